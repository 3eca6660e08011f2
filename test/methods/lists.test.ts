import { onStage } from '../engine/cases';
import { watchSleep } from '../engine/sleep';
import type { SandboxOptions } from '../sandbox/server';
import { dropdown, namesIn, open } from './dropdown';

const LISTS: SandboxOptions = {
	lists: [
		{ list_id: 428, list_name: 'Customers', contacts: 250 },
		{ list_id: 429, list_name: 'Staff', contacts: 1 },
		{ list_id: 430, list_name: 'Customers (old)' },
		{ list_id: 431, list_name: '' },
		{ list_id: 432, list_name: 'Foreign', contacts: 3, foreign: true },
	],
};

const MANY: SandboxOptions = {
	lists: Array.from({ length: 245 }, (_, index) => ({
		list_id: index + 1,
		list_name: `List ${index + 1}`,
	})),
	templates: 245,
};

describe('the dropdown of contact lists', () => {
	it('shows each list with its count, and has its ID as the value', async () => {
		await onStage(async ({ sandbox }) => {
			expect(await dropdown(sandbox, 'searchContactLists')()).toEqual({
				results: [
					{ name: 'Customers (250 contacts)', value: '428' },
					{ name: 'Staff (1 contact)', value: '429' },
					{ name: 'Customers (old) (0 contacts)', value: '430' },
					{ name: 'List 431 (0 contacts)', value: '431' },
				],
			});
		}, LISTS);
	});

	it.each<[filter: string | undefined, values: string[]]>([
		['customers', ['428', '430']],
		['OLD', ['430']],
		['old customers', ['430']],
		['  staff ', ['429']],
		['nobody', []],
		['', ['428', '429', '430', '431']],
	])('filtered by "%s"', async (filter, values) => {
		await onStage(async ({ sandbox }) => {
			const { results } = await dropdown(sandbox, 'searchContactLists')(filter);

			expect(results.map(({ value }) => value)).toEqual(values);
		}, LISTS);
	});
});

describe('the dropdown of templates', () => {
	it('shows each template by its name, and has its ID as the value', async () => {
		await onStage(
			async ({ sandbox }) => {
				expect(await dropdown(sandbox, 'searchTemplates')()).toEqual({
					results: [
						{ name: 'Welcome', value: '1' },
						{ name: 'Template 2', value: '2' },
					],
				});
				expect(namesIn(await dropdown(sandbox, 'searchTemplates')('wel'))).toEqual(['Welcome']);
			},
			{ templates: [{ template_name: 'Welcome' }, { template_name: '' }] },
		);
	});
});

describe.each([
	['searchContactLists', '/lists', 'List'],
	['searchTemplates', '/sms/templates', 'Template'],
])('%s', (method, path, word) => {
	it('finds what is on the last page', async () => {
		await onStage(async ({ sandbox }) => {
			const { results } = await dropdown(sandbox, method)(`${word} 245`);

			expect(results.map(({ value }) => value)).toEqual(['245']);
			expect(sandbox.record.requests.map(({ query }) => query.page)).toEqual(['1', '2', '3']);
		}, MANY);
	});

	it('is empty where there is nothing', async () => {
		await onStage(async ({ sandbox }) => {
			expect(await dropdown(sandbox, method)()).toEqual({ results: [] });
		});
	});

	it('says what ClickSend says in place of the list', async () => {
		await onStage(
			async ({ sandbox }) => {
				await expect(dropdown(sandbox, method)()).rejects.toMatchObject({
					name: 'NodeApiError',
					message: 'Authorization failed',
					description: expect.stringContaining("'Key'"),
					httpCode: '401',
				});
			},
			{ faults: [{ path, fault: { type: 'status', status: 401, taken: false } }] },
		);
	});

	it('waits for seconds, and not for minutes', async () => {
		const pauses = watchSleep();
		await onStage(
			async ({ sandbox }) => {
				await dropdown(sandbox, method)();
				await expect(dropdown(sandbox, method)()).rejects.toMatchObject({ httpCode: '429' });

				expect(pauses).toEqual([2_000]);
			},
			{
				faults: [
					{ path, nth: 1, fault: { type: 'rateLimit', retryAfter: 2 } },
					{ path, from: 3, fault: { type: 'rateLimit', retryAfter: 20 } },
				],
			},
		);
	});

	it('says that there is no way to ClickSend', async () => {
		watchSleep();
		const credential = { base_url: 'http://127.0.0.1:1/v3', username: 'u', key: 'k' };

		await expect(open({ credential, method })).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining('No connection to 127.0.0.1:1'),
			description: expect.stringContaining("'Base URL'"),
		});
	});
});

import { onStage } from '../engine/cases';
import type { SandboxOptions } from '../sandbox/server';
import { dropdown, namesIn } from './dropdown';
import { NUMBER, OWN, SOME, TAG } from './senders';

describe('the dropdown of senders', () => {
	it('shows what each sender is, and has the sender as the value', async () => {
		await onStage(async ({ sandbox }) => {
			expect(await dropdown(sandbox, 'searchSenders')()).toEqual({
				results: [
					{ name: NUMBER, value: '+12025550198' },
					{ name: OWN, value: '+12025550199' },
					{ name: TAG, value: 'Acme' },
				],
			});
		}, SOME);
	});

	it.each([
		['more than ClickSend gives by itself', 45, 25, 12, 3],
		['several pages of each', 245, 225, 212, 9],
	])('shows all of them: %s', async (_case, numbers, ownNumbers, alphaTags, requests) => {
		await onStage(
			async ({ sandbox }) => {
				const names = namesIn(await dropdown(sandbox, 'searchSenders')());
				const count = (kind: string) => names.filter((name) => name.includes(kind)).length;

				expect(['(dedicated number', '(own number', '(alpha tag'].map(count)).toEqual([
					numbers,
					ownNumbers,
					alphaTags,
				]);
				expect(new Set(names).size).toBe(numbers + ownNumbers + alphaTags);
				expect(sandbox.record.requests).toHaveLength(requests);
			},
			{ numbers, ownNumbers, alphaTags },
		);
	});

	it.each<[filter: string, names: string[]]>([
		['+1202', [NUMBER, OWN]],
		['+1 202 555 0199', [OWN]],
		['acme', [TAG]],
		['alpha', [TAG]],
		['us shop', [NUMBER]],
		['nobody', []],
	])('filtered by "%s"', async (filter, names) => {
		await onStage(async ({ sandbox }) => {
			expect(namesIn(await dropdown(sandbox, 'searchSenders')(filter))).toEqual(names);
		}, SOME);
	});

	it('an account without senders has an empty one', async () => {
		await onStage(async ({ sandbox }) => {
			expect(await dropdown(sandbox, 'searchSenders')()).toEqual({ results: [] });
		});
	});
});

describe('only senders that may be used are shown', () => {
	const status = (value: number) => ({ value, label: '', description: '', name: '' });

	it.each<[name: string, options: SandboxOptions, isShown: boolean]>([
		['a number that needs no registration', { numbers: [{ status: status(0) }] }, true],
		['a number not yet registered', { numbers: [{ status: status(1) }] }, false],
		['a number being registered', { numbers: [{ status: status(2) }] }, false],
		['a number that waits for its owner', { numbers: [{ status: status(3) }] }, false],
		['a number with limits', { numbers: [{ status: status(4) }] }, false],
		['a registered number', { numbers: [{ status: status(5) }] }, true],
		['a number without a status', { numbers: [{ status: undefined }] }, true],
		['a number without a number', { numbers: [{ dedicated_number: '' }] }, false],
		['an approved own number', { ownNumbers: [{ status: 'APPROVED' }] }, true],
		['an own number that waits', { ownNumbers: [{ status: 'PENDING' }] }, false],
		['a refused own number', { ownNumbers: [{ status: 'REJECTED' }] }, false],
		['an approved tag', { alphaTags: [{ status: 'APPROVED' }] }, true],
		['a tag that waits', { alphaTags: [{ status: 'PENDING' }] }, false],
		['a refused tag', { alphaTags: [{ status: 'REJECTED' }] }, false],
	])('%s', async (_case, options, isShown) => {
		await onStage(async ({ sandbox }) => {
			const { results } = await dropdown(sandbox, 'searchSenders')();

			expect(results).toHaveLength(isShown ? 1 : 0);
		}, options);
	});

	it('a number that is of two kinds is shown once', async () => {
		await onStage(
			async ({ sandbox }) => {
				expect(namesIn(await dropdown(sandbox, 'searchSenders')())).toEqual([NUMBER]);
			},
			{ ...SOME, ownNumbers: [{ phone_number: '+12025550198' }], alphaTags: 0 },
		);
	});

	it('many countries of a tag are counted', async () => {
		await onStage(
			async ({ sandbox }) => {
				expect(namesIn(await dropdown(sandbox, 'searchSenders')())).toEqual([
					'Acme (alpha tag, 4 countries)',
				]);
			},
			{ alphaTags: [{ alpha_tag: 'Acme', countries: ['AU', 'NZ', 'GB', 'IE'] }] },
		);
	});
});

describe('the dropdown of senders of MMS', () => {
	const MIXED: SandboxOptions = {
		...SOME,
		numbers: [
			{ dedicated_number: '+12025550198', notes: 'Shop' },
			{ dedicated_number: '+12025550197', notes: 'Pictures', type: 'mms' },
			{ dedicated_number: '+12025550196', notes: 'More', type: 'MMS' },
		],
	};
	const FIRST = '+12025550197 (dedicated number, MMS, US, Pictures)';
	const SECOND = '+12025550196 (dedicated number, MMS, US, More)';

	it.each([
		['searchMmsSenders', [FIRST, SECOND, NUMBER, OWN, TAG]],
		['searchSenders', [NUMBER, FIRST, SECOND, OWN, TAG]],
	] as const)('%s', async (search, names) => {
		await onStage(async ({ sandbox }) => {
			expect(namesIn(await dropdown(sandbox, search)())).toEqual(names);
		}, MIXED);
	});
});

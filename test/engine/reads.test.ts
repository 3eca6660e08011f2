import type { INodeParameters } from 'n8n-workflow';

import { HISTORY_FIELDS } from '../../nodes/ClickSend/output/reads/historyRow';
import type { SandboxOptions } from '../sandbox/server';
import { askAgent } from './agent';
import { itemsFor, jsonOf, onStage, pluck } from './cases';
import { byId, LISTS } from './reads';

/** Every operation that reads for each item, the path that it asks, and what an agent would tell it. */
const OPERATIONS: Array<[name: string, path: string, parameters: INodeParameters, from: object]> = [
	[
		'Contact List: Get',
		'/lists/429',
		{ resource: 'contactList', operation: 'get', listId: byId('429') },
		{ listId: byId("={{ $fromAI('list_id', 'ID of the list') }}") },
	],
	[
		'Contact: Get Many',
		'/lists/429/contacts',
		{ resource: 'contact', operation: 'getMany', listId: byId('429') },
		{ listId: byId("={{ $fromAI('list_id', 'ID of the list') }}") },
	],
	['Contact List: Get Many', '/lists', { resource: 'contactList', operation: 'getMany' }, {}],
	['SMS: Get Many', '/sms/history', { resource: 'sms', operation: 'getMany' }, {}],
	['Template: Get Many', '/sms/templates', { resource: 'template', operation: 'getMany' }, {}],
];

const THREE = [{ name: 'Ada' }, { name: 'Bruno' }, { name: 'Chloe' }];

const refused = (path: string): SandboxOptions => ({
	lists: LISTS,
	templates: 1,
	foreignRows: 1,
	faults: [{ path, nth: 2, fault: { type: 'status', status: 401, taken: false } }],
});

describe.each(OPERATIONS)('%s', (_name, path, parameters, fromAgent) => {
	it('On Error: Stop Workflow names the item that gets nothing', async () => {
		await onStage(async ({ send }) => {
			const { error, output } = await send({ items: THREE, parameters });

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: 'Authorization failed [item 1]',
				description: expect.stringContaining("'Key'"),
				httpCode: '401',
				context: { itemIndex: 1 },
			});
			expect(output).toEqual([]);
		}, refused(path));
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'On Error: %s goes on with the next item',
		async (onError) => {
			await onStage(async ({ sandbox, send }) => {
				const result = await send({ items: THREE, parameters, settings: { onError } });
				const all = [...result.output, ...result.errorOutput];
				const failed = all.filter(({ json }) => json.error !== undefined);

				expect(failed).toMatchObject([
					{
						json: {
							error: {
								message: expect.stringMatching(/^Authorization failed\. .*'Key'/),
								status: 'UNAUTHORIZED',
								http_code: 401,
							},
						},
						pairedItem: { item: 1 },
					},
				]);
				expect(failed[0]?.json.name).toBe(onError === 'continueErrorOutput' ? 'Bruno' : undefined);
				expect(result.errorOutput).toHaveLength(onError === 'continueErrorOutput' ? 1 : 0);
				const items = new Set(all.map(({ pairedItem }) => JSON.stringify(pairedItem)));
				expect([...items].sort()).toEqual(['{"item":0}', '{"item":1}', '{"item":2}']);
				expect(sandbox.record.requests.map((request) => request.path)).toEqual([path, path, path]);
			}, refused(path));
		},
	);

	it('waits when ClickSend asks for it, and goes on', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items: [{}], parameters });

				expect(jsonOf(result)).toHaveLength(1 + (path === '/lists' ? 1 : 0));
				expect(pluck(sandbox.record.requests as never, 'status')).toEqual([429, 200]);
			},
			{
				...refused(path),
				faults: [{ path, nth: 1, fault: { type: 'rateLimit', retryAfter: 20 } }],
			},
		);
	});

	it('answers an AI agent', async () => {
		await onStage(async ({ sandbox }) => {
			const tool = { ...parameters, ...fromAgent };
			const { answer, error } = await askAgent(sandbox, tool, { list_id: '429' });

			expect(error).toBeUndefined();
			const rows = JSON.parse(answer ?? '') as unknown[];
			expect(rows).toHaveLength(1 + (path === '/lists' ? 1 : 0));
			expect(sandbox.record.requests.map((request) => request.path)).toEqual([path]);
		}, refused(path));
	});
});

it('the history knows what was just sent', async () => {
	await onStage(async ({ send }) => {
		const sent = jsonOf(await send({ items: itemsFor(3) }));
		const parameters = { resource: 'sms', operation: 'getMany', simplify: false };
		const rows = jsonOf(await send({ items: [{}], parameters }));

		expect(new Set(pluck(rows, 'message_id'))).toEqual(new Set(pluck(sent, 'message_id')));
		for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(HISTORY_FIELDS));
	});
});

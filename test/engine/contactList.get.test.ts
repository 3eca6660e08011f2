import type { INodeParameters } from 'n8n-workflow';

import { jsonOf, onStage, pluck } from './cases';
import { differences } from './differences';
import { byId, LISTS, pathsOf } from './reads';

const parametersOf = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'contactList',
	operation,
	...more,
});

describe('Contact List: Get on the engine', () => {
	it('shows one list for each item', async () => {
		await onStage(
			async (stage) => {
				const parameters = parametersOf('get', { listId: byId('={{ $json.id }}') });
				const result = await stage.send({ items: [{ id: 429 }, { id: ' 428 ' }], parameters });

				expect(jsonOf(result)).toEqual([
					{
						list_id: 429,
						list_name: 'Staff',
						list_email_id: expect.any(String),
						_contacts_count: 1,
						_import_in_progress: 0,
						_optout_in_progress: 0,
					},
					expect.objectContaining({ list_id: 428, _contacts_count: 250 }),
				]);
				expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
					{ item: 0 },
					{ item: 1 },
				]);
				expect(pathsOf(stage)).toEqual(['GET /lists/429', 'GET /lists/428']);
			},
			{ lists: LISTS },
		);
	});

	it('a list chosen in the dropdown', async () => {
		await onStage(
			async ({ send }) => {
				const listId = { __rl: true, mode: 'list', value: '428', cachedResultName: 'Customers' };
				const result = await send({ items: [{}], parameters: parametersOf('get', { listId }) });

				expect(pluck(jsonOf(result), 'list_name')).toEqual(['Customers']);
			},
			{ lists: LISTS },
		);
	});

	it.each([
		['contactList', 'get'],
		['contact', 'getMany'],
	])('%s, %s: what is no ID is refused before any call', async (resource, operation) => {
		for (const id of ['', 'Customers', '42/8', '428?x', '-1', 4.5, { id: 428 }]) {
			await onStage(async (stage) => {
				const parameters = parametersOf(operation, { resource, listId: byId('={{ $json.id }}') });
				const { error } = await stage.send({ items: [{ id }], parameters });

				expect(error).toMatchObject({
					name: 'NodeOperationError',
					message: expect.stringMatching(/^'List' is .* \[item 0\]$/),
					description: expect.stringContaining('list_id'),
				});
				expect(pathsOf(stage)).toEqual([]);
			});
		}
	});

	it.each(['Customers', ''])("typed in as %j, n8n's own check stops it", async (id) => {
		await onStage(async (stage) => {
			const parameters = parametersOf('get', { listId: byId(id) });

			await expect(stage.send({ items: [{}], parameters })).rejects.toThrow(
				differences.faultyParameter ?? 'The ID of a list is a number',
			);
			expect(pathsOf(stage)).toEqual([]);
		});
	});

	it.each([
		['contactList', 'get', '404', 'Your list is not found [item 0]'],
		['contact', 'getMany', '403', "Resource not found or you don't have the permissions"],
	])(
		'%s, %s: a list that is not there, or not ours, is said so',
		async (resource, operation, httpCode, message) => {
			for (const id of [430, 999]) {
				await onStage(
					async ({ send }) => {
						const parameters = parametersOf(operation, { resource, listId: byId(String(id)) });
						const { error } = await send({ items: [{}], parameters });

						expect(error).toMatchObject({
							name: 'NodeApiError',
							message: expect.stringContaining(message),
							description: expect.stringContaining('has this list'),
							httpCode,
						});
					},
					{ lists: LISTS },
				);
			}
		},
	);
});

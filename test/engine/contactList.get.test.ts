import type { INodeParameters } from 'n8n-workflow';

import {
	CONTACT_FIELDS,
	SIMPLE_CONTACT_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import { jsonOf, onStage, pluck } from './cases';
import { differences } from './differences';
import { byId, LISTS, pathsOf, typesOf } from './reads';

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

	it.each(['get', 'getContacts'])(
		'%s: what is no ID is refused before any call',
		async (operation) => {
			for (const id of ['', 'Customers', '42/8', '428?x', '-1', 4.5, { id: 428 }]) {
				await onStage(async (stage) => {
					const parameters = parametersOf(operation, { listId: byId('={{ $json.id }}') });
					const { error } = await stage.send({ items: [{ id }], parameters });

					expect(error).toMatchObject({
						name: 'NodeOperationError',
						message: expect.stringMatching(/^'List' is .* \[item 0\]$/),
						description: expect.stringContaining('list_id'),
					});
					expect(pathsOf(stage)).toEqual([]);
				});
			}
		},
	);

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
		['get', '404', 'Your list is not found [item 0]'],
		['getContacts', '403', "Resource not found or you don't have the permissions"],
	])(
		'%s: a list that is not there, or not ours, is said so',
		async (operation, httpCode, message) => {
			for (const id of [430, 999]) {
				await onStage(
					async ({ send }) => {
						const parameters = parametersOf(operation, { listId: byId(String(id)) });
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

describe('Contact List: Get Contacts on the engine', () => {
	const contacts = (more: INodeParameters = {}) =>
		parametersOf('getContacts', { listId: byId('={{ $json.id }}'), ...more });

	it('shows the ten fields that most workflows need, of all pages', async () => {
		await onStage(
			async (stage) => {
				const parameters = contacts({ returnAll: true });
				const result = await stage.send({ items: [{ id: 428 }, { id: 429 }], parameters });
				const rows = jsonOf(result);

				expect(rows).toHaveLength(251);
				for (const row of rows)
					expect(Object.keys(row)).toEqual(Object.keys(SIMPLE_CONTACT_FIELDS));
				expect(new Set(pluck(rows, 'contact_id')).size).toBe(251);
				expect(rows[250]).toMatchObject({ first_name: 'Ada', custom_1: 'Desk 1' });
				expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
					...Array(250).fill({ item: 0 }),
					{ item: 1 },
				]);
				expect(pathsOf(stage)).toEqual([
					'GET /lists/428/contacts 1',
					'GET /lists/428/contacts 2',
					'GET /lists/428/contacts 3',
					'GET /lists/429/contacts 1',
				]);
			},
			{ lists: LISTS },
		);
	});

	it('in full, each documented field has its type', async () => {
		await onStage(
			async ({ send }) => {
				const parameters = contacts({ limit: 1, simplify: false });
				const [row = {}] = jsonOf(await send({ items: [{ id: 429 }], parameters }));

				expect(Object.keys(row)).toEqual(Object.keys(CONTACT_FIELDS));
				expect(typesOf(row)).toEqual(CONTACT_FIELDS);
				expect(row).toMatchObject({ list_id: 429, _list_name: 'Staff', date_added: 1_783_997_542 });
			},
			{ lists: LISTS },
		);
	});
});

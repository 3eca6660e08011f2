import type { INodeParameters } from 'n8n-workflow';

import type { ListOption } from '../sandbox/clickSend';
import { jsonOf, onStage, pluck } from './cases';
import { LISTS, pathsOf } from './reads';

const manyLists = (count: number): ListOption[] =>
	Array.from({ length: count }, (_, index) => ({ list_id: index + 1, list_name: `List ${index}` }));

const parametersOf = (more: INodeParameters = {}): INodeParameters => ({
	resource: 'contactList',
	operation: 'getMany',
	...more,
});

describe('Contact List: Get Many on the engine', () => {
	it('shows the lists of the account with their counts', async () => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: [{}], parameters: parametersOf() });

				expect(jsonOf(result)).toEqual([
					{
						list_id: 428,
						list_name: 'Customers',
						list_email_id: expect.any(String),
						_contacts_count: 250,
					},
					expect.objectContaining({ list_id: 429, list_name: 'Staff', _contacts_count: 1 }),
				]);
			},
			{ lists: LISTS },
		);
	});

	it.each<[name: string, parameters: INodeParameters, count: number, pages: number]>([
		['fifty unless told otherwise', {}, 50, 1],
		['as many as the limit', { limit: 120 }, 120, 2],
		['a page to the last row', { limit: 200 }, 200, 2],
		['fewer than the limit, where there are no more', { limit: 500 }, 245, 3],
		['all of them', { returnAll: true }, 245, 3],
	])('%s', async (_case, parameters, count, pages) => {
		await onStage(
			async (stage) => {
				const result = await stage.send({
					items: [{}],
					parameters: parametersOf(parameters),
				});

				expect(pluck(jsonOf(result), 'list_id')).toEqual(
					Array.from({ length: count }, (_, index) => index + 1),
				);
				expect(pathsOf(stage)).toEqual(
					['1', '2', '3'].slice(0, pages).map((n) => `GET /lists ${n}`),
				);
				expect(stage.sandbox.record.requests[0]?.query.limit).toBe('100');
			},
			{ lists: manyLists(245) },
		);
	});

	it('an account without lists gives no items', async () => {
		await onStage(async ({ send }) => {
			const { output, error } = await send({ items: [{}], parameters: parametersOf() });

			expect([output, error]).toEqual([[], undefined]);
		});
	});

	it.each([0, -1, 'many', null, '={{ $json.nothing }}'])(
		'a limit of %j is refused by name',
		async (limit) => {
			await onStage(async (stage) => {
				const parameters = parametersOf({ limit: limit as number });
				const { error } = await stage.send({ items: [{}], parameters });

				expect(error).toMatchObject({
					name: 'NodeOperationError',
					message: expect.stringMatching(/^'Limit' is .* \[item 0\]$/),
				});
				expect(pathsOf(stage)).toEqual([]);
			});
		},
	);
});

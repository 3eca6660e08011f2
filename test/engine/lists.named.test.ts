import type { IDataObject } from 'n8n-workflow';

import { onStage } from './cases';
import { listOf, located, TO_LIST } from './lists';

describe('ways to name a list', () => {
	const auto = { mapping: 'autoMapInputData', to: '', message: '' };

	it.each<[name: string, item: IDataObject, parameters: IDataObject, lists: number[]]>([
		['chosen in the editor', {}, TO_LIST, [428]],
		['by id', {}, { ...TO_LIST, listId: located(' 428 ', 'id') }, [428]],
		[
			'an expression in place of the whole',
			{ id: 428 },
			{ ...TO_LIST, listId: '={{ $json.id }}' },
			[428],
		],
		['a field of the item', { list_id: '428' }, auto, [428]],
		['no list beside a number', { list_id: '428', to: '+12025550101' }, auto, []],
	])('%s', async (_name, item, parameters, lists) => {
		await onStage(
			async ({ sandbox, send }) => {
				await send({
					items: [{ message: 'Hello', ...item }],
					parameters: parameters as typeof TO_LIST,
				});

				const messages = sandbox.record.requests.flatMap((request) => request.messages);
				expect(messages).toHaveLength(1);
				expect(messages.flatMap(({ list_id }) => list_id ?? [])).toEqual(lists);
			},
			{ lists: [listOf(2)] },
		);
	});

	it.each<[name: string, item: IDataObject, parameters: IDataObject, what: string]>([
		[
			'no number',
			{ id: 'Customers' },
			{ ...TO_LIST, listId: located('={{ $json.id }}', 'id') },
			`'Contact List' is "Customers" where an ID was expected`,
		],
		[
			'nothing',
			{},
			{ ...TO_LIST, listId: located('={{ $json.id }}', 'id') },
			"'Contact List' is empty",
		],
		[
			'neither of both',
			{},
			{ ...TO_LIST, to: '={{ 1 }}', sendTo: '={{ "everybody" }}' },
			`'Send To' is "everybody" where one of phoneNumbers, contactList was expected`,
		],
	])('refused: %s', async (_name, item, parameters, what) => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({
				items: [{ message: 'Hello', ...item }],
				parameters: parameters as typeof TO_LIST,
			});

			expect(error?.message).toBe(`Nothing was sent: ${what}`);
			expect(sandbox.record.requests).toEqual([]);
		});
	});
});

import type { IDataObject } from 'n8n-workflow';

import { errorsIn, itemsFor, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes } from './faults';
import { callsIn, LIST, listOf, MIXED, ONE_ITEM, REPEATED, TO_LIST } from './lists';

describe('how long a list may be', () => {
	it.each([1, 999, 1000])('%i contacts: an item for each, in one call', async (count) => {
		await onStage(
			async ({ sandbox, send, posts }) => {
				const result = await send({ items: ONE_ITEM, parameters: TO_LIST });
				const rows = jsonOf(result);

				expect(describeOutcomes(result)).toBe(`accepted x${count}`);
				expect(posts()).toBe(1);
				expect(sandbox.record.gets(LIST)).toBe(1);
				expect(new Set(pluck(rows, 'contact_id')).size).toBe(count);
				expect(new Set(pluck(rows, 'message_id'))).toEqual(
					new Set(sandbox.record.taken.map(({ message_id }) => message_id)),
				);
				expect(new Set(pluck(rows, 'list_id'))).toEqual(new Set(['428']));
				for (const { pairedItem } of result.output) expect(pairedItem).toEqual({ item: 0 });
			},
			{ lists: [listOf(count)] },
		);
	});

	it.each([
		[0, 'EMPTY_LIST', 'The contact list "Customers" (428) has no contacts'],
		[1001, 'LIST_TOO_LONG', 'The contact list "Customers" (428) has 1001 contacts, more than 1000'],
	])('%i contacts: refused by name before anything is sent', async (count, status, what) => {
		const items = [...itemsFor(2), { list: 428, message: 'Hello' }];
		await onStage(
			async ({ send, posts }) => {
				const { error } = await send({ items, parameters: MIXED });

				expect(error).toMatchObject({
					name: 'NodeOperationError',
					message: 'Nothing was sent: 1 of 3 items cannot be sent',
					description: expect.stringContaining(`Item 2: ${what}.`) as string,
					context: { itemIndex: 2 },
				});
				expect(posts()).toBe(0);
			},
			{ lists: [listOf(count)] },
		);
		await onStage(
			async ({ send }) => {
				const settings = { onError: 'continueErrorOutput' } as const;
				const { output, errorOutput } = await send({ items, parameters: MIXED, settings });

				expect(output).toHaveLength(2);
				expect(errorOutput.map(({ json }) => json)).toEqual([
					{
						...items[2],
						error: expect.objectContaining({
							message: expect.stringContaining(what) as string,
							status,
							outcome: 'invalid',
							parameter: { to: null, message: 'Hello', list_id: 428 },
						}) as object,
					},
				]);
			},
			{ lists: [listOf(count)] },
		);
	});
});

/** Numbers and lists in turn over ten items, one of the lists named twice. */
const TEN: IDataObject[] = [
	{ to: '+12025550101', message: 'Number 0' },
	{ list: 428, message: 'List for (First Name)' },
	{ to: '+12025550102, +12025550103', message: 'Number 2' },
	{ list: '429', message: 'List 3' },
	{ to: '+12025550104', message: 'Number 4' },
	{ list: 428, message: 'List 5' },
	{ to: '+13035550101', message: 'Number 6' },
	{ list: 430, message: 'List 7' },
	{ to: '+12025550105', message: 'Number 8' },
	{ to: '+12025550106', message: 'Number 9' },
];
const LISTS = [
	listOf(3),
	listOf(2, 429, 'Partners'),
	{ ...listOf(2, 430, 'Staff'), contacts: [{}, { phone_number: '+13035550102' }] },
];

describe('numbers and lists over ten items', () => {
	it('an item for each number and each contact, in the order of the input', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items: TEN, parameters: REPEATED });
				const rows = jsonOf(result);

				const items = result.output.map(({ pairedItem }) => (pairedItem as { item: number }).item);
				expect(items).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5, 6, 7, 7, 8, 9]);
				expect(describeOutcomes(result)).toBe('accepted x15, rejected x2');
				expect(pluck(rows, 'body').slice(1, 4)).toEqual([
					'List for Ada',
					'List for Bruno',
					'List for Chloé',
				]);
				expect(sandbox.record.taken).toHaveLength(15);
				expect(callsIn(sandbox.record).sort()).toEqual([
					'7 numbers',
					'list 428',
					'list 428',
					'list 429',
					'list 430',
				]);
				expect(sandbox.record.gets(LIST)).toBe(1);
			},
			{ lists: LISTS },
		);
	});

	it('the batch size is for numbers: a list is always a call of its own', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const options = { batchSize: 4, parallelCalls: 1, repeatLists: true };
				const result = await send({ items: TEN, parameters: { ...MIXED, options } });

				expect(describeOutcomes(result)).toBe('accepted x15, rejected x2');
				expect(callsIn(sandbox.record)).toEqual([
					'4 numbers',
					'list 428',
					'list 429',
					'list 428',
					'3 numbers',
					'list 430',
				]);
			},
			{ lists: LISTS },
		);
	});

	it('what is refused of a list leaves by the error output, on the item that named it', async () => {
		await onStage(
			async ({ send }) => {
				const settings = { onError: 'continueErrorOutput' } as const;
				const { output, errorOutput } = await send({ items: TEN, parameters: REPEATED, settings });
				expect(output).toHaveLength(15);
				expect(errorsIn(errorOutput).map(({ to, status }) => [to, status])).toEqual([
					['+13035550101', 'INVALID_RECIPIENT'],
					['+13035550102', 'COUNTRY_NOT_ENABLED'],
				]);
				expect(errorOutput.map(({ json }) => json.list)).toEqual([undefined, 430]);
			},
			{ lists: LISTS },
		);
	});

	it.each([
		['simplified', 17],
		['raw', 5],
		['summary', 1],
	])('output: %s', async (output, count) => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: TEN, parameters: { ...REPEATED, output } });

				expect(result.output).toHaveLength(count);
				if (output === 'summary') {
					expect(result.output[0]?.json).toMatchObject({
						total_objects: 17,
						total_objects_successful: 15,
						total_count: 17,
						total_price: 1.188,
						api_calls: 5,
					});
				}
			},
			{ lists: LISTS },
		);
	});
});

it('contacts that ClickSend leaves out are one item more, and a hint', async () => {
	const contacts = [{}, {}, { phone_number: null }, { phone_number: null }];
	await onStage(
		async ({ send, posts }) => {
			const result = await send({ items: ONE_ITEM, parameters: TO_LIST });
			const rest = jsonOf(result).at(-1);

			expect(describeOutcomes(result)).toBe('accepted x2, unknown x1');
			expect(rest).toMatchObject({
				to: null,
				list_id: '428',
				status: 'MISSING_FROM_ANSWER',
				body: 'Hello (First Name)',
				advice: expect.stringContaining('Contacts without a mobile number') as string,
				parameter: { to: null, list_id: '428' },
			});
			expect(result.hints[0]?.message).toContain('1 of 3 messages was not accepted');
			expect(posts()).toBe(1);
		},
		{ lists: [{ ...listOf(0), contacts }] },
	);
});

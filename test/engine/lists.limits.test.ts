import { itemsFor, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes, SEND } from './faults';
import { LIST, listOf, MIXED, ONE_ITEM, TO_LIST } from './lists';

const PRICE = '/sms/price';
const getPrice = { operation: 'getPrice' };

describe('Get Price of a list', () => {
	it('has a price for each contact, and sends to none', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const items = [...itemsFor(1), { list: 428, message: 'Hello (First Name)' }];
				const result = await send({ items, parameters: { ...MIXED, ...getPrice } });
				const rows = jsonOf(result);

				expect(pluck(rows, 'outcome')).toEqual(Array(4).fill('priced'));
				expect(pluck(rows, 'body').slice(1)).toEqual(['Hello Ada', 'Hello Bruno', 'Hello Chloé']);
				expect(pluck(rows, 'list_id')).toEqual([null, '428', '428', '428']);
				expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(
					[0, 1, 1, 1].map((item) => ({ item })),
				);
				expect(sandbox.record.posts(PRICE)).toBe(2);
				expect(sandbox.record.posts(SEND)).toBe(0);
			},
			{ lists: [listOf(3)] },
		);
	});

	it('says how many contacts have none', async () => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: ONE_ITEM, parameters: { ...TO_LIST, ...getPrice } });

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['priced', 'not_priced']);
				expect(jsonOf(result)[1]).toMatchObject({ status: 'MISSING_FROM_ANSWER', list_id: '428' });
			},
			{ lists: [{ ...listOf(0), contacts: [{}, { phone_number: null }] }] },
		);
	});

	it.each([
		[0, /has no contacts/],
		[1001, /has 1001 contacts, more than 1000/],
	])('refuses %i contacts as sending does', async (count, what) => {
		await onStage(
			async ({ sandbox, send }) => {
				const { error } = await send({
					items: ONE_ITEM,
					parameters: { ...TO_LIST, ...getPrice },
				});

				expect(error?.message).toMatch(what);
				expect(sandbox.record.requests.map(({ path }) => path)).toEqual([LIST]);
			},
			{ lists: [listOf(count)] },
		);
	});
});

describe('the limits of a run hold for the contacts of its lists', () => {
	const items = [...itemsFor(2), { list: 428, message: 'Hello' }];

	it.each<[name: string, options: object, status: string]>([
		['Max Recipients', { maxRecipients: 4 }, 'RECIPIENT_LIMIT'],
		['Max Cost', { maxCost: 0.0792 * 4 }, 'COST_LIMIT'],
	])('%s: nothing is sent', async (_name, options, status) => {
		await onStage(
			async ({ sandbox, send }) => {
				const settings = { onError: 'continueRegularOutput' } as const;
				const parameters = { ...MIXED, options: { ...options } };
				const result = await send({ items, parameters, settings });

				expect(pluck(jsonOf(result), 'status')).toEqual(Array(3).fill(status));
				expect(sandbox.record.posts(SEND)).toBe(0);
			},
			{ lists: [listOf(3)] },
		);
	});

	it.each<[name: string, options: object]>([
		['Max Recipients', { maxRecipients: 5 }],
		['Max Cost', { maxCost: 0.0792 * 5 }],
	])('%s: all of it is sent', async (_name, options) => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items, parameters: { ...MIXED, options: { ...options } } });

				expect(describeOutcomes(result)).toBe('accepted x5');
			},
			{ lists: [listOf(3)] },
		);
	});
});

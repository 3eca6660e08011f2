import { fictional, itemsFor, itemsTo, jsonOf, pluck } from './cases';
import { RETRY } from './faults';
import { ask, dryly, GET_PRICE, PRICE } from './prices';

const REFUSED = { invalid: '+13035550101', country: '+13035550102' };

/** Three items, the second refused. */
const THREE = itemsTo('+12025550101', REFUSED.country, '+12025550102');

describe('what ClickSend would not take', () => {
	it('Stop Workflow: stays on its item, and a hint counts it', async () => {
		await dryly(async (stage) => {
			const result = await ask(stage, THREE);

			expect(jsonOf(result)[1]).toMatchObject({
				outcome: 'rejected',
				priced: false,
				status: 'COUNTRY_NOT_ENABLED',
				advice: expect.stringContaining('Enable'),
			});
			expect(result.hints.map(({ message }) => message)).toEqual([
				'1 of 3 messages was not priced: 1 to a country that is not enabled.',
			]);
		});
	});

	it('Continue: the full row, without an error key', async () => {
		await dryly(async (stage) => {
			const rows = jsonOf(await ask(stage, THREE, {}, { onError: 'continueRegularOutput' }));

			expect(pluck(rows, 'outcome')).toEqual(['priced', 'rejected', 'priced']);
			expect(rows.some((row) => 'error' in row)).toBe(false);
		});
	});

	it('Continue (using error output): leaves there, on its own input fields', async () => {
		await dryly(async (stage) => {
			const result = await ask(stage, THREE, {}, { onError: 'continueErrorOutput' });

			expect(pluck(jsonOf(result), 'outcome')).toEqual(['priced', 'priced']);
			expect(result.errorOutput).toMatchObject([
				{
					json: {
						...THREE[1],
						error: {
							message: expect.stringContaining('Enable'),
							status: 'COUNTRY_NOT_ENABLED',
							outcome: 'rejected',
							to: REFUSED.country,
						},
					},
					pairedItem: { item: 1 },
				},
			]);
		});
	});

	it('all of it: fails in stop mode, with counts and what to do', async () => {
		await dryly(async (stage) => {
			const { error } = await ask(stage, itemsTo(REFUSED.invalid, REFUSED.invalid));

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: 'None of the 2 messages was priced: 2 invalid numbers',
				description: expect.stringContaining('country code'),
			});
		});
	});
});

describe('items that cannot be sent have no price', () => {
	const items = itemsFor(3);
	items[1] = { ...items[1], message: '' };

	it('stop mode fails at the first of them, with its index, before any call', async () => {
		await dryly(async (stage) => {
			const { error } = await ask(stage, items);

			expect(error).toMatchObject({
				message: 'Nothing was priced: 1 of 3 items cannot be priced',
				description: expect.stringContaining("Item 1: 'Message' is empty.") as string,
				context: { itemIndex: 1 },
			});
			expect(stage.sandbox.record.requests).toEqual([]);
		});
	});

	it('a continue mode prices the others', async () => {
		await dryly(async (stage) => {
			const result = await ask(stage, items, {}, { onError: 'continueRegularOutput' });

			expect(pluck(jsonOf(result), 'outcome')).toEqual(['priced', 'invalid', 'priced']);
		});
	});

	it('a parameter of the whole run is refused by name', async () => {
		await dryly(async (stage) => {
			const { error } = await ask(stage, items, { options: { batchSize: 0 } });

			expect(error?.message).toMatch(/'Batch Size' is 0/);
		});
	});
});

describe('when answers get lost', () => {
	it('they are asked for again, and no history is', async () => {
		await dryly(
			async (stage) => {
				const result = await ask(stage, itemsFor(2));

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['priced', 'priced']);
				expect(stage.sandbox.record.posts(PRICE)).toBe(3);
			},
			{
				faults: [
					{ path: PRICE, nth: 1, fault: { type: 'resetAfterTaken' } },
					{ path: PRICE, nth: 2, fault: { type: 'status', status: 502, taken: false } },
				],
			},
		);
	});

	it.each([
		['stop mode fails', undefined, 'threw'],
		['a continue mode does not', 'continueRegularOutput', 'not_priced not_priced'],
	] as const)('again and again: %s', async (_, onError, outcome) => {
		await dryly(
			async (stage) => {
				const result = await ask(stage, itemsFor(2), {}, { onError });

				expect(result.error ? 'threw' : pluck(jsonOf(result), 'outcome').join(' ')).toBe(outcome);
				expect(stage.sandbox.record.posts(PRICE)).toBe(4);
			},
			{ faults: [{ path: PRICE, fault: { type: 'status', status: 500, taken: false } }] },
		);
	});

	it('a row without a price is no price', async () => {
		const fields = ['message_price'];
		await dryly(
			async (stage) => {
				const rows = jsonOf(await ask(stage, itemsFor(2)));

				expect(rows).toMatchObject([
					{ outcome: 'not_priced', status: 'PRICE_UNKNOWN', message_price: null },
					{ outcome: 'priced', status: 'SUCCESS' },
				]);
			},
			{ faults: [{ path: PRICE, fault: { type: 'rows', change: 'missingFields', fields } }] },
		);
	});
});

it('a wrong key is one call, and an error without the key', async () => {
	const key = 'this-key-must-never-be-seen';
	await dryly(async ({ sandbox, send }) => {
		const credential = { base_url: sandbox.url, username: sandbox.username, key };
		const { error, run } = await send({ items: itemsFor(3), parameters: GET_PRICE, credential });

		expect(error).toMatchObject({
			httpCode: '401',
			message: 'Authorization failed. None of the 3 messages was priced.',
		});
		expect(sandbox.record.posts(PRICE)).toBe(1);
		expect(JSON.stringify(run.data)).not.toContain(key);
	});
});

it('Retry On Fail asks again, and keeps nothing with the execution', async () => {
	await dryly(
		async (stage) => {
			const { error, run, output } = await ask(stage, itemsFor(1), {}, RETRY);

			expect(error).toBeUndefined();
			expect(output).toHaveLength(1);
			expect(JSON.stringify(run.data.executionData?.contextData ?? {})).not.toContain(fictional(0));
		},
		{ faults: [{ path: PRICE, to: 4, fault: { type: 'status', status: 500, taken: false } }] },
	);
});

import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import { fictional, itemsFor, itemsTo, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes, RETRY } from './faults';
import { MIXED } from './lists';
import { callsIn, FROM_FILE, FROM_URL, picture, PRICE, SEND, UPLOADS } from './mms';
import { watchSleep } from './sleep';

const REFUSED = '+13035550101';

beforeEach(() => void watchSleep());

describe('the three modes of On Error', () => {
	const run = { items: itemsTo(fictional(0), REFUSED), parameters: FROM_URL };

	it.each([['stopWorkflow'], ['continueRegularOutput']] as const)(
		'%s: all stay',
		async (onError) => {
			await onStage(async ({ send }) => {
				const result = await send({ ...run, settings: { onError } });

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['accepted', 'rejected']);
				expect(result.errorOutput).toEqual([]);
			});
		},
	);

	it('the error output gets the refused one, with the fields of its item', async () => {
		await onStage(async ({ send }) => {
			const result = await send({ ...run, settings: { onError: 'continueErrorOutput' } });

			expect(pluck(jsonOf(result), 'to')).toEqual([fictional(0)]);
			expect(result.errorOutput).toMatchObject([
				{
					json: {
						to: REFUSED,
						message: 'Message 1',
						error: { to: REFUSED, outcome: 'rejected', subject: 'A subject' },
					},
				},
			]);
		});
	});

	it('an item of the error output keeps its picture, and can be wired back', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsTo(fictional(0), REFUSED);
			const files = [picture(), picture(2000)];
			const settings = { onError: 'continueErrorOutput' as const };
			const first = await send({ items, files, parameters: FROM_FILE, settings });
			const [back] = first.errorOutput;
			expect(back?.binary).toEqual(files[1]);

			const fixed = { ...back?.json, to: fictional(1) } as IDataObject;
			const second = await send({
				items: [fixed],
				files: [back?.binary as IBinaryKeyData],
				parameters: FROM_FILE,
				settings,
			});

			expect(describeOutcomes(second)).toBe('accepted x1');
			expect(sandbox.record.taken.map(({ to }) => to)).toEqual([fictional(0), fictional(1)]);
		});
	});
});

describe('prices', () => {
	const getPrice = { operation: 'getPrice' };

	it('Get Price asks for the price of MMS, and sends none', async () => {
		await onStage(async ({ sandbox, send }) => {
			const parameters = { ...FROM_FILE, ...getPrice };
			const files = [picture(), picture()];
			const rows = jsonOf(await send({ items: itemsFor(2), files, parameters }));

			expect(pluck(rows, 'message_price')).toEqual(['2.4200', '2.4200']);
			expect(pluck(rows, 'subject')).toEqual(['A subject', 'A subject']);
			expect(rows[0]).not.toHaveProperty('message_id');
			expect(callsIn(sandbox.record)).toEqual([UPLOADS, `${PRICE} 2`]);
			expect(sandbox.record.taken).toEqual([]);
		});
	});

	it.each([
		[
			'a run within Max Cost is priced and sent, with one upload',
			4.84,
			'accepted x2',
			[UPLOADS, `${PRICE} 2`, `${SEND} 2`],
		],
		['a run beyond it sends nothing', 4.83, 'threw', [UPLOADS, `${PRICE} 2`]],
	])('%s', async (_case, maxCost, outcomes, calls) => {
		await onStage(async ({ sandbox, send }) => {
			const parameters = { ...FROM_FILE, options: { maxCost } };
			const files = [picture(), picture()];
			const result = await send({ items: itemsFor(2), files, parameters });

			expect(describeOutcomes(result)).toBe(outcomes);
			expect(callsIn(sandbox.record)).toEqual(calls);
			if (outcomes === 'threw') expect(result.error?.message).toContain('4.84');
		});
	});
});

describe('contact lists', () => {
	const lists = [{ list_id: 428, list_name: 'Customers', contacts: 3 }];
	const items = [{ list: 428, message: 'Hello (First Name)' }, ...itemsFor(1)];
	const parameters = { ...FROM_URL, ...MIXED };

	it('each contact has a row of its own, beside numbers', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items, parameters });

				expect(describeOutcomes(result)).toBe('accepted x4');
				expect(pluck(jsonOf(result), 'list_id')).toEqual(['428', '428', '428', null]);
				expect(callsIn(sandbox.record)).toEqual(['/lists/428', `${SEND} 1`, `${SEND} 1`]);
			},
			{ lists },
		);
	});

	it('a list whose answer got lost is found in the history, contact by contact, and not sent again', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items, parameters });

				expect(describeOutcomes(result)).toBe('accepted x4');
				expect(sandbox.record.posts(SEND)).toBe(2);
				expect(sandbox.record.gets('/mms/history')).toBeGreaterThan(0);
			},
			{ lists, faults: [{ path: SEND, nth: 1, fault: { type: 'resetAfterTaken' } }] },
		);
	});
});

describe('a lost answer', () => {
	const lost = { faults: [{ path: SEND, nth: 1, fault: { type: 'resetAfterTaken' as const } }] };
	const own = { ...FROM_URL, options: { customString: 'campaign' } };

	it.each([
		['with the reference of the node', FROM_URL],
		['with a reference of the user, by number and text', own],
	])('is settled by the history, without a filter: %s', async (_case, parameters) => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items: itemsFor(3), parameters });

				expect(describeOutcomes(result)).toBe('accepted x3');
				const queries = sandbox.record.requests
					.filter(({ path }) => path === '/mms/history')
					.map(({ query }) => Object.keys(query).sort());
				expect(queries[0]).toEqual(['date_from', 'limit', 'page']);
			},
			{ ...lost, foreignRows: 30 },
		);
	});

	it('is not settled by an older message with the same reference, number and text', async () => {
		let now = Date.now() - 60_000;
		await onStage(
			async ({ sandbox, send }) => {
				const before = await send({ items: itemsFor(1), parameters: own });
				expect(describeOutcomes(before)).toBe('accepted x1');
				now = Date.now();
				sandbox.faults.set([{ path: SEND, nth: 1, fault: { type: 'resetBeforeRead' } }]);
				const result = await send({ items: itemsFor(1), parameters: own });

				expect(describeOutcomes(result)).toBe('unknown x1');
				expect(sandbox.record.timesTaken(fictional(0))).toBe(1);
			},
			{ now: () => now },
		);
	});

	it('that the history does not show stays unknown, and Retry On Fail sends nothing again', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const run = { items: itemsFor(2), files: [picture(), picture(2000)] };
				const result = await send({ ...run, parameters: FROM_FILE, settings: RETRY });

				expect(describeOutcomes(result)).toBe('unknown x1, accepted x1');
				expect(sandbox.record.timesTaken(fictional(0))).toBe(1);
				expect(sandbox.record.posts(SEND)).toBe(2);
			},
			{ ...lost, historyDown: true },
		);
	});
});

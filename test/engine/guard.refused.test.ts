import type { Fault, FaultPlan } from '../sandbox/faults';
import { jsonOf, onStage, pluck } from './cases';
import { status } from './faults';
import { CALLS, NOTHING_SENT, sendWithin, tally, TEN_COST } from './limits';
import { PRICE } from './prices';

const onPrice = (...faults: Fault[]): FaultPlan =>
	faults.map((fault, index) => ({ path: PRICE, nth: index + 1, fault }));

describe('a price that is missing', () => {
	const row = (change: 'dropOne' | 'missingFields', ...fields: string[]): Fault => ({
		type: 'rows',
		change,
		fields,
	});
	const lost = status(500);

	it.each<[name: string, faults: FaultPlan, prices: number, told: RegExp]>([
		[
			'in its row',
			onPrice(row('missingFields', 'message_price')),
			CALLS,
			/missing: 2 without a price\. Item 0/,
		],
		['with its row', onPrice(row('dropOne')), CALLS, /1 missing from ClickSend's answer\. Item 2/],
		[
			'of a call whose answer is lost four times',
			onPrice(lost, lost, lost, lost),
			CALLS + 3,
			/4 INTERNAL_SERVER_ERROR\. Item 0/,
		],
		[
			'of a call that is refused',
			onPrice(status(403)),
			1,
			/4 refused by ClickSend, 6 not tried\. Item 0/,
		],
		[
			'after a wrong key',
			onPrice(status(401)),
			1,
			/4 refused because of the login, 6 not tried\. Item 0/,
		],
	])('%s: nothing is sent, however high the limit', async (_, faults, prices, told) => {
		await onStage(
			async (stage) => {
				const { error } = await sendWithin(stage, { maxCost: 1000 });

				expect(error?.message).toMatch(/^'Max Cost' could not be checked/);
				expect(error?.message).toMatch(told);
				expect(tally(stage)).toEqual({ prices, ...NOTHING_SENT });
			},
			{ faults },
		);
	});

	it('in a continue mode: PRICE_UNKNOWN for each message', async () => {
		await onStage(
			async (stage) => {
				const onError = 'continueRegularOutput';
				const result = await sendWithin(stage, { maxCost: 1000 }, { onError });

				expect(new Set(pluck(jsonOf(result), 'status'))).toEqual(new Set(['PRICE_UNKNOWN']));
				expect(new Set(pluck(jsonOf(result), 'outcome'))).toEqual(new Set(['not_sent']));
				expect(tally(stage)).toEqual({ prices: CALLS, ...NOTHING_SENT });
			},
			{ faults: onPrice(row('dropOne')) },
		);
	});

	it('a lost answer that comes when it is asked for again is no matter', async () => {
		await onStage(
			async (stage) => {
				await sendWithin(stage, { maxCost: TEN_COST });

				expect(tally(stage)).toEqual({ prices: CALLS + 2, sends: CALLS, taken: 10, others: 0 });
			},
			{ faults: onPrice({ type: 'resetAfterTaken' }, { type: 'invalidJson' }) },
		);
	});
});

describe('Max Recipients', () => {
	it('as many: all are sent, and nothing is priced', async () => {
		await onStage(async (stage) => {
			await sendWithin(stage, { maxRecipients: 10 });

			expect(tally(stage)).toEqual({ prices: 0, sends: CALLS, taken: 10, others: 0 });
		});
	});

	it('one more: no call at all', async () => {
		await onStage(async (stage) => {
			const { error } = await sendWithin(stage, { maxRecipients: 9, maxCost: 1000 });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message:
					"The 10 messages of this run are more than the 9 of 'Max Recipients'. None of the 10 messages was accepted.",
			});
			expect(stage.sandbox.record.requests).toEqual([]);
		});
	});

	it('counts recipients, not items, and none that cannot be sent', async () => {
		await onStage(async (stage) => {
			const items = [
				{ to: '+12025550101, +12025550102', message: 'Hi' },
				{ to: '', message: 'Hi' },
			];
			const onError = 'continueRegularOutput';
			const within = await sendWithin(stage, { maxRecipients: 2 }, { items, onError });
			const beyond = await sendWithin(stage, { maxRecipients: 1 }, { items, onError });

			expect(pluck(jsonOf(within), 'outcome')).toEqual(['accepted', 'accepted', 'invalid']);
			expect(pluck(jsonOf(beyond), 'status')).toEqual([
				'RECIPIENT_LIMIT',
				'RECIPIENT_LIMIT',
				'NO_RECIPIENT',
			]);
			expect(tally(stage)).toMatchObject({ prices: 0, sends: 1, taken: 2 });
		});
	});
});

import { itemsTo, jsonOf, onStage, pluck } from './cases';
import { rowsOf, SEND } from './faults';
import { CALLS, NOTHING_SENT, sendWithin, tally, TEN, TEN_COST } from './limits';
import { PRICE } from './prices';

describe('Max Cost', () => {
	it.each([
		['under the limit', 0.793],
		['at the limit', TEN_COST],
		['at the limit, as text', '0.7920'],
	])('%s: priced, and then sent', async (_, maxCost) => {
		await onStage(async (stage) => {
			const result = await sendWithin(stage, { maxCost });

			expect(result.error).toBeUndefined();
			expect(pluck(jsonOf(result), 'outcome')).toEqual(Array(10).fill('accepted'));
			expect(tally(stage)).toEqual({ prices: CALLS, sends: CALLS, taken: 10, others: 0 });
			expect(stage.sandbox.record.requests.map(({ path }) => path)).toEqual([
				...Array<string>(CALLS).fill(PRICE),
				...Array<string>(CALLS).fill(SEND),
			]);
		});
	});

	it('over the limit: nothing is sent, and the error says the total, the limit, the currency and how many', async () => {
		await onStage(async (stage) => {
			const { error } = await sendWithin(stage, { maxCost: 0.7919 });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message:
					"The 10 messages of this run would cost 0.792 USD, more than the 0.7919 USD of 'Max Cost'. None of the 10 messages was accepted.",
				description: expect.stringContaining("Raise 'Max Cost'"),
			});
			expect(tally(stage)).toEqual({ prices: CALLS, ...NOTHING_SENT });
		});
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'over the limit, %s: each message is told not to have been sent, and nothing fails',
		async (onError) => {
			await onStage(async (stage) => {
				const result = await sendWithin(stage, { maxCost: 0.5 }, { onError });

				expect(result.error).toBeUndefined();
				expect(result.run.status).toBe('success');
				expect(rowsOf(result)).toHaveLength(10);
				for (const row of rowsOf(result)) {
					expect(row).toMatchObject({
						outcome: 'not_sent',
						status: 'COST_LIMIT',
						accepted: false,
						advice: expect.stringContaining("Raise 'Max Cost'"),
					});
				}
				expect(result.errorOutput).toHaveLength(onError === 'continueErrorOutput' ? 10 : 0);
				expect(tally(stage)).toEqual({ prices: CALLS, ...NOTHING_SENT });
			});
		},
	);

	it.each<[name: string, to: string, taken: number]>([
		['a free test number may be texted', '+14055555555', 1],
		['anybody else may not', '+12025550101', 0],
	])('of 0: %s', async (_, to, taken) => {
		await onStage(async (stage) => {
			await sendWithin(stage, { maxCost: 0 }, { items: itemsTo(to) });

			expect(tally(stage)).toMatchObject({ prices: 1, sends: taken, taken });
		});
	});

	it('what ClickSend would refuse costs nothing, and has its own outcome', async () => {
		await onStage(async (stage) => {
			const items = itemsTo('+12025550101', '+13035550101', '+13035550102');
			const result = await sendWithin(stage, { maxCost: 0.0792 }, { items });

			expect(pluck(jsonOf(result), 'status')).toEqual([
				'SUCCESS',
				'INVALID_RECIPIENT',
				'COUNTRY_NOT_ENABLED',
			]);
			expect(tally(stage)).toMatchObject({ prices: 1, sends: 1, taken: 1 });
		});
	});

	it('without the option nothing is priced', async () => {
		await onStage(async (stage) => {
			await sendWithin(stage, {});

			expect(tally(stage)).toMatchObject({ prices: 0, taken: 10 });
		});
	});

	it.each([
		['Max Cost', 'maxCost', ''],
		['Max Cost', 'maxCost', '={{ $json.budget }}'],
		['Max Recipients', 'maxRecipients', ''],
	])('%s, added and without a value, is refused (%#)', async (name, option, value) => {
		await onStage(async (stage) => {
			const { error } = await sendWithin(stage, { [option]: value });

			expect(error?.message).toBe(
				`Nothing was sent: '${name}' is empty: give it a number, or remove the option`,
			);
			expect(stage.sandbox.record.requests).toEqual([]);
		});
	});

	it('its expression is read at the first item', async () => {
		await onStage(async (stage) => {
			const items = TEN.map((item, index) => ({ ...item, budget: index === 0 ? 0.5 : 100 }));
			const { error } = await sendWithin(stage, { maxCost: '={{ $json.budget }}' }, { items });

			expect(error?.message).toContain("more than the 0.5 USD of 'Max Cost'");
		});
	});
});

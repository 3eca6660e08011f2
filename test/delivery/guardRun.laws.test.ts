import * as fc from 'fast-check';

import { readMoney } from '../../nodes/ClickSend/messaging/input/money';
import { isAccepted } from '../../nodes/ClickSend/output/report';
import { priceFaults, runPlan } from './plans';
import { simulate, type RunPlan } from './simulation';

/** A message of one part costs 0.0792 in the sandbox, in millionths. */
const PRICE = 79_200;

const limits = fc.record(
	{
		maxCost: fc.oneof(
			fc.nat({ max: 16 }).map((messages) => messages * PRICE),
			fc.nat({ max: 16 * PRICE }),
		),
		maxRecipients: fc.nat({ max: 16 }),
	},
	{ requiredKeys: [] },
);

/** Any run with limits and with all kinds of faults. */
const limitedPlan: fc.Arbitrary<RunPlan> = fc
	.tuple(runPlan, limits, fc.oneof(fc.constant([]), priceFaults))
	.map(([plan, limit, faults]) => ({
		...plan,
		ifUnknown: 'report',
		limits: limit,
		faults: [...plan.faults, ...faults],
	}));

const unitsOf = (rows: ReadonlyArray<{ message_price: string }>): number =>
	rows.reduce((sum, { message_price }) => sum + (readMoney(message_price) ?? NaN), 0);

/** Counts recipients: a list counts by all its contacts, also those without a number. */
const recipientsOf = ({ messages, lists }: RunPlan): number =>
	messages.reduce(
		(count, message) => count + ('to' in message ? 1 : (lists[message.list]?.length ?? 0)),
		0,
	);

it('whatever goes wrong, and however often n8n runs the node: what was sent stays within the limits', async () => {
	await fc.assert(
		fc.asyncProperty(limitedPlan, async (plan) => {
			const { memory } = await simulate(plan);
			const { taken } = memory.clickSend.record;
			const { maxCost = Infinity, maxRecipients = Infinity } = plan.limits ?? {};
			expect(unitsOf(taken)).toBeLessThanOrEqual(maxCost);
			expect(taken.length).toBeLessThanOrEqual(maxRecipients);
		}),
		{ numRuns: 500 },
	);
});

it('a run within its limits goes out as it would without them, where nothing goes wrong', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => {
			// With credit for all, and one call at a time: else chance decides who goes without.
			const clickSend = { ...plan.clickSend, balance: 100 };
			const calm = { ...plan, clickSend, parallelCalls: 1, faults: [], cancelAt: null };
			const free = await simulate(calm);
			const limited = { maxCost: 1000 * PRICE, maxRecipients: recipientsOf(plan) };
			const within = await simulate({ ...calm, limits: limited });
			const [outcomes, expected] = [within, free].map(({ tries }) =>
				tries.at(-1)?.report.results.map(({ outcome }) => outcome),
			);
			// A message that spoils its call has no price, so nothing goes out: that is said, and safe.
			const isPriceless = within.tries.some(({ report }) =>
				report.results.some(({ status }) => status === 'PRICE_UNKNOWN'),
			);
			fc.pre(!isPriceless);
			expect(outcomes).toEqual(expected);
		}),
		{ numRuns: 200 },
	);
});

it('a run that is held back sends nothing, and says so of every message that would have gone out', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => {
			const maxRecipients = recipientsOf(plan) - 1;
			const held = { ...plan, limits: { maxRecipients }, cancelAt: null };
			const { memory, tries } = await simulate(held);
			expect(memory.clickSend.record.requests).toEqual([]);
			for (const { report } of tries) {
				expect(report.results.filter(isAccepted)).toEqual([]);
				for (const { status } of report.results) expect(status).toBe('RECIPIENT_LIMIT');
			}
		}),
		{ numRuns: 100 },
	);
});

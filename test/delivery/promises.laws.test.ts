import * as fc from 'fast-check';

import { OUTCOMES, type MessageResult, type Outcome } from '../../nodes/ClickSend/messaging/types';
import { itemsOf } from '../../nodes/ClickSend/output/items';
import { isAccepted } from '../../nodes/ClickSend/output/report';
import { runPlan } from './plans';
import { simulate, type RunPlan, type SimulatedRun, type Try } from './simulation';

/** One plan that failed is played again with the seed and the path that fast-check printed with it. */
const { PLANS = '1000', PLANS_SEED, PLANS_PATH } = process.env;
const PARAMETERS: fc.Parameters<[RunPlan]> = {
	numRuns: Number(PLANS),
	...(PLANS_SEED !== undefined && { seed: Number(PLANS_SEED) }),
	...(PLANS_PATH !== undefined && { path: PLANS_PATH }),
};

const LOCAL = '(206) 555-0100';
const e164 = (to: unknown): string => (to === LOCAL ? '+12065550100' : String(to));

/** Messages that nobody can tell apart by what they say share an identity. */
const identity = ({ to, body }: { to?: unknown; body?: unknown }): string => `${e164(to)} ${body}`;

function countByIdentity(
	all: ReadonlyArray<{ to?: unknown; body?: unknown }>,
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of all) counts.set(identity(one), (counts.get(identity(one)) ?? 0) + 1);
	return counts;
}

const withOutcome = (results: readonly MessageResult[], ...outcomes: Outcome[]): MessageResult[] =>
	results.filter(({ outcome }) => outcomes.includes(outcome));

const entriesOf = (
	results: readonly MessageResult[],
): Array<{ to: string | null; body?: string }> =>
	results.map(({ to, entry }) => ({ to, body: entry?.body }));

const lastOf = ({ tries }: SimulatedRun): Try => {
	const last = tries.at(-1);
	if (last === undefined) throw new Error('The node did not run');
	return last;
};

/** The number of messages of each identity lies between these two. */
function expectBetween(
	low: Map<string, number>,
	counted: Map<string, number>,
	high: Map<string, number>,
): void {
	for (const [who, count] of low)
		expect([who, counted.get(who) ?? 0]).toEqual([who, atLeast(count)]);
	for (const [who, count] of counted)
		expect([who, count]).toEqual([who, atMost(high.get(who) ?? 0)]);
}

const atLeast = (bound: number): unknown => ({
	asymmetricMatch: (value: number) => value >= bound,
	toString: () => `at least ${bound}`,
});
const atMost = (bound: number): unknown => ({
	asymmetricMatch: (value: number) => value <= bound,
	toString: () => `at most ${bound}`,
});

/** Promise 5, and the vocabulary: one outcome each, in the order of the input, on an item that names its own. */
function everyMessageHasOneOutcome(plan: RunPlan, { report }: Try): void {
	expect(report.results.map(({ item }) => item)).toEqual(plan.messages.map((_, item) => item));
	expect(entriesOf(report.results)).toEqual(plan.messages.map(({ to, body }) => ({ to, body })));
	for (const { outcome } of report.results) expect(OUTCOMES).toContain(outcome);
	const toErrorOutput = plan.onError === 'continueErrorOutput';
	const items = [...itemsOf(report, 'all', toErrorOutput)];
	expect(items).toHaveLength(report.results.length + report.strays.length);
	for (const { pairedItem } of items) expect(pairedItem).toBeDefined();
	if (toErrorOutput) {
		const errors = items.filter(({ json }) => 'error' in json);
		expect(errors).toHaveLength(report.results.filter((result) => !isAccepted(result)).length);
	}
}

/** Promise 2: nobody gets a message more often than it was asked for; once more where the user chose that. */
function nothingIsSentTwice(plan: RunPlan, { memory }: SimulatedRun): void {
	const copies = plan.ifUnknown === 'resend' ? 2 : 1;
	const asked = countByIdentity(plan.messages);
	for (const [who, count] of countByIdentity(memory.clickSend.record.taken)) {
		expect([who, count]).toEqual([who, atMost((asked.get(who) ?? 0) * copies)]);
	}
}

/** Promises 1 and 3: accepted means taken; what was taken is accepted or unknown, never anything else. */
function outcomesAreTheTruth(plan: RunPlan, run: SimulatedRun): void {
	const { results } = lastOf(run).report;
	const { taken } = run.memory.clickSend.record;
	const accepted = withOutcome(results, 'accepted');
	const possible = withOutcome(results, 'accepted', 'unknown');
	const high = countByIdentity(entriesOf(possible));
	if (plan.ifUnknown === 'resend') for (const [who, count] of high) high.set(who, count * 2);
	expectBetween(countByIdentity(entriesOf(accepted)), countByIdentity(taken), high);

	const ids = accepted.map(({ row }) => row?.message_id);
	expect(new Set(ids).size).toBe(ids.length);
	const byId = new Map(taken.map((one) => [one.message_id as unknown, one]));
	for (const { row, to, entry } of accepted) {
		const one = byId.get(row?.message_id);
		expect(one && identity(one)).toBe(identity({ to, body: entry?.body }));
	}
}

/** Promise 4: an error of the node means that nothing was taken. */
function errorsMeanNothingWasSent({ tries }: SimulatedRun): void {
	for (const { threw, takenSoFar } of tries) if (threw) expect(takenSoFar).toBe(0);
}

it('the five promises hold, whatever goes wrong', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => {
			const run = await simulate(plan);
			everyMessageHasOneOutcome(plan, lastOf(run));
			nothingIsSentTwice(plan, run);
			outcomesAreTheTruth(plan, run);
			errorsMeanNothingWasSent(run);
		}),
		PARAMETERS,
	);
});

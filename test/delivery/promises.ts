import { OUTCOMES, type MessageResult, type Outcome } from '../../nodes/ClickSend/messaging/types';
import { itemsOf } from '../output/ofSms';
import { isAccepted } from '../../nodes/ClickSend/output/report';
import { countByIdentity, identity, textsIn, textsOf } from './identity';
import type { RunPlan, SimulatedRun, Try } from './simulation';

const withOutcome = (results: readonly MessageResult[], ...outcomes: Outcome[]): MessageResult[] =>
	results.filter(({ outcome }) => outcomes.includes(outcome));

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

/** The number of times that a message may be sent. */
const copiesIn = ({ ifUnknown }: RunPlan): number => (ifUnknown === 'resend' ? 2 : 1);

/**
 * Checks the number of results: one for a message; for a list one for each row, and one more for missing contacts. If a
 * list was sent again, rows that do not name their contact stand beside those of the first time.
 */
function expectAnswered(plan: RunPlan, item: number, results: readonly MessageResult[]): void {
	const message = plan.messages[item];
	for (const { entry } of results) expect(entry?.body).toBe(message?.body);
	if (message !== undefined && 'to' in message) {
		expect(results.map(({ to }) => to)).toEqual([message.to]);
		return;
	}
	const contacts = plan.lists[message?.list ?? 0] ?? [];
	const told = results.filter(({ row }) => row !== null);
	expect(results.length - told.length).toBe(told.length < contacts.length ? 1 : 0);
	expect(told.length).toBeLessThanOrEqual(contacts.length * copiesIn(plan));
}

/** Checks promise 5: an outcome for each message, in the order of the input, on the right item. */
function everyMessageHasOneOutcome(plan: RunPlan, { report }: Try): void {
	const items = report.results.map(({ item }) => item);
	expect(items).toEqual([...items].sort((a, b) => a - b));
	plan.messages.forEach((_, item) =>
		expectAnswered(
			plan,
			item,
			report.results.filter((one) => one.item === item),
		),
	);
	for (const { outcome } of report.results) expect(OUTCOMES).toContain(outcome);
	const toErrorOutput = plan.onError === 'continueErrorOutput';
	const output = [...itemsOf(report, 'all', toErrorOutput)];
	expect(output).toHaveLength(report.results.length + report.strays.length);
	for (const { pairedItem } of output) expect(pairedItem).toBeDefined();
	if (toErrorOutput) {
		const errors = output.filter(({ json }) => 'error' in json);
		expect(errors).toHaveLength(report.results.filter((result) => !isAccepted(result)).length);
	}
}

/** Checks promise 2: nobody gets a message more often than asked for, or once more where the user chose that. */
function nothingIsSentTwice(plan: RunPlan, { memory }: SimulatedRun): void {
	const asked = countByIdentity(plan.messages.flatMap((message) => textsOf(message, plan)));
	for (const [who, count] of countByIdentity(memory.clickSend.record.taken)) {
		expect([who, count]).toEqual([who, atMost((asked.get(who) ?? 0) * copiesIn(plan))]);
	}
}

/** Checks promises 1 and 3: accepted means taken, and a taken message is accepted or unknown. */
function outcomesAreTheTruth(plan: RunPlan, run: SimulatedRun): void {
	const { results } = lastOf(run).report;
	const { taken } = run.memory.clickSend.record;
	const accepted = withOutcome(results, 'accepted');
	const possible = withOutcome(results, 'accepted', 'unknown');
	const high = countByIdentity(textsIn(possible, plan, results));
	if (plan.ifUnknown === 'resend') for (const [who, count] of high) high.set(who, count * 2);
	expectBetween(countByIdentity(textsIn(accepted, plan)), countByIdentity(taken), high);

	const ids = accepted.map(({ row }) => row?.message_id);
	expect(new Set(ids).size).toBe(ids.length);
	const byId = new Map(taken.map((one) => [one.message_id as unknown, one]));
	for (const result of accepted) {
		const one = byId.get(result.row?.message_id);
		expect(one && [identity(one)]).toEqual(textsIn([result], plan).map(identity));
	}
}

/** Checks promise 4: an error of the node means that nothing was taken. */
function errorsMeanNothingWasSent({ tries }: SimulatedRun): void {
	for (const { threw, takenSoFar } of tries) if (threw) expect(takenSoFar).toBe(0);
}

/** Checks all five promises. */
export function keepsPromises(plan: RunPlan, run: SimulatedRun): void {
	everyMessageHasOneOutcome(plan, lastOf(run));
	nothingIsSentTwice(plan, run);
	outcomesAreTheTruth(plan, run);
	errorsMeanNothingWasSent(run);
}

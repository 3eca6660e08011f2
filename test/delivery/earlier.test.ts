import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { LedgerEntries } from '../../nodes/ClickSend/delivery/ledger';
import type { IfUnknown, PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { message, NOW_MS } from '../messaging/builders';
import { status } from './faults';
import { createMemory, type Memory, type PlannedCall } from './memory';
import { inTurn, numbers, SEND } from './run';

const OPTIONS = {
	batchSize: 1000,
	parallelCalls: 1,
	maxTotalWaitMs: 300_000,
	ifUnknown: 'report' as IfUnknown,
};

const HALF_A_MINUTE = 30_000;

it('messages that an earlier run may have sent are looked up together, from the time of the first', async () => {
	const memory = createMemory();
	const messages = numbers(3).map((to, item) => ({
		...message({ to, item, custom_string: 'campaign', hasOwnReference: false }),
		mayBeSentAt: NOW_MS + item * HALF_A_MINUTE,
	}));
	for (const one of messages) {
		await memory.ports.send({ messages: [one], envelope: one.envelope });
		await memory.ports.wait(HALF_A_MINUTE);
	}
	const { results } = await deliver(messages, OPTIONS, memory.ports);

	expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
	expect(memory.clickSend.record.posts(SEND)).toBe(messages.length);
});

const ONE: PlannedMessage = {
	...message({ custom_string: 'campaign', hasOwnReference: false }),
	mayBeSentAt: NOW_MS + HALF_A_MINUTE,
};

/** A ClickSend that took the same message half a minute before the earlier run, and perhaps that of the run itself. */
async function after(isTaken: boolean, ...faults: Array<PlannedCall['fault'] | null>) {
	const memory = createMemory({ faults: inTurn(null, ...(isTaken ? [null] : []), ...faults) });
	const send = async () => await memory.ports.send({ messages: [ONE], envelope: ONE.envelope });
	await send();
	await memory.ports.wait(HALF_A_MINUTE);
	if (isTaken) await send();
	const before = memory.clickSend.record.posts(SEND);
	const postsSince = (): number => memory.clickSend.record.posts(SEND) - before;
	return { memory, postsSince };
}

const tryTo = async (ifUnknown: IfUnknown, { ports }: Memory, entries?: LedgerEntries) =>
	(await deliver([ONE], { ...OPTIONS, ifUnknown }, ports, entries)).results[0];

describe('a message that an earlier run may have sent', () => {
	const lost = status(500);
	const trace = { reference: 'campaign', sentAt: NOW_MS + HALF_A_MINUTE, isResent: false };
	const what = 'An earlier run may have sent this message';

	it('is accepted where the history shows it', async () => {
		const { memory, postsSince } = await after(true);
		expect(await tryTo('resend', memory)).toMatchObject({ outcome: 'accepted', trace });
		expect(postsSince()).toBe(0);
	});

	it('stays unknown where the history does not, and can be looked up again', async () => {
		const { memory, postsSince } = await after(false);
		expect(await tryTo('report', memory)).toMatchObject({
			outcome: 'unknown',
			status: 'OUTCOME_UNKNOWN',
			what: `${what}; the history does not show it`,
			trace,
		});
		expect(postsSince()).toBe(0);
	});

	it.each<[name: string, faults: Array<PlannedCall['fault']>, outcome: string, resent: unknown]>([
		['taken', [], 'accepted', undefined],
		['refused', [status(401)], 'unknown', undefined],
		['lost', [lost], 'unknown', true],
	])('is sent again once where the user wants that: %s', async (_case, faults, outcome, resent) => {
		const { memory, postsSince } = await after(false, ...faults);
		const entries: LedgerEntries = {};
		const first = await tryTo('resend', memory, entries);
		expect([first?.outcome, first?.resent]).toEqual([outcome, resent]);
		expect(postsSince()).toBe(1);

		const again = await tryTo('resend', memory, entries);
		expect(again?.outcome).toBe(outcome);
		expect(postsSince()).toBe(1);
	});

	it('is looked up from the time of the earlier run, also when n8n runs the node again', async () => {
		const { memory } = await after(false);
		const entries: LedgerEntries = {};
		expect(await tryTo('report', memory, entries)).toMatchObject({ outcome: 'unknown' });
		expect(await tryTo('report', memory, entries)).toMatchObject({ outcome: 'unknown' });
	});
});

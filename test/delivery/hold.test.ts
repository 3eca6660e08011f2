import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import { guard } from '../../nodes/ClickSend/delivery/guardRun';
import type { LedgerEntries } from '../../nodes/ClickSend/delivery/ledger';
import { standingOf } from '../../nodes/ClickSend/delivery/standing';
import type { Limits } from '../../nodes/ClickSend/messaging/outcome/limits';
import type { PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { messagesTo } from '../messaging/builders';
import { createMemory, type MemoryOptions } from './memory';
import { inTurn, numbers } from './run';

const HOLD = { status: 'COST_LIMIT', what: 'Too dear', advice: 'Spend more.' };
const OPTIONS = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 0,
	ifUnknown: 'report' as const,
};

const six = (): PlannedMessage[] => messagesTo(...numbers(6));

/**
 * A first try of three calls, one lost, one accepted, one refused: two unknown, two accepted, two that may be sent
 * again.
 */
async function firstTry(options: MemoryOptions = {}) {
	const faults = inTurn({ type: 'status', status: 500, taken: true }, null, {
		type: 'rateLimit',
		retryAfter: 20,
	});
	const memory = createMemory({ faults, historyDown: true, ...options });
	const pages: LedgerEntries = {};
	await deliver(six(), OPTIONS, memory.ports, pages);
	return { memory, pages };
}

const itemsOf = (entries: ReadonlyArray<{ item: number }>): number[] =>
	entries.map(({ item }) => item);

describe('how the messages of a run stand', () => {
	it('at first, all are open', () => {
		const messages = six();
		expect(standingOf(messages)).toEqual({ open: messages, unknown: [], gone: [] });
		expect(standingOf(messages, {})).toEqual({ open: messages, unknown: [], gone: [] });
	});

	it('after a try: what went out, what may have, and what did not', async () => {
		const { pages } = await firstTry();
		const { open, unknown, gone } = standingOf(six(), pages);
		expect([open, unknown, gone].map(itemsOf)).toEqual([
			[4, 5],
			[0, 1],
			[2, 3],
		]);
	});

	it('what went out counts although nobody asks for it any more', async () => {
		const { pages } = await firstTry();
		const { open, unknown, gone } = standingOf(six().slice(4), pages);
		expect([open, unknown, gone].map(itemsOf)).toEqual([[4, 5], [], [0, 1, 2, 3]]);
	});

	it('what was refused for good costs nothing', async () => {
		const memory = createMemory();
		const pages: LedgerEntries = {};
		await deliver(messagesTo('+13035550101', '+13035550102'), OPTIONS, memory.ports, pages);
		const standing = standingOf(messagesTo('+13035550101', '+13035550102'), pages);
		expect(standing).toEqual({ open: [], unknown: [], gone: [] });
	});
});

describe('the limits hold for all tries together', () => {
	/** The cost of all six messages, sent, unknown or open, at 0.0792 each. */
	const after = async (limits: Limits) => {
		const { memory, pages } = await firstTry();
		const { hold } = await guard(six(), { ...OPTIONS, limits }, memory.pricePorts, pages);
		const asked = memory.clickSend.record.requests.filter(({ path }) => path === '/sms/price');
		return { status: hold?.status, prices: asked.flatMap(({ messages }) => messages).length };
	};

	it.each<[name: string, limits: Limits, status: string | undefined, prices: number]>([
		['as much as all of them cost', { maxCost: 475_200 }, undefined, 4],
		['a bit less', { maxCost: 475_199 }, 'COST_LIMIT', 4],
		['as many as they are', { maxRecipients: 6 }, undefined, 0],
		['one less', { maxRecipients: 5 }, 'RECIPIENT_LIMIT', 0],
	])('%s', async (_case, limits, status, prices) => {
		expect(await after(limits)).toEqual({ status, prices });
	});

	it('there is nothing to check when nothing is left to send', async () => {
		const { memory, pages } = await firstTry();
		const limits = { maxCost: 0, maxRecipients: 0 };
		const guarded = await guard(
			six().slice(0, 4),
			{ ...OPTIONS, limits },
			memory.pricePorts,
			pages,
		);
		expect(guarded).toEqual({});
		expect(memory.clickSend.record.posts('/sms/price')).toBe(0);
	});
});

describe('a run that is held back', () => {
	it('makes no call, and says why of each message', async () => {
		const memory = createMemory();
		const { results, apiCalls } = await deliver(six(), { ...OPTIONS, hold: HOLD }, memory.ports);
		expect(results).toHaveLength(6);
		for (const one of results) expect(one).toMatchObject({ outcome: 'not_sent', ...HOLD });
		expect(apiCalls).toBe(0);
		expect(memory.clickSend.record.requests).toEqual([]);
	});

	it('still tells what an earlier try sent, and looks for what it may have sent', async () => {
		const { memory, pages } = await firstTry();
		memory.clickSend.settings.historyDown = false;
		const options = { ...OPTIONS, hold: HOLD };
		const { results } = await deliver(six(), options, memory.ports, pages);
		expect(results.map(({ outcome }) => outcome)).toEqual([
			...['accepted', 'accepted', 'accepted', 'accepted'],
			...['not_sent', 'not_sent'],
		]);
		expect(memory.clickSend.record.taken).toHaveLength(4);
	});

	it('may go out when it is tried again', async () => {
		const memory = createMemory();
		const pages: LedgerEntries = {};
		await deliver(six(), { ...OPTIONS, hold: HOLD }, memory.ports, pages);
		const { results } = await deliver(six(), OPTIONS, memory.ports, pages);
		expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
		expect(memory.clickSend.record.taken).toHaveLength(6);
	});
});

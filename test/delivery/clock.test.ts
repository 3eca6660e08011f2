import { leadOfClickSend } from '../../nodes/ClickSend/delivery/clock';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { answered, message, NOW_MS, NOW_S } from '../messaging/builders';
import { createMemory, type Memory, type PlannedCall } from './memory';
import { SEND } from './run';

const dateAt = (ms: number): string => new Date(ms).toUTCString();

describe("by how much ClickSend's clock is ahead", () => {
	it.each<[name: string, date: unknown, tookMs: number, leadMs: number]>([
		['not at all', dateAt(NOW_MS), 0, 0],
		['the fraction of a second that the header leaves out', dateAt(NOW_MS - 999), 0, 0],
		['as long as the call took', dateAt(NOW_MS + 5_000), 5_000, 0],
		['written at the beginning of a long call', dateAt(NOW_MS), 60_000, 0],
		['90 seconds', dateAt(NOW_MS + 90_000), 0, 90_000],
		['90 seconds, of which the call took five', dateAt(NOW_MS + 95_000), 5_000, 90_000],
		['a second less than nothing', dateAt(NOW_MS - 2_000), 0, -2_000],
		['minutes behind', dateAt(NOW_MS - 600_000), 0, -600_000],
		['no date', undefined, 0, 0],
		['a date that is none', 'yesterday', 0, 0],
		['two dates', [dateAt(NOW_MS), dateAt(NOW_MS + 90_000)], 0, 0],
	])('%s', (_case, date, tookMs, leadMs) => {
		const reply = answered(200, null, { date });
		expect(leadOfClickSend(reply, NOW_MS, NOW_MS + tookMs)).toBe(leadMs);
	});

	it('nobody knows without an answer', () => {
		const reply = { kind: 'lost', status: 'TIMEOUT', what: 'No answer' } as const;
		expect(leadOfClickSend(reply, NOW_MS, NOW_MS)).toBe(0);
	});
});

/** The fields of requests and answers in which there are times by ClickSend's clock. */
const shifted = (value: unknown, name: string, seconds: number): unknown =>
	typeof value === 'number' ? { [name]: value + seconds } : {};

/** A ClickSend whose clock is ahead of this machine's, with or without a `Date` header. */
const ahead =
	(leadS: number, memory: () => Memory, saysDate: boolean) =>
	(call: CallClickSend): CallClickSend =>
	async ({ qs = {}, ...request }) => {
		const reply = await call({ ...request, qs: { ...qs, ...shiftedQuery(qs, leadS) } });
		if (reply.kind !== 'answered') return reply;
		const headers = saysDate ? { date: dateAt(memory().ports.now() + leadS * 1000) } : {};
		const body = reply.body as { data?: { data?: Array<Record<string, unknown>> } };
		for (const row of body.data?.data ?? []) {
			Object.assign(row, shifted(row.date, 'date', leadS));
		}
		return { ...reply, headers };
	};

const shiftedQuery = ({ date_from }: Record<string, unknown>, leadS: number): object =>
	shifted(date_from, 'date_from', -leadS) as object;

const LOST: PlannedCall['fault'] = { type: 'resetBeforeRead' };
const TAKEN: PlannedCall['fault'] = { type: 'resetAfterTaken' };

/** The outcome of a message with the user's own reference, the same of which went out half a minute before. */
async function outcomeOf(
	fault: PlannedCall['fault'],
	leadS: number,
	saysDate = true,
): Promise<[outcome: string | undefined, isOwnRow: boolean]> {
	const again = message({ custom_string: 'campaign', hasOwnReference: false });
	const memory: Memory = createMemory({
		faults: [{ path: SEND, nth: 2, fault }],
		translate: ahead(leadS, () => memory, saysDate),
	});
	await memory.ports.send({ messages: [again], envelope: again.envelope });
	await memory.ports.wait(30_000);
	const options = {
		batchSize: 1,
		parallelCalls: 1,
		maxTotalWaitMs: 0,
		ifUnknown: 'report' as const,
	};
	const { results } = await deliver([again], options, memory.ports);
	const [result] = results;
	const [before, itself] = memory.clickSend.record.taken;
	expect(before?.date).toBe(NOW_S);
	return [result?.outcome, result?.row?.message_id === itself?.message_id];
}

describe('the same message from before the send proves nothing', () => {
	it.each([0, 31, 90, 3_600, -90, -3_600])('by a clock that is %d s behind', async (leadS) => {
		expect(await outcomeOf(LOST, leadS)).toEqual(['unknown', true]);
	});
});

describe('the message itself is found', () => {
	it.each([0, 1, 90, 3_600, -2, -90, -3_600])('by a clock that is %d s behind', async (leadS) => {
		expect(await outcomeOf(TAKEN, leadS)).toEqual(['accepted', true]);
	});

	it('where ClickSend says no date, by the clock of this machine', async () => {
		expect(await outcomeOf(TAKEN, 0, false)).toEqual(['accepted', true]);
		expect(await outcomeOf(LOST, 0, false)).toEqual(['unknown', true]);
	});
});

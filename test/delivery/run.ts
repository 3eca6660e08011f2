import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { DeliveryOptions } from '../../nodes/ClickSend/delivery/courier';
import type { Keep } from '../../nodes/ClickSend/delivery/keep';
import { toldResults } from '../../nodes/ClickSend/messaging/outcome/listResult';
import type {
	MessageResult,
	Outcome,
	PlannedMessage,
	Stray,
} from '../../nodes/ClickSend/messaging/types';
import { messagesTo } from '../messaging/builders';
import { POISON } from '../sandbox/clickSend';
import { status } from './faults';
import { createMemory, type Memory, type MemoryOptions, type PlannedCall } from './memory';

/** The sandbox itself sends from the first number, so these begin after it. */
const FIRST_LINE = 101;

/** Makes fictional numbers that are accepted. */
export const numbers = (count: number): string[] =>
	Array.from(
		{ length: count },
		(_, index) => `+1206555${String(FIRST_LINE + index).padStart(4, '0')}`,
	);

/** Makes messages, of which those at these places spoil their call. */
export const messagesWith = (count: number, ...poisonedAt: number[]): PlannedMessage[] =>
	messagesTo(...numbers(count).map((to, at) => (poisonedAt.includes(at) ? (POISON[0] ?? '') : to)));

export const SEND = '/sms/send';
/** The same for each call. */
export const always = (fault: PlannedCall['fault']): PlannedCall[] => [{ path: SEND, fault }];
/** The faults, one for each call from the first. */
export const inTurn = (...faults: Array<PlannedCall['fault'] | null>): PlannedCall[] =>
	faults.flatMap((fault, index) => (fault === null ? [] : [{ path: SEND, nth: index + 1, fault }]));

/** No look into the history is answered. */
export const HISTORY_DOWN: PlannedCall = { path: '/sms/history', fault: status(500) };

interface Delivered {
	/** `accepted x3, not_sent x1`, in the order of the messages; a list has a result for each contact. */
	outcomes: string;
	results: MessageResult[];
	strays: Stray[];
	apiCalls: number;
	memory: Memory;
	posts: number;
	looks: number;
}

function runsOf(outcomes: readonly Outcome[]): string {
	const runs: Array<[Outcome, number]> = [];
	for (const outcome of outcomes) {
		const last = runs.at(-1);
		if (last?.[0] === outcome) last[1] += 1;
		else runs.push([outcome, 1]);
	}
	return runs.map(([outcome, count]) => `${outcome} x${count}`).join(', ');
}

/** Delivers messages, two per call unless told otherwise, to a ClickSend in memory. */
export async function run(
	messages: PlannedMessage[],
	memoryOptions: MemoryOptions,
	options: Partial<DeliveryOptions> = {},
	keep?: Keep,
): Promise<Delivered> {
	const memory = createMemory(memoryOptions);
	const all = {
		batchSize: 2,
		parallelCalls: 1,
		maxTotalWaitMs: 300_000,
		ifUnknown: 'report' as const,
		...options,
	};
	const delivery = await deliver(messages, all, memory.ports, undefined, keep);
	const results = delivery.results.flatMap(toldResults);
	const { record } = memory.clickSend;
	return {
		outcomes: runsOf(results.map(({ outcome }) => outcome)),
		results,
		strays: delivery.strays,
		apiCalls: delivery.apiCalls,
		memory,
		posts: record.posts(SEND),
		looks: record.gets('/sms/history'),
	};
}

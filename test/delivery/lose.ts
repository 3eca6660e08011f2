import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { MessageResult } from '../../nodes/ClickSend/messaging/types';
import { messagesTo } from '../messaging/builders';
import { createMemory, type Memory, type MemoryOptions, type PlannedCall } from './memory';
import { numbers, SEND } from './run';

export const HISTORY = '/sms/history';
const LOST: PlannedCall = { path: SEND, nth: 1, fault: { type: 'resetAfterTaken' } };
export const OPTIONS = {
	batchSize: 1000,
	parallelCalls: 1,
	maxTotalWaitMs: 300_000,
	ifUnknown: 'report' as const,
};

/** ClickSend can be asked only for numbers in E.164. */
export const localNumbers = (count: number): string[] =>
	numbers(count).map((to) => to.slice('+1'.length));

/** Sends messages whose answer gets lost, and looks for them in the history. */
export async function lose(
	messages = messagesTo(...numbers(3)),
	options: MemoryOptions = {},
): Promise<{ results: MessageResult[]; memory: Memory; looks: number }> {
	const memory = createMemory({ ...options, faults: [LOST, ...(options.faults ?? [])] });
	const { results } = await deliver(messages, OPTIONS, memory.ports);
	return { results, memory, looks: memory.clickSend.record.gets(HISTORY) };
}

/** The different outcomes. */
export const outcomes = (results: readonly MessageResult[]): string[] => [
	...new Set(results.map(({ outcome }) => outcome)),
];

import { sleep } from 'n8n-workflow';

import { DEFAULT_MAX_TOTAL_WAIT_MS } from '../messaging/answer/retryPolicy';
import { createCaller, type CallContext } from './clickSend';
import { createAsk, type Ask, type AskPorts } from './ask';

/** Nothing that is read takes ClickSend longer. */
const TIMEOUT_MS = 60_000;

/** Ends early when the execution is stopped: the sleep of n8n before 2.35 would go on. */
async function sleepOrStop(ms: number, signal: AbortSignal | undefined): Promise<void> {
	if (signal?.aborted === true) return;
	const isOver = new AbortController();
	const stopped = new Promise((resolve) =>
		signal?.addEventListener('abort', resolve, { once: true, signal: isOver.signal }),
	);
	await Promise.race([sleep(ms, signal).catch(() => undefined), stopped]);
	isOver.abort();
}

/** The clock, chance and the user's stop button, as n8n and Node have them. */
export function surroundingsOf(
	context: CallContext,
): Pick<AskPorts, 'wait' | 'isCancelled' | 'now' | 'random'> {
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return {
		wait: async (ms) => await sleepOrStop(ms, signal),
		isCancelled: () => signal?.aborted === true,
		now: Date.now,
		random: Math.random,
	};
}

/**
 * Requests with the credential of a node.
 *
 * @param maxTotalWaitMs how long all of them together may stand still: little where somebody is looking at a dropdown
 */
export const askFor = (context: CallContext, maxTotalWaitMs = DEFAULT_MAX_TOTAL_WAIT_MS): Ask =>
	createAsk({
		...surroundingsOf(context),
		call: createCaller(context, TIMEOUT_MS),
		maxTotalWaitMs,
	});

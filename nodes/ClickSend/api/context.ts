import { sleep } from 'n8n-workflow';

import { DEFAULT_MAX_TOTAL_WAIT_MS } from '../messaging/answer/retryPolicy';
import { createCaller, type CallContext } from './clickSend';
import { createAsk, type Ask, type AskPorts } from './ask';

/** How long requests may take, in milliseconds. */
interface Patience {
	/** For one of them. */
	timeoutMs: number;
	/** All of them together may stand still for so long: little where somebody is looking at a dropdown. */
	maxTotalWaitMs: number;
	/** After this, counted from the first one, none begins. */
	maxTotalMs?: number;
}

/** Nothing that is read takes ClickSend longer than the timeout. */
const PATIENCE: Patience = { timeoutMs: 60_000, maxTotalWaitMs: DEFAULT_MAX_TOTAL_WAIT_MS };

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

/** Requests with the credential of a node. */
export function askFor(context: CallContext, patience: Partial<Patience> = {}): Ask {
	const { timeoutMs, ...limits } = { ...PATIENCE, ...patience };
	return createAsk({
		...surroundingsOf(context),
		call: createCaller(context, timeoutMs),
		...limits,
	});
}

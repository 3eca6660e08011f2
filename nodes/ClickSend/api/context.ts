import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { DEFAULT_MAX_TOTAL_WAIT_MS } from '../messaging/answer/retryPolicy';
import { createCaller, type CallContext } from './clickSend';
import { createAsk, type Ask, type AskPorts, type ChangePorts } from './ask';
import { Standstill, type StandstillPorts } from './standstill';

/** The time that requests may take, in milliseconds. */
interface Patience {
	/** The longest time of one request. */
	timeoutMs: number;
	/** The longest time that all requests together may wait: short for a dropdown that somebody looks at. */
	maxTotalWaitMs: number;
	/** No request begins after this time, counted from the first one. */
	maxTotalMs?: number;
}

/** ClickSend needs less time than this for any read. */
const TIMEOUT_MS = 60_000;

/** Waits, and ends early if the execution is stopped, which the sleep of n8n before 2.35 does not. */
async function sleepOrStop(ms: number, signal: AbortSignal | undefined): Promise<void> {
	if (signal?.aborted === true) return;
	const isOver = new AbortController();
	const stopped = new Promise((resolve) =>
		signal?.addEventListener('abort', resolve, { once: true, signal: isOver.signal }),
	);
	await Promise.race([sleep(ms, signal).catch(() => undefined), stopped]);
	isOver.abort();
}

/** The pauses of each run of a node: n8n makes a context for each. */
const STANDSTILLS = new WeakMap<IExecuteFunctions, Standstill>();

function standstillOf(run: IExecuteFunctions, ports: StandstillPorts): Standstill {
	const standstill = STANDSTILLS.get(run) ?? new Standstill(ports);
	STANDSTILLS.set(run, standstill);
	return standstill;
}

/** The clock, random numbers, the user's stop button and the pauses of the run, from n8n and Node. */
export function surroundingsOf(
	context: CallContext,
): Pick<AskPorts, 'wait' | 'isCancelled' | 'now' | 'random' | 'standstill'> {
	const run = 'getExecutionCancelSignal' in context ? context : undefined;
	const signal = run?.getExecutionCancelSignal();
	const ports = {
		wait: async (ms: number) => await sleepOrStop(ms, signal),
		isCancelled: () => signal?.aborted === true,
		now: Date.now,
	};
	const standstill = run === undefined ? new Standstill(ports) : standstillOf(run, ports);
	return { ...ports, random: Math.random, standstill };
}

/** Makes the function for requests with the credential of a node. */
export const askFor = (
	context: CallContext,
	{
		timeoutMs = TIMEOUT_MS,
		maxTotalWaitMs = DEFAULT_MAX_TOTAL_WAIT_MS,
		maxTotalMs,
	}: Partial<Patience> = {},
): Ask =>
	createAsk({
		...surroundingsOf(context),
		call: createCaller(context, timeoutMs),
		maxTotalWaitMs,
		maxTotalMs,
	});

/** Makes the ports for changes with the credential of a node. */
export const changePortsFor = (context: CallContext): ChangePorts => ({
	...surroundingsOf(context),
	ask: askFor(context),
});

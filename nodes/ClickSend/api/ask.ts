import type { Failure, Reply } from '../messaging/answer/answer';
import { mayBeWaitedFor, waitToAskAgain } from '../messaging/answer/retryPolicy';
import type { CallClickSend, ClickSendRequest } from './clickSend';
import { isProblem } from '../messaging/problem';
import type { Standstill } from './standstill';

/** Everything that a request needs from outside: network, clock, random numbers, and the user's stop button. */
export interface AskPorts {
	call: CallClickSend;
	/** Waits; ends early if the execution is cancelled. */
	wait(ms: number): Promise<void>;
	isCancelled(): boolean;
	/** Unix milliseconds. */
	now(): number;
	/** 0 to 1. */
	random(): number;
	/** The pauses of the run, which count together with those of its other calls. */
	standstill: Standstill;
	/** Milliseconds that the run may wait in all, the time of requests that have to be repeated included. */
	maxTotalWaitMs: number;
	/** Milliseconds from the first request on in which the others may begin; absent where there is no such limit. */
	maxTotalMs?: number;
}

/** The ports of a change: requests, waits between looks at what became of it, and the user's stop button. */
export interface ChangePorts extends Pick<AskPorts, 'wait' | 'isCancelled'> {
	ask: Ask;
}

export type AskRequest = ClickSendRequest & {
	/** Whether making the request twice has the same effect as once. By default only a GET is repeatable. */
	isSafeToRepeat?: boolean;
};

/** Reads the wanted result from a reply, or the failure. */
export type Judge<T> = (reply: Reply) => T | Failure;

/** Makes one request and repeats it where that is safe and promising. Never throws. */
export type Ask = <T extends { kind: string }>(
	request: AskRequest,
	judge: Judge<T>,
) => Promise<T | Failure>;

const TIME_IS_OVER: Failure = {
	kind: 'not_reached',
	httpCode: null,
	status: 'TIMEOUT',
	what: 'ClickSend answers so slowly that the time for all requests together is over',
};

/**
 * Makes the function for requests that send no message. It waits after a 429 as long as ClickSend asks, and retries a
 * connection that failed, by the rules and within the limits of *Send Message*. It also repeats, where that is safe, a
 * request whose answer was lost.
 */
export function createAsk(ports: AskPorts): Ask {
	const { standstill } = ports;
	let startedAt: number | undefined;
	return async ({ isSafeToRepeat, ...request }, judge) => {
		const mayRepeat = isSafeToRepeat ?? request.method === 'GET';
		for (let count = 1; ; count += 1) {
			const askedAt = ports.now();
			startedAt ??= askedAt;
			if (askedAt - startedAt > (ports.maxTotalMs ?? Infinity)) return TIME_IS_OVER;
			const verdict = judge(await ports.call(request));
			if (!isProblem(verdict) || ports.isCancelled()) return verdict;
			// `T` is never a problem, which TypeScript cannot know.
			const failure = verdict as Failure;
			if (mayBeWaitedFor(failure, mayRepeat)) standstill.spend(askedAt);
			const attempt = {
				count,
				size: 1,
				splitsLeft: 0,
				waitedMs: standstill.goneMs,
				maxTotalWaitMs: ports.maxTotalWaitMs,
				now: ports.now(),
				random: ports.random(),
			};
			const wait = waitToAskAgain(failure, attempt, mayRepeat);
			if (wait === undefined) return verdict;
			await standstill.waitAlone(wait);
			if (ports.isCancelled()) return verdict;
		}
	};
}

import type { Failure } from './answer';
import type { FailureKind } from './failureKind';

/** A person does not notice half a second; doubled, it reaches ClickSend's own 20 to 39 s in six steps. */
const FIRST_WAIT_MS = 500;

/** ClickSend has been seen to ask for 39 s. A pause of more than a minute would only hide that a run stands still. */
export const MAX_WAIT_MS = 60_000;

/** A run may stand still for five minutes in all, unless `options.maxWait` says otherwise. */
export const DEFAULT_MAX_TOTAL_WAIT_MS = 300_000;

/** The history has no latency guarantee: three looks, each pause longer than the one before. */
export const HISTORY_PAUSES_MS = [1_000, 4_000, 10_000];

/** A host that refuses four connections within seconds is down, not restarting. */
const MAX_CONNECTION_RETRIES = 3;

const MS_PER_SECOND = 1000;

/** A `Retry-After` of zero, or in the past, must not make a run call hundreds of times a second. */
const MIN_STATED_WAIT_MS = 1_000;

/** All three forms of HTTP dates begin with a weekday; `Date.parse` alone would also take "-5" for a month. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/;

/** The state of a batch when its call fails. */
export interface Attempt {
	/** Failed calls of this batch so far, this one included. */
	count: number;
	/** Messages in the batch. */
	size: number;
	/** The time that this run has waited already; `maxTotalWaitMs` is the time that it may wait in all. */
	waitedMs: number;
	maxTotalWaitMs: number;
	/** Calls that may still be spent on finding the messages that spoil this batch. */
	splitsLeft: number;
	/** Unix milliseconds. */
	now: number;
	/** A random number from 0 to 1, drawn anew for each attempt. */
	random: number;
}

/** The decision about a failed call. */
export type Decision =
	/** Wait, then send the same batch again: it is proven that ClickSend did not take it. */
	| { action: 'wait'; ms: number }
	/** Send the two halves, each a call of its own. */
	| { action: 'split' }
	/** Ask the history; a message that it does not show stays unknown. */
	| { action: 'check' }
	/** The batch has its outcome. With `stop`, the batches that have not been tried are never tried. */
	| { action: 'settle'; outcome: 'rejected' | 'not_sent'; stop: boolean };

const rejected = (stop: boolean): Decision => ({ action: 'settle', outcome: 'rejected', stop });
const notSent: Decision = { action: 'settle', outcome: 'not_sent', stop: true };
const notSentAlone: Decision = { action: 'settle', outcome: 'not_sent', stop: false };

/** Reads a date as HTTP headers have it, in Unix milliseconds. */
export function readHttpDate(text: string): number | undefined {
	const date = HTTP_DATE.test(text) ? Date.parse(text) : NaN;
	return Number.isFinite(date) ? date : undefined;
}

/**
 * Reads the wait that ClickSend asks for.
 *
 * @param retryAfter the header: seconds, or an HTTP date
 * @returns milliseconds, `undefined` when the header is absent or unreadable
 */
export function readRetryAfter(retryAfter: string | undefined, now: number): number | undefined {
	if (retryAfter === undefined) return undefined;
	const wish = retryAfter.trim();
	if (/^\d+(\.\d+)?$/.test(wish)) return Number(wish) * MS_PER_SECOND;
	const date = readHttpDate(wish);
	return date === undefined ? undefined : Math.max(0, date - now);
}

/** The wait is exponential with full jitter, so that workflows that stopped together do not come back together. */
const backoff = ({ count, random }: Attempt): number =>
	Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - 1)) * random;

/** The random number may be zero, and a wait of zero is no wait. */
const MIN_WAIT_MS = 1;

/** Decides on a wait of `ms`, at most a minute at a time, if the run may still wait that long in all. */
const waitOr = (
	ms: number,
	{ waitedMs, maxTotalWaitMs }: Attempt,
	otherwise: Decision,
): Decision =>
	waitedMs + Math.max(MIN_WAIT_MS, ms) <= maxTotalWaitMs
		? { action: 'wait', ms: Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, ms)) }
		: otherwise;

function patience({ retryAfter }: Failure, attempt: Attempt): number {
	const stated = readRetryAfter(retryAfter, attempt.now);
	return stated === undefined ? backoff(attempt) : Math.max(MIN_STATED_WAIT_MS, stated);
}

/** The delivery rules, a line per kind of failure. */
const RULES: Readonly<Record<FailureKind, (failure: Failure, attempt: Attempt) => Decision>> = {
	rate_limited: (failure, attempt) => waitOr(patience(failure, attempt), attempt, rejected(true)),
	not_reached: (_, attempt) =>
		attempt.count <= MAX_CONNECTION_RETRIES ? waitOr(backoff(attempt), attempt, notSent) : notSent,
	not_ready: (_, attempt) =>
		attempt.count <= MAX_CONNECTION_RETRIES
			? waitOr(backoff(attempt), attempt, notSentAlone)
			: notSentAlone,
	bad_request: (_, { size, splitsLeft }) =>
		size > 1 && splitsLeft > 0 ? { action: 'split' } : rejected(false),
	account_refused: () => rejected(true),
	wrong_address: () => rejected(true),
	refused: () => rejected(false),
	not_set_up: () => notSent,
	lost: () => ({ action: 'check' }),
};

/** Decides about a failed call. The function is pure: clock and random number come in with the attempt. */
export function decide(failure: Failure, attempt: Attempt): Decision {
	return RULES[failure.kind](failure, attempt);
}

/** Failures after which a call is repeated later. The time of such a call counts like a pause. */
const MAY_BE_WAITED_FOR: ReadonlySet<FailureKind> = new Set([
	'rate_limited',
	'not_reached',
	'not_ready',
]);

/** Whether the time of a failed call counts like a pause, because it may be made again later. */
export const mayBeWaitedFor = ({ kind }: Failure, isSafeToRepeat = false): boolean =>
	MAY_BE_WAITED_FOR.has(kind) || (isSafeToRepeat && kind === 'lost');

/**
 * Decides about a failed call that only asks for prices: if its answer got lost, the call is repeated a few times.
 * After that the price stays unknown, because no history lists questions.
 */
export function decideOnQuestion(failure: Failure, attempt: Attempt): Decision {
	const ms = waitToAskAgain(failure, attempt, true);
	return ms === undefined ? decide(failure, attempt) : { action: 'wait', ms };
}

/**
 * Returns the wait before a request that sends no message goes out again. A request that is safe to repeat has the same
 * effect twice as once, so it goes out again after a lost answer too.
 *
 * @returns milliseconds, `undefined` to give up
 */
export function waitToAskAgain(
	failure: Failure,
	attempt: Attempt,
	isSafeToRepeat: boolean,
): number | undefined {
	const rule = failure.kind === 'lost' && isSafeToRepeat ? RULES.not_reached : RULES[failure.kind];
	const decision = rule(failure, attempt);
	return decision.action === 'wait' ? decision.ms : undefined;
}

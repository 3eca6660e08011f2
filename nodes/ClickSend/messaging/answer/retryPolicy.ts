import type { Failure, FailureKind } from './answer';

/** Half a second is over before a person notices; doubled, it reaches ClickSend's own 20 to 39 s in six steps. */
const FIRST_WAIT_MS = 500;

/** ClickSend has been seen to ask for 39 s; more than a minute at a time only hides that a run stands still. */
export const MAX_WAIT_MS = 60_000;

/** A run may stand still for so long in all, unless `options.maxWait` says otherwise. */
export const DEFAULT_MAX_TOTAL_WAIT_MS = 300_000;

/** The history has no latency guarantee: three looks, each pause longer than the one before. */
export const HISTORY_PAUSES_MS = [1_000, 4_000, 10_000];

/** A host that refuses four connections within seconds is down, not restarting. */
const MAX_CONNECTION_RETRIES = 3;

const MS_PER_SECOND = 1000;

/** Asked to come back at once, or in the past: a run is not to knock hundreds of times a second all the same. */
const MIN_STATED_WAIT_MS = 1_000;

/** The three forms of HTTP's dates begin with a weekday; `Date.parse` alone would also take "-5" for a month. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/;

/** Where a batch stands when its call fails. */
export interface Attempt {
	/** Failed calls of this batch so far, this one included. */
	count: number;
	/** Messages in the batch. */
	size: number;
	/** Time this run has waited already, and may wait in all. */
	waitedMs: number;
	maxTotalWaitMs: number;
	/** Calls that may still be spent on finding the messages which spoil this batch. */
	splitsLeft: number;
	/** Unix milliseconds. */
	now: number;
	/** 0 to 1, drawn anew for each attempt. */
	random: number;
}

/** What to do about a failed call. */
export type Decision =
	/** Wait, then the same batch again: it is proven that ClickSend did not take it. */
	| { action: 'wait'; ms: number }
	/** Send the two halves, each a call of its own. */
	| { action: 'split' }
	/** Ask the history; what it does not show stays unknown. */
	| { action: 'check' }
	/** The batch has its outcome. With `stop`, what has not been tried is not tried at all. */
	| { action: 'settle'; outcome: 'rejected' | 'not_sent'; stop: boolean };

const rejected = (stop: boolean): Decision => ({ action: 'settle', outcome: 'rejected', stop });
const notSent: Decision = { action: 'settle', outcome: 'not_sent', stop: true };

/**
 * The wait that ClickSend asks for.
 *
 * @param retryAfter the header: seconds, or an HTTP date
 * @returns milliseconds, `undefined` when there is no readable wish
 */
export function readRetryAfter(retryAfter: string | undefined, now: number): number | undefined {
	if (retryAfter === undefined) return undefined;
	const wish = retryAfter.trim();
	if (/^\d+(\.\d+)?$/.test(wish)) return Number(wish) * MS_PER_SECOND;
	const date = HTTP_DATE.test(wish) ? Date.parse(wish) : NaN;
	return Number.isFinite(date) ? Math.max(0, date - now) : undefined;
}

/** Exponential with full jitter, so that many workflows stopped at once do not come back at once. */
const backoff = ({ count, random }: Attempt): number =>
	Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - 1)) * random;

/** Chance may draw a wait of nothing, which would give up no time at all. */
const MIN_WAIT_MS = 1;

/** A wait of `ms`, a minute of it at a time, while the run has so much patience left. */
const waitOr = (
	ms: number,
	{ waitedMs, maxTotalWaitMs }: Attempt,
	otherwise: Decision,
): Decision =>
	waitedMs + ms <= maxTotalWaitMs
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
	bad_request: (_, { size, splitsLeft }) =>
		size > 1 && splitsLeft > 0 ? { action: 'split' } : rejected(false),
	account_refused: () => rejected(true),
	wrong_address: () => rejected(true),
	refused: () => rejected(false),
	not_set_up: () => notSent,
	lost: () => ({ action: 'check' }),
};

/** What to do about a failed call. Pure: clock and chance come in with the attempt. */
export function decide(failure: Failure, attempt: Attempt): Decision {
	return RULES[failure.kind](failure, attempt);
}

/**
 * The same for a call that only asks, and takes nothing: an answer that got lost is asked for again a few times. What
 * is lost for good stays unknown, since no history can tell.
 */
export function decideOnQuestion(failure: Failure, attempt: Attempt): Decision {
	const ms = failure.kind === 'lost' ? waitToAskAgain(failure, attempt, true) : undefined;
	return ms === undefined ? decide(failure, attempt) : { action: 'wait', ms };
}

/**
 * How long to wait before the same request goes out again, where nothing is sent: what was read, or set, twice is the
 * same as once, so a lost answer is no matter.
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

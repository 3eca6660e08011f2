import {
	adviceForRequest,
	CANCEL_AGAIN,
	CANCEL_ONCE_FIXED,
	CHECK_MESSAGE_ID,
	TOO_LATE_TO_CANCEL,
} from '../advice/requestAdvice';
import type { Failure } from '../answer/answer';

/** The result of a request to cancel a message. */
export interface Cancellation {
	/** `null` where the message may be cancelled: ClickSend's answer got lost, and its history does not settle it. */
	cancelled: boolean | null;
	/** ClickSend's own `response_code`, else a code of the same style. */
	status: string;
	/** The reason, one sentence without a final period; `null` when there is nothing to say. */
	reason: string | null;
	advice: string | null;
	/** HTTP status of the answer, `null` where none came. */
	httpCode: number | null;
	/** The message's status in the history, where that was asked. */
	historyStatus: string | null;
}

/** The entry of the history about one message. */
export type Trace =
	| { kind: 'found'; status: string }
	| { kind: 'absent' }
	| { kind: 'unreadable'; what: string };

/** `Cancelled` and `CancelledAfterReview` (docs/clicksend-api.md, "GET /sms/history"). */
const IS_CANCELLED = /^cancelled/i;

/** Messages with these statuses have not gone out yet. */
const IS_WAITING = /^(scheduled|waitapproval)$/i;

const HTTP_OK = 200;

export const CANCELLED: Cancellation = {
	cancelled: true,
	status: 'SUCCESS',
	reason: null,
	advice: null,
	httpCode: HTTP_OK,
	historyStatus: null,
};

/** The result of an item that was not tried, because an earlier one failed or the execution was stopped. */
export const notTried = (why: string): Cancellation => ({
	cancelled: false,
	status: 'NOT_TRIED',
	reason: why,
	advice: CANCEL_ONCE_FIXED,
	httpCode: null,
	historyStatus: null,
});

/**
 * Returns the result of a request that ClickSend did not confirm.
 *
 * @param mayBeDone whether the answer to the request, or to an earlier try of it, got lost
 */
export function unconfirmed(
	{ status, what, httpCode }: Pick<Failure, 'status' | 'what' | 'httpCode'>,
	mayBeDone: boolean,
): Cancellation {
	return {
		cancelled: mayBeDone ? null : false,
		status,
		reason: what,
		advice: mayBeDone ? CANCEL_AGAIN : adviceForRequest(status),
		httpCode,
		historyStatus: null,
	};
}

const MISSING = 'ClickSend has no scheduled message with this ID';

/** Whether a trace shows that the message is no longer waiting. */
export const isSettled = (trace: Trace): boolean =>
	trace.kind === 'found' && !IS_WAITING.test(trace.status);

function byStatus(failure: Failure, mayBeDone: boolean, status: string): Cancellation {
	const base = { ...unconfirmed(failure, mayBeDone), historyStatus: status };
	if (IS_CANCELLED.test(status)) {
		const reason = mayBeDone
			? `${failure.what}; the history shows that the message is cancelled`
			: 'The message was cancelled before';
		return { ...base, cancelled: true, reason, advice: null };
	}
	if (IS_WAITING.test(status)) {
		const reason = `${failure.what}; the history shows the message as ${status}`;
		return { ...base, reason, advice: CANCEL_AGAIN };
	}
	const reason = `It is too late: the history shows the message as ${status}`;
	return {
		...base,
		cancelled: false,
		reason,
		advice: TOO_LATE_TO_CANCEL,
	};
}

/**
 * Completes the result of a request to cancel, of which an answer got lost or which ClickSend refused with 404, with the
 * history. ClickSend's 404 is the same for messages that were sent, were cancelled before, or never existed
 * (docs/clicksend-api.md, "Cancel").
 *
 * @param failure the last answer
 * @param mayBeDone whether the answer to the request, or to an earlier try of it, got lost
 */
export function settle(failure: Failure, mayBeDone: boolean, trace: Trace): Cancellation {
	if (trace.kind === 'found') return byStatus(failure, mayBeDone, trace.status);
	const base = unconfirmed(failure, mayBeDone);
	if (mayBeDone) {
		const finding =
			trace.kind === 'absent'
				? 'the history does not show the message'
				: `the history could not be read: ${trace.what}`;
		return { ...base, reason: `${failure.what}; ${finding}` };
	}
	return trace.kind === 'absent'
		? { ...base, reason: `${MISSING}, and its history does not show one`, advice: CHECK_MESSAGE_ID }
		: {
				...base,
				reason: `${MISSING}: it was sent, was cancelled before, or was never there`,
				advice: CHECK_MESSAGE_ID,
			};
}

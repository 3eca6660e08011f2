import { textOfThrown } from './answer/thrown';

/** The statuses that this node itself gives, in the style of ClickSend's own, whose set is open. */
export type OwnStatus =
	| 'ALREADY_SENT'
	| 'ANSWERED_BEFORE'
	| 'CANCELLED'
	| 'CANNOT_WAIT'
	| 'CONNECTION_LOST'
	| 'COST_LIMIT'
	| 'EMPTY_LIST'
	| 'EMPTY_MESSAGE'
	| 'EMPTY_ROW'
	| 'INVALID_COUNTRY'
	| 'INVALID_CUSTOM_STRING'
	| 'INVALID_EMAIL'
	| 'INVALID_LANG'
	| 'INVALID_LIST'
	| 'INVALID_MEDIA'
	| 'INVALID_MESSAGE_ID'
	| 'INVALID_PARAMETER'
	| 'INVALID_RECIPIENT'
	| 'INVALID_SCHEDULE'
	| 'INVALID_SENDER_ID'
	| 'INVALID_SUBJECT'
	| 'INVALID_TEMPLATE'
	| 'INVALID_VOICE'
	| 'LINK_TO_NOWHERE'
	| 'LIST_CHANGED'
	| 'LIST_HAS_OPTED_OUT'
	| 'LIST_NOT_FOUND'
	| 'LIST_REPEATED'
	| 'LIST_TOO_LONG'
	| 'MEDIA_NEEDS_UPLOAD'
	| 'MESSAGE_TOO_LONG'
	| 'MISSING_FROM_ANSWER'
	| 'NO_CONTACT'
	| 'NO_CONTACT_ID'
	| 'NO_CUSTOM_STRING'
	| 'NO_LIST_NAME'
	| 'NO_MATCH'
	| 'NO_RECIPIENT'
	| 'NO_STATUS'
	| 'NOT_REACHED'
	| 'NOT_SET_UP'
	| 'NOT_TRIED'
	| 'OPTED_OUT'
	| 'OPT_OUT_LIST_NOT_FOUND'
	| 'OPT_OUT_LIST_UNREAD'
	| 'OUTCOME_UNKNOWN'
	| 'PRICE_UNKNOWN'
	| 'QUESTION_TOO_LONG'
	| 'RECIPIENT_LIMIT'
	| 'REDIRECTED'
	| 'RULE_MISSING'
	| 'SEVERAL_RECIPIENTS'
	| 'SUBJECT_REQUIRED'
	| 'TEMPLATE_NOT_FOUND'
	| 'TIMEOUT'
	| 'UNDER_WAY'
	| 'UNREADABLE_ANSWER';

/** Any status, with the node's own known by name. */
export type Status = OwnStatus | (string & Record<never, never>);

/** The reason why something failed, as the user reads it. Interfaces that hold more about a failure extend it. */
export interface Problem {
	/** A code, ClickSend's own or one of {@link OwnStatus}. */
	status: Status;
	/** The sentence that says what happened, without a final period. */
	what: string;
}

/** Tells a problem from the value that was wanted. */
export const isProblem = <T>(value: T): value is Extract<T, Problem> =>
	typeof value === 'object' && value !== null && 'status' in value && 'what' in value;

export const problem = (what: string, status: OwnStatus = 'INVALID_PARAMETER'): Problem => ({
	status,
	what,
});

/** The problem of a message that the user's stop button has left unsent. */
export const STOPPED: Problem = {
	status: 'CANCELLED',
	what: 'The execution was stopped before this message went out',
};

/** Turns what an expression threw, or n8n because of it, into the problem of its item. */
export const unreadable = (thrown: unknown): Problem => problem(textOfThrown(thrown));

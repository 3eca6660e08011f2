import type { Problem } from '../messaging/problem';

/** The problems of messages of which nobody knows yet whether they were taken. */
export const UNDER_WAY: Problem = {
	status: 'UNDER_WAY',
	what: 'The call had gone out when the node stopped working',
};

export const EARLIER: Problem = {
	status: 'OUTCOME_UNKNOWN',
	what: 'An earlier run may have sent this message',
};

export const MISSING: Problem = {
	status: 'MISSING_FROM_ANSWER',
	what: "ClickSend's answer has no row for this message",
};

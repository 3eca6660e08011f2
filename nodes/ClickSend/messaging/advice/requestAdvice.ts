import { CHECK_BASE_URL, CHECK_LOGIN, FEWER_CALLS, FIX_CREDENTIAL, FIX_PARAMETER } from './words';

const FIX_WHAT_IT_NAMES =
	'ClickSend did not accept a parameter. Fix the one that it names, then run this item again.';

const IF_IT_STAYS_SO = 'Run this item again later. If it stays so,';

const CHECK_NETWORK = `${IF_IT_STAYS_SO} check the network of this machine.`;

const RUN_LATER = `${FEWER_CALLS} Run this item again later.`;

/** Advice by status for a request that sends no message. */
const ADVICE: ReadonlyMap<string, string> = new Map(
	Object.entries({
		BAD_REQUEST: FIX_WHAT_IT_NAMES,
		CONNECTION_LOST: CHECK_NETWORK,
		FORBIDDEN: 'Check in the ClickSend dashboard that this account or subaccount may do that.',
		HTTP_400: FIX_WHAT_IT_NAMES,
		HTTP_TOO_MANY_REQUESTS: RUN_LATER,
		INVALID_MESSAGE_ID:
			"Give 'Message ID' the 'message_id' that ClickSend gave to the message when it was sent or scheduled.",
		INVALID_PARAMETER: FIX_PARAMETER,
		NO_CUSTOM_STRING:
			"Give 'Custom String' the one that the messages were scheduled with. To cancel all messages of the account, switch on 'Cancel Everything'.",
		NOT_FOUND: CHECK_BASE_URL,
		NOT_REACHED: `${CHECK_BASE_URL} If it is right, check the network of this machine and run the item again.`,
		NOT_SET_UP: `${FIX_CREDENTIAL}, then run this item again.`,
		REDIRECTED: CHECK_BASE_URL,
		TIMEOUT: CHECK_NETWORK,
		TOO_MANY_REQUESTS: RUN_LATER,
		UNAUTHORIZED: CHECK_LOGIN,
		UNREADABLE_ANSWER: `Run this item again later. ${CHECK_BASE_URL}`,
	}),
);

const OTHER = `${IF_IT_STAYS_SO} look up this status in the ClickSend documentation.`;

/** Says what the user should do about a request that failed. The caller itself explains a record that is missing. */
export const adviceForRequest = (status: string): string => ADVICE.get(status) ?? OTHER;

/** Advice about a request to cancel that ClickSend did not confirm. */
export const CANCEL_AGAIN =
	'Run this item again: cancelling twice does no harm. Or look it up in the message history of the ClickSend dashboard.';

export const CANCEL_ONCE_FIXED =
	'Run this item again once that is fixed: nothing was cancelled for it.';

export const CHECK_MESSAGE_ID =
	"Check 'Message ID': it is the 'message_id' that ClickSend gave when the message was scheduled.";

export const TOO_LATE_TO_CANCEL = 'Nothing can be done: it is no longer waiting.';

/** The end of a hint about items of which nobody knows whether they are cancelled. */
export const cancelUnknownAgain = (count: number): string =>
	`Of ${count} it is not known: cancelling again does no harm.`;

/** Advice about a receipt that ClickSend does not have. */
export const ASK_FOR_RECEIPT_LATER =
	"Ask again later: a receipt can take up to three days. Check 'Message ID' too. To get an item instead, set 'If Not Found' to 'Return an Item'.";

/** Advice about a list that ClickSend does not show to this account. */
export const CHECK_LIST_ACCESS =
	'Check that the ClickSend account has this list, and that a subaccount may use it.';

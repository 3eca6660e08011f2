import { MAX_CUSTOM_STRING_LENGTH } from '../input/plan';
import { MAX_NAME, MIN_NAME } from '../input/sender';
import type { Outcome } from '../types';
import { MEDIA_ADVICE } from './mediaAdvice';
import { QUESTION_ADVICE } from './questionAdvice';
import { CHECK_BASE_URL, CHECK_LOGIN, FIX_CREDENTIAL, FIX_PARAMETER } from './words';

const SEND_AGAIN_LATER = 'Send these messages again later: they were not taken.';

const CHECK_HISTORY =
	'Look for this recipient in the message history of the ClickSend dashboard before you send it again: it may have been taken.';

const CHECK_LIST =
	'Look for the contacts of this list in the message history of the ClickSend dashboard before you send to it again: they may have got it. Contacts without a mobile number, and those who opted out, never do.';

/** Advice by status: ClickSend's own (docs/clicksend-api.md, "Application status codes"), then the node's. */
const ADVICE: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...MEDIA_ADVICE,
		...QUESTION_ADVICE,
		ACCOUNT_NOT_ACTIVATED: 'Activate the account in the ClickSend dashboard.',
		COUNTRY_NOT_ENABLED:
			"Enable the recipient's country for this kind of message in the ClickSend dashboard.",
		EMPTY_MESSAGE: "Give 'Message' a text.",
		FORBIDDEN:
			'Check in the ClickSend dashboard that the account is active and that this subaccount may send messages of this kind.',
		HTTP_TOO_MANY_REQUESTS: SEND_AGAIN_LATER,
		INSUFFICIENT_CREDIT:
			'Top up the balance in the ClickSend dashboard, then send this message again.',
		INTERNAL_ERROR: SEND_AGAIN_LATER,
		INVALID_CREDENTIALS: CHECK_LOGIN,
		INVALID_RECIPIENT:
			"Check that the number exists and can get such a message. Write it with its country code (+14055555555), or set 'Country' to the one it belongs to.",
		INVALID_SCHEDULE: "Give 'Schedule' a future date, as ISO 8601 or in Unix seconds.",
		INVALID_SENDER_ID: `Check 'From': a number of your account, or ${MIN_NAME} to ${MAX_NAME} letters and digits without spaces; leave it empty for the account's default.`,
		MISSING_CREDENTIALS: CHECK_LOGIN,
		MISSING_REQUIRED_FIELDS: "Give the item both a 'To' and a 'Message'.",
		NOT_ENOUGH_PERMISSION_TO_LIST_ID:
			"Choose a 'Contact List' of this ClickSend account, or let this subaccount use it.",
		NOT_FOUND: CHECK_BASE_URL,
		REGISTRATION_NEEDED:
			"Register a sender for the recipient's country in the ClickSend dashboard.",
		THROTTLED:
			'ClickSend took the same text to the same number moments ago. Send it again in a minute if it is meant twice.',
		TOO_MANY_REQUESTS: SEND_AGAIN_LATER,
		UNAUTHORIZED: CHECK_LOGIN,

		ALREADY_SENT:
			"Nothing needs to be sent. To send to this recipient all the same, give the item a 'message' of its own and remove its 'error' field.",
		CANCELLED: 'Run the workflow again for these items: they were not sent.',
		EMPTY_ROW:
			'Nothing to do. To leave empty rows out, delete them in the sheet, or put a Filter node before this one.',
		EMPTY_LIST: 'Add contacts to the list in the ClickSend dashboard, or choose another one.',
		INVALID_COUNTRY:
			"Choose a country in 'Country', or give its two-letter code, such as US, GB or AU.",
		INVALID_CUSTOM_STRING: `Shorten 'Custom String' to ${MAX_CUSTOM_STRING_LENGTH} characters or fewer.`,
		INVALID_LANG: "Choose a 'Language' from the list, or give its code, such as en-us or de-de.",
		INVALID_LIST:
			"Choose a 'Contact List', or give its ID: the number that ClickSend shows for it.",
		INVALID_PARAMETER: FIX_PARAMETER,
		INVALID_TEMPLATE:
			"Choose a 'Template', or give its ID: the number that ClickSend shows for it.",
		INVALID_VOICE: "Choose the other 'Voice', or another 'Language'.",
		LIST_HAS_OPTED_OUT:
			"Run 'Contact List: Remove Opted-Out Contacts' for the list first, then send to it again.",
		LIST_NOT_FOUND:
			"Choose a 'Contact List' of the account whose credential this node has, and check that it has not been deleted.",
		LIST_REPEATED:
			"To send to the list once, switch on 'Execute Once' in the node's settings. To send to it once for each item, add the option 'Repeat Lists'.",
		LIST_TOO_LONG:
			'Split the list into shorter ones in the ClickSend dashboard, or send to it as a campaign there.',
		MESSAGE_TOO_LONG: "Shorten 'Message', or split it over two items.",
		NO_RECIPIENT: "Give 'To' a phone number.",
		NOT_REACHED: `${CHECK_BASE_URL} If it is right, check this machine's network and send again: nothing was sent.`,
		NOT_SET_UP: `${FIX_CREDENTIAL}, then run these items again: nothing was sent.`,
		NOT_TRIED: 'Fix what stopped the earlier call, then send this one: it was not sent.',
		OPTED_OUT:
			'Nothing to do: the recipient asked for no more messages. If that has changed, remove the contact from the opt-out list.',
		REDIRECTED: CHECK_BASE_URL,
		TEMPLATE_NOT_FOUND:
			"Choose a 'Template' of the account whose credential this node has, and check that it has not been deleted.",
	}),
);

/** Advice by status for messages that the node's own check refuses, where it differs from that for ClickSend's refusal. */
const OWN_ADVICE: ReadonlyMap<string, string> = new Map([
	[
		'INVALID_RECIPIENT',
		"Fix the number. If it belongs to another country, choose that country in 'Country', or write the number with a plus and its country code, such as +14055555555.",
	],
]);

const FALLBACK: Readonly<Record<Outcome, string | null>> = {
	accepted: null,
	rejected: 'Look up this status in the ClickSend documentation; the message was not taken.',
	invalid: 'Fix the item, then run it again: nothing was sent for it.',
	unknown: CHECK_HISTORY,
	not_sent: 'Send it again: it was never tried.',
};

/**
 * Says what the user should do about a message.
 *
 * @param isList whether the advice is about a list, or about contacts of a list whose outcome is unknown
 * @returns one or two sentences, or `null` for an accepted message. An unknown outcome always gets the
 * warning not to send again blindly, whatever its status.
 */
export function adviceFor(outcome: Outcome, status: string, isList = false): string | null {
	if (outcome === 'unknown' && isList) return CHECK_LIST;
	if (outcome === 'accepted' || outcome === 'unknown') return FALLBACK[outcome];
	const own = outcome === 'invalid' ? OWN_ADVICE.get(status) : undefined;
	return own ?? ADVICE.get(status) ?? FALLBACK[outcome];
}

/** Advice about a message whose answer got lost, and which the history shows. */
export const foundInHistory = (status: string): string =>
	`Nothing to do: the answer got lost, and ClickSend's history shows the message as ${status}.`;

/** The end of a hint about messages of unknown outcome. */
export const lookUpFirst = (count: number): string =>
	`${count} of them may have been taken all the same: look them up in ClickSend before sending again.`;

/** Advice about a row of a price that answers for none of the messages. */
export const UNASKED = 'ClickSend answered for a message that this call did not contain.';

/** Advice about a row that answers for none of the messages. */
export const COMPARE_UNASKED = `${UNASKED} Compare it with the message history.`;

/** The aim of a run with its messages. */
export type Aim = 'sent' | 'priced';

/**
 * The way out of a run that was stopped by some of its items.
 *
 * @param isWhole whether no item is left that could go on
 */
export function fixOrContinue(isWhole: boolean, aim: Aim): string {
	if (isWhole) return 'Fix these items, then run the node again.';
	const others = aim === 'sent' ? 'send the others' : 'get the prices of the others';
	return `Fix these items, or set 'On Error' to 'Continue' in the node's settings to ${others}.`;
}

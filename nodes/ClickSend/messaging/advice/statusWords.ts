/** Words for one message and for several, each read after a number. */
type Words = readonly [one: string, many: string];

const both = (words: string): Words => [words, words];

/** The words by status: ClickSend's own (docs/clicksend-api.md, "Application status codes"), then the node's. */
const WORDS: ReadonlyMap<string, Words> = new Map(
	Object.entries({
		ACCOUNT_NOT_ACTIVATED: both('of an account that is not activated'),
		COUNTRY_NOT_ENABLED: both('to a country that is not enabled'),
		EMPTY_MESSAGE: both('without a text'),
		FORBIDDEN: both('refused by ClickSend'),
		INSUFFICIENT_CREDIT: both('without enough credit'),
		INVALID_MEDIA_FILE: ['invalid picture', 'invalid pictures'],
		INVALID_RECIPIENT: ['invalid number', 'invalid numbers'],
		INVALID_SCHEDULE: ['invalid schedule', 'invalid schedules'],
		INVALID_SENDER_ID: ['invalid sender', 'invalid senders'],
		NOT_ENOUGH_PERMISSION_TO_LIST_ID: both('to a list that this account may not use'),
		REGISTRATION_NEEDED: both('to a country that wants a registered sender'),
		SUBJECT_REQUIRED: both('without a subject'),
		THROTTLED: both('repeated too soon'),
		TOO_MANY_REQUESTS: both('refused because of too many calls'),
		UNAUTHORIZED: both('refused because of the login'),

		ALREADY_EXISTS: both('on the list already'),
		ALREADY_SENT: both('sent before'),
		ANSWERED_BEFORE: both('with an answer already'),
		CANCELLED: both('not tried because the execution was stopped'),
		CANNOT_WAIT: both('that cannot wait for an answer'),
		CONNECTION_LOST: both('whose answer got lost'),
		COST_LIMIT: both("stopped by 'Max Cost'"),
		EMPTY_LIST: both('to a list without contacts'),
		EMPTY_ROW: ['empty row', 'empty rows'],
		INVALID_COUNTRY: ['invalid country', 'invalid countries'],
		INVALID_CUSTOM_STRING: both('with a custom string that is too long'),
		INVALID_EMAIL: ['invalid e-mail address', 'invalid e-mail addresses'],
		INVALID_LIST: both('without a list'),
		INVALID_MEDIA: both('with a picture that cannot be sent'),
		INVALID_MESSAGE_ID: ['invalid message ID', 'invalid message IDs'],
		INVALID_PARAMETER: both('with a field that cannot be read'),
		INVALID_SUBJECT: both('with a subject that is too long'),
		INVALID_TEMPLATE: both('without a template'),
		LIST_CHANGED: both('on a list that changed while it was read'),
		LIST_HAS_OPTED_OUT: both('to a list with people who opted out'),
		LIST_NOT_FOUND: both('to a list that does not exist'),
		LIST_REPEATED: both('to a list that another item has already'),
		LIST_TOO_LONG: both('to a list that is too long'),
		MEDIA_NEEDS_UPLOAD: both('with a picture that has to be uploaded'),
		MESSAGE_TOO_LONG: both('with a text that is too long'),
		MISSING_FROM_ANSWER: both("missing from ClickSend's answer"),
		NO_CONTACT: both('without a number and an e-mail address'),
		NO_CONTACT_ID: both('without a contact ID'),
		NO_CUSTOM_STRING: both('without a custom string'),
		NO_LIST_NAME: both('without a name'),
		NO_MATCH: both('not on the list'),
		NO_RECIPIENT: both('without a number'),
		NO_STATUS: both('without a status'),
		NOT_FOUND: both('not found'),
		NOT_REACHED: both('that could not reach ClickSend'),
		NOT_SET_UP: both('stopped by the credential'),
		NOT_TRIED: both('not tried'),
		OPTED_OUT: both('to somebody who opted out'),
		OPT_OUT_LIST_NOT_FOUND: both('held back because there is no clear opt-out list'),
		OPT_OUT_LIST_UNREAD: both('held back because the opt-out list could not be read'),
		OUTCOME_UNKNOWN: both('that may have been sent before'),
		PRICE_UNKNOWN: both('without a price'),
		QUESTION_TOO_LONG: both('with a text that is too long'),
		RECIPIENT_LIMIT: both("stopped by 'Max Recipients'"),
		SEVERAL_RECIPIENTS: both('to several numbers'),
		TEMPLATE_NOT_FOUND: both('with a template that does not exist'),
		TIMEOUT: both('whose answer took too long'),
		UNREADABLE_ANSWER: both('with an answer that cannot be read'),
	}),
);

/** Says a status in words after its number, e.g. "2 invalid numbers". A status without words is said as it is. */
export function countInWords(count: number, status: string): string {
	const [one, many] = WORDS.get(status) ?? both(status);
	return `${count} ${count === 1 ? one : many}`;
}

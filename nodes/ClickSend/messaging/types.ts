import type { Problem } from './problem';

/** The outcomes of one message, in the words of the whole node. */
export const OUTCOMES = ['accepted', 'rejected', 'invalid', 'unknown', 'not_sent'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The user's choice for a message whose outcome is unknown. */
export type IfUnknown = 'report' | 'resend';

/** One entry of `messages[]` in a call that sends, in ClickSend's own field names. */
export interface Entry {
	/** Absent where the message goes to a list. */
	to?: string;
	/** ClickSend sends to each contact of the list, and answers with a row for each. */
	list_id?: number;
	body: string;
	/** Echoed in the answer, in the history, in replies and in receipts: at most 50 characters. */
	custom_string: string;
	source: string;
	/** ISO alpha-2, only beside a `to` without a country code. */
	country?: string;
	from?: string;
	from_email?: string;
	/** Unix seconds. */
	schedule?: number;
}

/** The fields of an entry that only its channel has, in ClickSend's own field names. */
export type Content = Readonly<Record<string, string | number>>;

/** The fields beside `messages[]` that hold for a whole call, in ClickSend's own field names. */
export type Envelope = Readonly<Record<string, unknown>>;

/** The request of the user's item, before it was read. */
export interface Asked {
	to: unknown;
	message: unknown;
	/** Only where a contact list was asked for. */
	list_id?: unknown;
	/**
	 * All recipients of an item that has several, or that came back to the node; their number where they are too many.
	 */
	recipients?: readonly string[] | number;
}

/** A contact list of the account, as ClickSend described it before anything was sent. */
export interface ContactList {
	id: number;
	name: string;
	/** The number of its contacts; those without a mobile number get no message. */
	contacts: number;
}

/** An SMS template of the account. */
export interface Template {
	id: number;
	name: string;
	body: string;
}

/** The parameters of one channel, by name, as n8n resolved them. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** One input item's request: its parameters as n8n resolved them, otherwise unread. */
export interface SendRequest {
	to: unknown;
	message: unknown;
	country: unknown;
	customString: unknown;
	from: unknown;
	fromEmail: unknown;
	schedule: unknown;
	source: unknown;
	/** The parameters that only the channel has. */
	own: OwnFields;
	/** The ID of a contact list in place of `to`, and the list once it has been looked up. */
	listId?: unknown;
	list?: ContactList;
	/** The ID of a template in place of `message`, and the template once it has been looked up. */
	templateId?: unknown;
	template?: Template;
}

/** A message that passed each of the node's checks and may go out. */
export interface PlannedMessage {
	/** Index of the input item that asked for it. */
	item: number;
	asked: Asked;
	entry: Entry;
	/** Whether `custom_string` is a reference that this node wrote, and so unique. */
	hasOwnReference: boolean;
	/** Messages with different envelopes do not share a call. */
	envelope: Envelope;
	/** The list that the message goes to, where `entry` names one. */
	list?: ContactList;
	/** The time when an earlier run may have sent it, in Unix milliseconds: it is looked up before it goes out. */
	mayBeSentAt?: number;
}

/** The data with which a later run can look up a message of unknown outcome. */
export interface Trace {
	/** The channel whose history lists it; absent for the channel of this run. */
	channel?: string;
	/** The reference under which ClickSend's history lists it. */
	reference: string | null;
	/** The time when the first call for the message went out, in Unix milliseconds. */
	sentAt: number | undefined;
	/** Whether a second copy went out, or may have: a third one is never sent. */
	isResent: boolean;
}

/** A message that the node's own checks refuse. */
export interface RefusedMessage {
	item: number;
	asked: Asked;
	/** The recipient as far as it could be read. */
	to: string | null;
	problem: Problem;
	/**
	 * `not_sent` where the item's list or template could not be looked up, `unknown` where an earlier run may have sent
	 * it.
	 */
	outcome?: 'not_sent' | 'unknown';
	trace?: Trace;
}

/** One row of `data.messages[]`: any of its fields may be absent or of another type than documented. */
export type Row = Readonly<Record<string, unknown>>;

/** Documented fields with their types in the output, in the order of the columns. */
export type FieldTypes = Readonly<Record<string, 'string' | 'number'>>;

/** The answer to one API call, without its rows; fields are `null` where absent. */
export interface CallAnswer {
	/** The items that went out with this call. */
	items: number[];
	/** The time when the call went out, in Unix milliseconds. */
	sentAt: number;
	/** HTTP status of the answer, `null` when none came. */
	httpCode: number | null;
	/** The parsed JSON body exactly as it came, `undefined` when there was none. */
	body: Readonly<Record<string, unknown>> | undefined;
}

/** The final result of one message. */
export interface MessageResult {
	item: number;
	asked: Asked;
	/**
	 * The number that was, or would have been, sent to ClickSend; `null` if the recipient is unreadable, and for a
	 * list.
	 */
	to: string | null;
	entry: Entry | null;
	outcome: Outcome;
	/** ClickSend's status for the row, else a code of the same style. */
	status: string;
	/** The sentence that says what happened, without a final period. */
	what: string;
	/** The advice for the user, `null` when there is nothing to do. */
	advice: string | null;
	row: Row | null;
	/** The output made from `row`, if it was made at once and took the place of `row`. */
	shown: Row | null;
	call: CallAnswer | null;
	/**
	 * The result of each contact of a list, as far as ClickSend gave one; the output shows these in place of the list.
	 * The list itself is `accepted` as soon as one contact is, so that it is never sent again.
	 */
	contacts?: MessageResult[];
	/** The trace that an earlier run left, where that run may have sent it. */
	trace?: Trace;
	/** Whether a second copy went out after the outcome of the first was unknown: a third one is never sent. */
	resent?: true;
	/** The number of contacts of a list that this result is about, where ClickSend's answer left them out. */
	missing?: number;
}

/** Returns ClickSend's answer for a message: its row, or the output that stands in its place. */
export const rowOf = ({ row, shown }: Pick<MessageResult, 'row' | 'shown'>): Row | null =>
	row ?? shown;

/** A row that answers for none of the messages of its call; the output shows it without a recipient. */
export interface Stray {
	row: Row;
	call: CallAnswer;
}

/** Everything a run of the node has learned about its messages. */
export interface Delivery {
	/** One per planned message, in their order. */
	results: MessageResult[];
	strays: Stray[];
	/** Calls that send, and that left this machine. */
	apiCalls: number;
}

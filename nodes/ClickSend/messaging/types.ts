import type { Problem } from './problem';
/** What became of one message; the vocabulary of the whole node. */
export const OUTCOMES = ['accepted', 'rejected', 'invalid', 'unknown', 'not_sent'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The user's choice for a message of which nobody knows whether it was taken. */
export type IfUnknown = 'report' | 'resend';

/** One entry of `messages[]` in a call that sends, in ClickSend's own field names. */
export interface Entry {
	/** Absent where a list stands in its place. */
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

/** What stands beside `messages[]` and holds for all of a call, in ClickSend's own field names. */
export type Envelope = Readonly<Record<string, unknown>>;

/** What the user's item asked for, before anything was read into it. */
export interface Asked {
	to: unknown;
	message: unknown;
	/** Only where a contact list was asked for. */
	list_id?: unknown;
	/** All recipients of the item, where it has several, or came back; their number where they are too many to name. */
	recipients?: readonly string[] | number;
}

/** A contact list of the account, as ClickSend described it before anything was sent. */
export interface ContactList {
	id: number;
	name: string;
	/** How many contacts it has; those without a mobile number get no message. */
	contacts: number;
}

/** An SMS template of the account. */
export interface Template {
	id: number;
	name: string;
	body: string;
}

/** What one input item asks for, its parameters as resolved and otherwise unread. */
export interface SendRequest {
	to: unknown;
	message: unknown;
	country: unknown;
	customString: unknown;
	from: unknown;
	fromEmail: unknown;
	schedule: unknown;
	shortenUrls: unknown;
	source: unknown;
	/** The id of a contact list in place of `to`, and the list as it was looked up by then. */
	listId?: unknown;
	list?: ContactList;
	/** The id of a template in place of `message`, and the template as it was looked up by then. */
	templateId?: unknown;
	template?: Template;
}

/** A message that passed every check of ours and may go out. */
export interface PlannedMessage {
	/** Index of the input item that asked for it. */
	item: number;
	asked: Asked;
	entry: Entry;
	/** Whether `custom_string` is a reference that this node wrote, and so unique. */
	hasOwnReference: boolean;
	/** Messages that differ in it do not share a call. */
	envelope: Envelope;
	/** To whom, where `entry` names a list. */
	list?: ContactList;
	/** When an earlier run may have sent it, in Unix milliseconds: it is looked up before it goes out. */
	mayBeSentAt?: number;
}

/** By what a message of unknown outcome can be looked up in a later run. */
export interface Trace {
	/** The reference under which ClickSend's history lists it. */
	reference: string | null;
	/** When its first call went out, in Unix milliseconds. */
	sentAt: number | undefined;
	/** Whether a second copy went out, or may have: there is no third. */
	isResent: boolean;
}

/** A message that our own checks refuse. */
export interface RefusedMessage {
	item: number;
	asked: Asked;
	/** The recipient as far as it could be read. */
	to: string | null;
	problem: Problem;
	/** `not_sent` where what the item names could not be looked up, `unknown` where an earlier run may have sent it. */
	outcome?: 'not_sent' | 'unknown';
	trace?: Trace;
}

/** One row of `data.messages[]`: any of its fields may be absent or of another type than documented. */
export type Row = Readonly<Record<string, unknown>>;

/** The fields of one API call's answer that stand around the rows; `null` where absent. */
export interface CallAnswer {
	/** The items that went out with this call. */
	items: number[];
	/** When the call went out, in Unix milliseconds. */
	sentAt: number;
	/** HTTP status of the answer, `null` when none came. */
	httpCode: number | null;
	/** The parsed JSON body exactly as it came, `undefined` when there was none. */
	body: Readonly<Record<string, unknown>> | undefined;
}

/** The one final word about one message. */
export interface MessageResult {
	item: number;
	asked: Asked;
	/** What was, or would have been, put on the wire; `null` when the recipient could not be read, and for a list. */
	to: string | null;
	entry: Entry | null;
	outcome: Outcome;
	/** ClickSend's status for the row, else a code of the same style. */
	status: string;
	/** What happened, one sentence without a final period. */
	what: string;
	/** What to do, `null` when there is nothing to do. */
	advice: string | null;
	row: Row | null;
	/** The output made of `row`, where that was done at once and `row` given up for it. */
	shown: Row | null;
	call: CallAnswer | null;
	/**
	 * What became of each contact of a list, as far as ClickSend said so, told in the output in place of the list. The
	 * list itself is `accepted` as soon as one contact is: so it is never sent again.
	 */
	contacts?: MessageResult[];
	/** The trace that an earlier run left, where that run may have sent it. */
	trace?: Trace;
	/** Whether a second copy went out after the outcome of the first was unknown: there is no third. */
	resent?: true;
	/** How many contacts of a list this is about, where ClickSend left them out and no row tells them apart. */
	missing?: number;
}

/** What ClickSend said of a message: its row, or the output that stands in its place. */
export const rowOf = ({ row, shown }: Pick<MessageResult, 'row' | 'shown'>): Row | null =>
	row ?? shown;

/** A row that answers for none of the messages of its call: shown to the user, attributed to nobody. */
export interface Stray {
	row: Row;
	call: CallAnswer;
}

/** Everything a run of the node has learned about its messages. */
export interface Delivery {
	/** One per planned message, in their order. */
	results: MessageResult[];
	strays: Stray[];
	/** Calls of `POST /sms/send` that left this machine. */
	apiCalls: number;
}

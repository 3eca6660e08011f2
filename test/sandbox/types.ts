import type { Content, SandboxChannel } from './channels/channel';
import type { ContentOptions } from './contentTypes';

/** A call as ClickSend sees it: path without `/v3`, header names in lower case, body already parsed. */
export interface SandboxRequest {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	body: unknown;
}

/** An answer before it is written to a socket. */
export interface SandboxReply {
	status: number;
	headers: Record<string, string>;
	body: unknown;
}

/** The three shapes in which ClickSend says HTTP 400: a number as response_code, a map of fields, a list of details. */
export type BadRequestShape = 'numeric' | 'fieldMap' | 'details';

/** The delay after which a taken message shows in the history: after so many polls that miss it, or so many milliseconds. */
export type HistoryLag = { polls: number } | { ms: number };

export interface ClickSendOptions extends ContentOptions {
	username?: string;
	key?: string;
	/** Credit in the account's currency. */
	balance?: number;
	/** ISO alpha-2 country of numbers written without a country code when the message names none. */
	country?: string;
	/** ISO alpha-2 countries switched on for the account; absent = all of them. */
	enabledCountries?: readonly string[];
	/** The clock, in milliseconds since 1970. */
	now?: () => number;
	/** The shape of the HTTP 400 for a call without usable messages. */
	badRequestShape?: BadRequestShape;
	historyLag?: HistoryLag;
	/** `GET /sms/history` answers HTTP 500. */
	historyDown?: boolean;
	/** Rows of other traffic of the account inside the queried window, sent and received. */
	foreignRows?: number;
	/** Messages to the free test numbers wait for their schedule, as all others do. */
	testNumbersWait?: boolean;
	/** Rules of each kind, for messages and for receipts, that keep them for polling from the start. */
	pollRules?: number;
	/** A contact whose number is on the list already is refused with ALREADY_EXISTS. */
	refusesDuplicates?: boolean;
}

type Optional = 'enabledCountries' | 'historyLag';

/** The options with their defaults filled in. Read on every call, so a test may change them on the way. */
export type Settings = Required<Omit<ClickSendOptions, Optional | keyof ContentOptions>> &
	Pick<ClickSendOptions, Optional>;

/** A row of an accepted message, in the shape seen live. */
export interface AcceptedRow {
	direction: 'out';
	date: number;
	to: string;
	body: string;
	from: string;
	schedule: number;
	message_id: string;
	message_parts: number;
	message_price: string;
	from_email: string | null;
	list_id: number | null;
	custom_string: string;
	contact_id: number | null;
	user_id: number;
	subaccount_id: number;
	is_shared_system_number: boolean;
	country: string;
	carrier: string;
	status: 'SUCCESS';
}

/** A row of a message that was not taken: which of the optional fields are there depends on the status. */
export interface RejectedRow {
	to: string;
	body: string;
	from: string;
	schedule: '' | 0;
	message_id: string;
	message_parts?: number;
	message_price?: string;
	custom_string: string;
	list_id?: number;
	contact_id?: number;
	is_shared_system_number?: boolean;
	country?: string;
	carrier?: string;
	status: string;
}

/** The receipt fields of a message in the history, null while there is no receipt. */
export interface DeliveryFields {
	status_code: string | null;
	status_text: string | null;
	error_code: string | null;
	error_text: string | null;
}

/** A row of `GET /sms/history`, in the types seen live (schedule is text there). */
export interface HistoryRow
	extends DeliveryFields,
		Omit<AcceptedRow, 'direction' | 'schedule' | 'status' | 'is_shared_system_number'> {
	direction: 'out' | 'in';
	schedule: string;
	status: string;
	first_name: string | null;
	last_name: string | null;
	_api_username: string;
}

/** The same in the types of older documents. */
export interface OldHistoryRow
	extends Omit<HistoryRow, 'date' | 'message_parts' | 'first_name' | 'last_name'> {
	date: string;
	message_parts: string;
	first_name?: string;
	last_name?: string;
}

/** A message in the history, with what decides when it shows and with which status. */
export interface StoredMessage {
	channel: SandboxChannel['name'];
	content: Content;
	row: AcceptedRow;
	direction: 'out' | 'in';
	scheduled: boolean;
	/** Called off before its time. */
	cancelled?: boolean;
	/** The status of the last receipt. */
	receipt?: DeliveryFields;
	/** A row that was put there: its status stands still, and it may be in the types of years ago. */
	seeded?: { status: string; old: boolean };
	/** Milliseconds since 1970. */
	takenAt: number;
	pollsWhenTaken: number;
}

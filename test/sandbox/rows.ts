import { SHARED_NUMBER } from './numbers';
import type { Judged } from './judge';
import { nextMessageId, nowSeconds, priceText } from './state';
import type { State } from './state';
import type { AcceptedRow, HistoryRow, RejectedRow, StoredMessage } from './types';

/** Invented ids of the account and of the subaccount behind the key. */
export const USER_ID = 100_001;
export const SUBACCOUNT_ID = 100_002;

export const CURRENCY = {
	currency_name_short: 'USD',
	currency_prefix_d: '$',
	currency_prefix_c: '¢',
	currency_name_long: 'US Dollars',
};

/** ClickSend names the carrier in some countries and leaves it blank in others. */
const CARRIERS: Readonly<Record<string, string>> = { AU: 'Optus', GB: 'O2' };

/** These are refused before price and country are looked at, so their rows carry neither. */
const REFUSED_EARLY = new Set([
	'INVALID_RECIPIENT',
	'EMPTY_MESSAGE',
	'INVALID_SCHEDULE',
	'NOT_ENOUGH_PERMISSION_TO_LIST_ID',
]);

/** The row of an accepted message; `schedule` equals `date` when none was asked for. */
export function acceptedRow(message: Judged, state: State): AcceptedRow {
	const date = nowSeconds(state);
	return {
		direction: 'out',
		date,
		to: message.to,
		body: message.body,
		from: message.from || SHARED_NUMBER,
		schedule: message.schedule ?? date,
		message_id: nextMessageId(state, message.channel),
		message_parts: message.parts,
		message_price: priceText(message.priceUnits),
		from_email: message.from_email,
		list_id: message.list_id,
		custom_string: message.custom_string,
		contact_id: message.contact_id,
		user_id: USER_ID,
		subaccount_id: SUBACCOUNT_ID,
		is_shared_system_number: message.from === '',
		country: message.country,
		carrier: CARRIERS[message.country] ?? '',
		status: 'SUCCESS',
	};
}

/** The row of a message that was not taken. It has a message_id too, as on the real API. */
export function rejectedRow(message: Judged, state: State): RejectedRow {
	const message_id = nextMessageId(state, message.channel);
	if (REFUSED_EARLY.has(message.status)) return refusedRow(message, message_id);
	const blocked = blockedRow(message, message_id);
	return message.status === 'INSUFFICIENT_CREDIT' ? unpaidRow(message, blocked) : blocked;
}

function refusedRow(message: Judged, message_id: string): RejectedRow {
	return {
		to: message.to,
		body: message.body,
		from: '',
		schedule: '',
		message_id,
		custom_string: message.custom_string,
		...originOf(message),
		is_shared_system_number: true,
		status: message.status,
	};
}

function blockedRow(message: Judged, message_id: string): RejectedRow {
	return {
		to: message.to,
		body: message.body,
		from: message.from || SHARED_NUMBER,
		schedule: '',
		message_id,
		message_parts: 0,
		message_price: priceText(0),
		custom_string: message.custom_string,
		...originOf(message),
		is_shared_system_number: message.from === '',
		country: message.country,
		carrier: CARRIERS[message.country] ?? '',
		status: message.status,
	};
}

/** Rows that were not taken name their list and contact only when they have one: so they were captured. */
function originOf({ list_id, contact_id }: Judged): Pick<RejectedRow, 'list_id' | 'contact_id'> {
	if (list_id === null) return {};
	return contact_id === null ? { list_id } : { list_id, contact_id };
}

/** As captured in 2022: the one rejection that shows a price, namely what it would have cost. */
function unpaidRow(message: Judged, blocked: RejectedRow): RejectedRow {
	const message_price = priceText(message.priceUnits);
	const row = { ...blocked, schedule: 0 as const, message_parts: message.parts, message_price };
	delete row.is_shared_system_number;
	return row;
}

/** The row of a message that could be sent, as POST /sms/price shows it. */
export function pricedRow(message: Judged, state: State): RejectedRow {
	const { to, body, custom_string, country, status } = message;
	return {
		to,
		body,
		from: message.from || SHARED_NUMBER,
		schedule: '',
		message_id: nextMessageId(state, message.channel),
		message_parts: message.parts,
		message_price: priceText(message.priceUnits),
		custom_string,
		...originOf(message),
		is_shared_system_number: message.from === '',
		country,
		status,
	};
}

const NO_RECEIPT = { status_code: null, status_text: null, error_code: null, error_text: null };

/**
 * A message as GET /sms/history shows it, in the types seen live.
 * @param status of this moment: it moves with the clock
 */
export function historyRow(message: StoredMessage, status: string, username: string): HistoryRow {
	const { row, direction } = message;
	return {
		direction,
		date: row.date,
		to: row.to,
		body: row.body,
		status,
		from: row.from,
		schedule: String(row.schedule),
		...(message.receipt ?? NO_RECEIPT),
		message_id: row.message_id,
		message_parts: row.message_parts,
		message_price: row.message_price,
		from_email: row.from_email,
		list_id: row.list_id,
		custom_string: row.custom_string,
		contact_id: row.contact_id,
		user_id: row.user_id,
		subaccount_id: row.subaccount_id,
		country: row.country,
		carrier: row.carrier,
		first_name: null,
		last_name: null,
		_api_username: username,
	};
}

import type { IDataObject } from 'n8n-workflow';

import { COMPARE_UNASKED } from '../messaging/advice/messageAdvice';
import { currencyOf } from '../messaging/input/money';
import { outcomeOf } from '../messaging/outcome/result';
import type { CallAnswer, FieldTypes, MessageResult, Row, Stray } from '../messaging/types';
import { isObject } from '../messaging/values';
import {
	asNumber,
	asString,
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	pick,
	ROW_NUMBERS,
	ROW_STRINGS,
	SIMPLIFIED_FIELDS,
} from './rowFields';
import { typedFields } from './reads/typedRow';
import { withoutSecrets } from './secrets';
import { isSecret } from '../messaging/secrets';

type Source = Readonly<Record<string, unknown>>;

/** The account's currency, with the fields that are documented. */
export function readCurrency(data: Source): IDataObject | null {
	const currency = currencyOf(data);
	if (currency === null) return null;
	const fields: IDataObject = {};
	for (const field of CURRENCY_STRINGS) fields[field] = asString(currency[field]);
	return fields;
}

/** The fields of a call's answer that each of its rows repeats. */
interface CallFields {
	response_code: string | null;
	response_msg: string | null;
	http_code: number | null;
	total_price: number | null;
	total_count: number | null;
	queued_count: number | null;
	blocked_count: number | null;
	/** Older answers do not have this count. */
	saysBlocked: boolean;
	currency: IDataObject | null;
}

function readCall(call: CallAnswer | null): CallFields {
	const body = call?.body ?? {};
	const data = isObject(body.data) ? body.data : {};
	return {
		response_code: asString(body.response_code),
		response_msg: asString(body.response_msg),
		http_code: asNumber(body.http_code) ?? call?.httpCode ?? null,
		total_price: asNumber(data.total_price),
		total_count: asNumber(data.total_count),
		queued_count: asNumber(data.queued_count),
		blocked_count: asNumber(data.blocked_count),
		saysBlocked: 'blocked_count' in data,
		currency: readCurrency(data),
	};
}

/** A thousand rows share one answer, so it is read once. */
const readCalls = new WeakMap<CallAnswer, CallFields>();

function callFieldsOf(call: CallAnswer | null): CallFields {
	if (call === null) return readCall(null);
	const known = readCalls.get(call);
	if (known !== undefined) return known;
	const read = readCall(call);
	readCalls.set(call, read);
	return read;
}

/** Fields that a row cannot replace: those with a fixed type, those of the call, and those of the node. */
const KNOWN = new Set<string>([
	...ROW_STRINGS,
	...ROW_NUMBERS,
	...CALL_STRINGS,
	...CALL_NUMBERS,
	...['http_code', '_currency', 'outcome', 'accepted', 'reason', 'advice', 'parameter'],
	'schedule_iso',
]);

/** Adds the fields that only the channel has, and then the other fields of a row, after the documented ones. */
function addOtherFields(json: IDataObject, row: Row, own: FieldTypes): void {
	Object.assign(json, typedFields(row, own));
	for (const name of Object.keys(row)) {
		const isDone = KNOWN.has(name) || Object.hasOwn(own, name);
		if (!isDone && !isSecret(name)) json[name] = withoutSecrets(row[name]);
	}
}

interface Verdict extends Pick<MessageResult, 'outcome' | 'advice' | 'entry'> {
	status: string | null;
	reason: string | null;
	to: unknown;
	message: unknown;
}

/** Returns a field as text. If the message has the same text, its string is used, so that the answer's can be freed. */
function asOwnString(value: unknown, own: string | undefined): string | null {
	return value === own && own !== undefined ? own : asString(value);
}

/**
 * Builds all fields in one literal: an object that grows field by field takes JavaScript's engine ten times as
 * long and more memory. The most wanted fields come first, because a table shows columns in the order of the keys.
 */
function rowWith(
	{ outcome, status, reason, advice, to, message, entry }: Verdict,
	row: Row,
	call: CallFields,
): IDataObject {
	return {
		to: asOwnString(row.to, entry?.to),
		status,
		outcome,
		accepted: outcome === 'accepted',
		reason,
		advice,
		message_id: asString(row.message_id),
		body: asOwnString(row.body, entry?.body),
		direction: asString(row.direction),
		from: asString(row.from),
		country: asString(row.country),
		custom_string: asOwnString(row.custom_string, entry?.custom_string),
		contact_id: asString(row.contact_id),
		from_email: asString(row.from_email),
		carrier: asString(row.carrier),
		list_id: asString(row.list_id),
		message_price: asString(row.message_price),
		message_parts: asNumber(row.message_parts),
		schedule: asNumber(row.schedule),
		schedule_iso: null,
		date: asNumber(row.date),
		subaccount_id: asNumber(row.subaccount_id),
		user_id: asNumber(row.user_id),
		response_code: call.response_code,
		response_msg: call.response_msg,
		http_code: call.http_code,
		total_price: call.total_price,
		total_count: call.total_count,
		queued_count: call.queued_count,
		blocked_count: call.blocked_count,
		// Each item has its own copy, because a later node may change it.
		_currency: call.currency && { ...call.currency },
		parameter: { to: withoutSecrets(to ?? null), message: withoutSecrets(message ?? null) },
	};
}

type Call = CallAnswer | null;

function buildRow(verdict: Verdict, row: Row, call: Call, own: FieldTypes): IDataObject {
	const fields = callFieldsOf(call);
	const json = rowWith(verdict, row, fields);
	if (!fields.saysBlocked) delete json.blocked_count;
	addOtherFields(json, row, own);
	return json;
}

/** Returns the sent fields in place of a row, so that the user sees which message this is. */
function sentFields({ entry, to }: MessageResult): Row {
	return { to, ...entry };
}

/** Returns the recipients that the item asked for; only the row's own one where they are too many. */
const askedOf = ({ asked, to }: MessageResult): unknown =>
	typeof asked.recipients === 'number' ? to : asked.to;

/**
 * Makes the full output row of one message: every documented field, `null` where ClickSend left it out. The date in
 * `schedule_iso` is written last, because only the workflow knows its zone.
 *
 * @param own the fields that only the channel has
 */
export function fullRow(result: MessageResult, own: FieldTypes): IDataObject {
	const { row, call, outcome, status, what, advice, asked, entry } = result;
	const { message, list_id } = asked;
	// Nothing is to be said about a message that was taken as usual.
	const reason = outcome === 'accepted' && advice === null ? null : what;
	const verdict = { outcome, status, reason, advice, to: askedOf(result), message, entry };
	const json = buildRow(verdict, row ?? sentFields(result), call, own);
	if (list_id !== undefined)
		Object.assign(json.parameter as object, { list_id: withoutSecrets(list_id) });
	return json;
}

/** Makes the output row of an answer that belongs to no message of the call. */
export function strayRow({ row, call }: Stray, own: FieldTypes): IDataObject {
	const outcome = outcomeOf(row);
	const status = asString(row.status);
	const nobody = { to: null, message: null, entry: null, reason: null };
	return buildRow({ outcome, status, advice: COMPARE_UNASKED, ...nobody }, row, call, own);
}

/** The fields that most workflows need. */
export const simplify = (row: IDataObject, own: readonly string[]): IDataObject =>
	pick(row, [...SIMPLIFIED_FIELDS, ...own]);

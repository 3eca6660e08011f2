import type { IDataObject } from 'n8n-workflow';

import { outcomeOf } from '../messaging/result';
import type { CallAnswer, MessageResult, Outcome, SmsRow, Stray } from '../messaging/types';
import { isObject } from '../messaging/values';
import {
	asNumber,
	asString,
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	ROW_NUMBERS,
	ROW_STRINGS,
	SIMPLIFIED_FIELDS,
} from './fields';
import { isSecret, withoutSecrets } from './secrets';

type Source = Readonly<Record<string, unknown>>;

/** Older answers say `currency` where newer ones say `_currency`. */
export function readCurrency(data: Source): IDataObject | null {
	const currency = data._currency ?? data.currency;
	if (!isObject(currency)) return null;
	const fields: IDataObject = {};
	for (const field of CURRENCY_STRINGS) fields[field] = asString(currency[field]);
	return fields;
}

function readCall(call: CallAnswer | null): IDataObject {
	const body = call?.body ?? {};
	const data = isObject(body.data) ? body.data : {};
	const fields: IDataObject = {};
	for (const field of CALL_STRINGS) fields[field] = asString(body[field]);
	fields.http_code = asNumber(body.http_code) ?? call?.httpCode ?? null;
	for (const field of CALL_NUMBERS) fields[field] = asNumber(data[field]);
	if ('blocked_count' in data) fields.blocked_count = asNumber(data.blocked_count);
	fields._currency = readCurrency(data);
	return fields;
}

/** A thousand rows share one answer, which is read once. */
const readCalls = new WeakMap<CallAnswer, IDataObject>();

/** Adds the fields that a call's answer repeats on each of its rows. */
function addCallFields(json: IDataObject, call: CallAnswer | null): void {
	const fields = (call && readCalls.get(call)) ?? readCall(call);
	if (call !== null) readCalls.set(call, fields);
	Object.assign(json, fields);
	// Each item is its own: somebody downstream may change it.
	if (isObject(fields._currency)) json._currency = { ...fields._currency };
}

/** Fields with a type of their own, and ours, which no row overrules. */
const KNOWN = new Set<string>([...ROW_STRINGS, ...ROW_NUMBERS, 'outcome', 'accepted', 'advice']);

/** Adds a row's fields with their documented types, and behind them whatever else it carried. */
function addRowFields(json: IDataObject, row: SmsRow): void {
	for (const field of ROW_STRINGS) json[field] = asString(row[field]);
	for (const field of ROW_NUMBERS) json[field] = asNumber(row[field]);
	for (const [name, value] of Object.entries(row)) {
		if (!KNOWN.has(name) && !isSecret(name)) json[name] = withoutSecrets(value);
	}
}

/** What a row says, however the message is judged by it. */
export type Facts = Pick<MessageResult, 'row' | 'call' | 'status' | 'asked' | 'entry' | 'to'>;

/** What went out, in place of a row: the user must see which message this is about. */
function sentFields({ entry, to }: Facts): SmsRow {
	return { to, ...entry };
}

/** What people look for first is what they see first: a table shows columns in the order of the keys. */
const verdictOn = (outcome: Outcome, advice: string | null): IDataObject => ({
	to: null,
	status: null,
	outcome,
	accepted: outcome === 'accepted',
	advice,
	message_id: null,
});

/** Adds everything that is known of one message, in the documented types, behind the verdict on it. */
export function addFacts(json: IDataObject, facts: Facts): IDataObject {
	const { row, call, status, asked } = facts;
	addRowFields(json, row ?? sentFields(facts));
	json.status = status;
	addCallFields(json, call);
	json.parameter = {
		to: withoutSecrets(asked.to ?? null),
		message: withoutSecrets(asked.message ?? null),
	};
	return json;
}

/** The full output row of one message: every documented field, `null` where ClickSend left it out. */
export const fullRow = (result: MessageResult): IDataObject =>
	addFacts(verdictOn(result.outcome, result.advice), result);

/** The output row of something that ClickSend answered for and nobody asked. */
export function strayRow({ row, call }: Stray): IDataObject {
	const json = verdictOn(
		outcomeOf(row),
		'ClickSend answered for a message that this call did not contain. Compare it with the SMS history.',
	);
	addRowFields(json, row);
	addCallFields(json, call);
	json.parameter = { to: null, message: null };
	return json;
}

/** The ten fields that most workflows need. */
export function simplify(row: IDataObject): IDataObject {
	const json: IDataObject = {};
	for (const field of SIMPLIFIED_FIELDS) json[field] = row[field] ?? null;
	return json;
}

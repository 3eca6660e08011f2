import type { IDataObject } from 'n8n-workflow';

import type { WriteDate } from '../messaging/input/date';
import { isSecret } from '../messaging/secrets';

/**
 * The output fields and their types, as the connector that this node replaces documented them. The editor's preview
 * (`__schema__`) and the table in `docs/send-message.md` are held against this list by tests.
 */

/** Fields of each row, as text. */
export const ROW_STRINGS = [
	'body',
	'status',
	'direction',
	'from',
	'country',
	'custom_string',
	'contact_id',
	'from_email',
	'to',
	'carrier',
	'list_id',
	'message_price',
	'message_id',
] as const;

/** Fields of each row, as numbers; `date` and `schedule` are in Unix seconds. */
export const ROW_NUMBERS = [
	'message_parts',
	'schedule',
	'date',
	'subaccount_id',
	'user_id',
] as const;

/** Fields of a call, repeated on each of its rows. */
export const CALL_STRINGS = ['response_code', 'response_msg'] as const;

/** Fields of a call, under `data`. `blocked_count` is missing from older answers, and then from the output. */
export const CALL_NUMBERS = ['total_price', 'total_count', 'queued_count'] as const;

export const CURRENCY_STRINGS = [
	'currency_name_short',
	'currency_name_long',
	'currency_prefix_d',
	'currency_prefix_c',
] as const;

/** The fields that `simplified` keeps. */
export const SIMPLIFIED_FIELDS = [
	'to',
	'status',
	'outcome',
	'accepted',
	'reason',
	'advice',
	'message_id',
	'body',
	'message_parts',
	'message_price',
	'from',
	'custom_string',
] as const;

/** Picks these fields of a row, `null` for a missing one. */
export function pick(row: IDataObject, fields: readonly string[]): IDataObject {
	const json: IDataObject = {};
	for (const field of fields) json[field] = row[field] ?? null;
	return json;
}

/** Returns an object as JSON, `null` where it cannot be written, as one with thousands of levels. */
function asJson(value: object): string | null {
	try {
		return JSON.stringify(value, (name, inner: unknown) => (isSecret(name) ? undefined : inner));
	} catch {
		return null;
	}
}

/** Returns a field as text, `null` where ClickSend left it out. */
export function asString(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	return typeof value === 'object' ? asJson(value) : String(value);
}

/** Returns a field as a number, `null` where it is missing or blank (`schedule` of a refused row is `""`). */
export function asNumber(value: unknown): number | null {
	if (value === null || value === undefined || typeof value === 'object') return null;
	if (typeof value === 'string' && value.trim() === '') return null;
	const number = Number(value);
	return Number.isFinite(number) ? number : null;
}

/** The fields with a time in Unix seconds that have the same time as a date beside them. */
const DATED = ['schedule', 'date', 'timestamp', 'timestamp_send'] as const;

/**
 * Fills in the dates of a row, which it changes, e.g. `schedule_iso` beside `schedule`. No time is `null`, and so is 0,
 * which ClickSend writes for no schedule.
 */
export function writeDates(row: IDataObject, write: WriteDate): IDataObject {
	for (const name of DATED) {
		const dated = `${name}_iso`;
		if (!Object.hasOwn(row, dated)) continue;
		const seconds = row[name];
		row[dated] = typeof seconds === 'number' && seconds !== 0 ? write(seconds) : null;
	}
	return row;
}

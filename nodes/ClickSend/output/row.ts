import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../messaging/answer';
import { outcomeOf } from '../messaging/result';
import type { CallAnswer, MessageResult, SmsRow, Stray } from '../messaging/types';
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
import { withoutSecrets } from './secrets';

type Source = Readonly<Record<string, unknown>>;

const pick = (
	fields: readonly string[],
	source: Source,
	read: (value: unknown) => string | number | null,
): IDataObject => Object.fromEntries(fields.map((field) => [field, read(source[field])]));

/** Older answers say `currency` where newer ones say `_currency`. */
export function readCurrency(data: Source): IDataObject | null {
	const currency = data._currency ?? data.currency;
	return isObject(currency) ? pick(CURRENCY_STRINGS, currency, asString) : null;
}

/** The fields that a call's answer repeats on each of its rows. */
function callFields(call: CallAnswer | null): IDataObject {
	const body = call?.body ?? {};
	const data = isObject(body.data) ? body.data : {};
	return {
		...pick(CALL_STRINGS, body, asString),
		http_code: asNumber(body.http_code) ?? call?.httpCode ?? null,
		...pick(CALL_NUMBERS, data, asNumber),
		...('blocked_count' in data && { blocked_count: asNumber(data.blocked_count) }),
		_currency: readCurrency(data),
	};
}

/** A row's fields with their documented types, and behind them whatever else it carried. */
function rowFields(row: SmsRow): IDataObject {
	const known = { ...pick(ROW_STRINGS, row, asString), ...pick(ROW_NUMBERS, row, asNumber) };
	const others = Object.entries(row).filter(([name]) => !Object.hasOwn(known, name));
	return { ...known, ...Object.fromEntries(others) } as IDataObject;
}

/** What went out, in place of a row: the user must see which message this is about. */
function sentFields({ entry, to }: MessageResult): SmsRow {
	return { to, ...entry };
}

/** The full output row of one message: every documented field, `null` where ClickSend left it out. */
export function fullRow(result: MessageResult): IDataObject {
	const { row, call, outcome, status, advice, asked } = result;
	return withoutSecrets({
		...rowFields(row ?? sentFields(result)),
		...callFields(call),
		status,
		outcome,
		accepted: outcome === 'accepted',
		advice,
		parameter: { to: asked.to ?? null, message: asked.message ?? null } as IDataObject,
	});
}

/** The output row of something that ClickSend answered for and nobody asked. */
export function strayRow({ row, call }: Stray): IDataObject {
	const outcome = outcomeOf(row);
	return withoutSecrets({
		...rowFields(row),
		...callFields(call),
		outcome,
		accepted: outcome === 'accepted',
		advice:
			'ClickSend answered for a message that this call did not contain. Compare it with the SMS history.',
		parameter: { to: null, message: null },
	});
}

/** The ten fields that most workflows need. */
export const simplify = (row: IDataObject): IDataObject =>
	Object.fromEntries(SIMPLIFIED_FIELDS.map((field) => [field, row[field] ?? null]));

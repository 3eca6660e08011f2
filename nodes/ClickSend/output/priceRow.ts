import type { IDataObject } from 'n8n-workflow';

import type { PriceOutcome, PriceResult } from '../messaging/price';
import type { Stray } from '../messaging/types';
import { addFacts, type Facts } from './row';

/** What a price comes first with: what people look for. */
export const PRICE_FIRST = [
	'to',
	'status',
	'outcome',
	'priced',
	'advice',
	'message_price',
	'message_parts',
	'country',
] as const;

/** What *Simplified* keeps. */
export const PRICE_SIMPLIFIED_FIELDS = [...PRICE_FIRST, 'from', 'custom_string'] as const;

/**
 * Fields that speak of a message which was taken. The answer to a question has some of them too (`message_id` is an id
 * of nothing, `queued_count` counts what is not queued), and a row must not look like that of a message.
 */
export const SENT_ONLY_FIELDS = [
	'accepted',
	'message_id',
	'direction',
	'date',
	'user_id',
	'subaccount_id',
	'from_email',
	'queued_count',
] as const;

function rowOf(outcome: PriceOutcome, advice: string | null, facts: Facts): IDataObject {
	const json: IDataObject = Object.fromEntries(PRICE_FIRST.map((field) => [field, null]));
	addFacts(Object.assign(json, { outcome, advice }), facts);
	json.priced = outcome === 'priced';
	for (const field of SENT_ONLY_FIELDS) delete json[field];
	return json;
}

/** The full output row of one price: every documented field, `null` where ClickSend left it out. */
export const priceRow = (result: PriceResult): IDataObject =>
	rowOf(result.outcome, result.advice, result);

/** The output row of something that ClickSend priced and nobody asked about. */
export const strayPriceRow = ({ row, call }: Stray): IDataObject =>
	rowOf('not_priced', 'ClickSend answered for a message that this call did not contain.', {
		row,
		call,
		status: String(row.status ?? ''),
		asked: { to: null, message: null },
		entry: null,
		to: null,
	});

/** The ten fields that most workflows need. */
export function simplifyPrice(row: IDataObject): IDataObject {
	const json: IDataObject = {};
	for (const field of PRICE_SIMPLIFIED_FIELDS) json[field] = row[field] ?? null;
	return json;
}

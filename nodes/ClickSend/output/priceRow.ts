import type { IDataObject } from 'n8n-workflow';

import { UNASKED } from '../messaging/advice/messageAdvice';
import type { PriceOutcome, PriceResult } from '../messaging/outcome/price';
import type { FieldTypes, Stray } from '../messaging/types';
import { pick } from './rowFields';
import { fullRow, strayRow } from './row';

/** The first fields of a price, which people look for. */
export const PRICE_FIRST = [
	'to',
	'status',
	'outcome',
	'priced',
	'reason',
	'advice',
	'message_price',
	'message_parts',
	'country',
] as const;

/** The fields that *Simplified* keeps. */
export const PRICE_SIMPLIFIED_FIELDS = [...PRICE_FIRST, 'body', 'from', 'custom_string'] as const;

/**
 * Fields that belong to a message which was taken. The answer to a question has some of them too (`message_id` is an ID
 * of nothing, `queued_count` counts messages that are not queued), but a price must not look like a message.
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

const SENT_ONLY: ReadonlySet<string> = new Set(SENT_ONLY_FIELDS);

function rowOf(outcome: PriceOutcome, full: IDataObject): IDataObject {
	const { to, status, reason, advice, message_price, message_parts, country } = full;
	const priced = outcome === 'priced';
	const json: IDataObject = {
		...{ to, status, outcome, priced, reason: priced ? null : reason, advice },
		...{ message_price, message_parts, country },
	};
	for (const field of Object.keys(full)) {
		if (!Object.hasOwn(json, field) && !SENT_ONLY.has(field)) json[field] = full[field];
	}
	return json;
}

/** Makes the full output row of one price: every documented field, `null` where ClickSend left it out. */
export const priceRow = (result: PriceResult, own: FieldTypes): IDataObject =>
	// The outcome of the question replaces that of the message, which was not sent.
	rowOf(result.outcome, fullRow({ ...result, outcome: 'not_sent' }, own));

/** Makes the output row of a price that ClickSend gave for no message of the call. */
export const strayPriceRow = (stray: Stray, own: FieldTypes): IDataObject =>
	rowOf('not_priced', {
		...strayRow(stray, own),
		advice: UNASKED,
	});

/** The fields that most workflows need. */
export const simplifyPrice = (row: IDataObject, own: readonly string[]): IDataObject =>
	pick(row, [...PRICE_SIMPLIFIED_FIELDS, ...own]);

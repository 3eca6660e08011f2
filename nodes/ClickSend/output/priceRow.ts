import type { IDataObject } from 'n8n-workflow';

import { UNASKED } from '../messaging/advice/messageAdvice';
import type { PriceOutcome, PriceResult } from '../messaging/outcome/price';
import type { Stray } from '../messaging/types';
import { pick } from './rowFields';
import { fullRow, strayRow } from './row';

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

const SENT_ONLY: ReadonlySet<string> = new Set(SENT_ONLY_FIELDS);

function rowOf(outcome: PriceOutcome, full: IDataObject): IDataObject {
	const { to, status, advice, message_price, message_parts, country } = full;
	const priced = outcome === 'priced';
	const json: IDataObject = {
		...{ to, status, outcome, priced, advice },
		...{ message_price, message_parts, country },
	};
	for (const field of Object.keys(full)) {
		if (!Object.hasOwn(json, field) && !SENT_ONLY.has(field)) json[field] = full[field];
	}
	return json;
}

/** The full output row of one price: every documented field, `null` where ClickSend left it out. */
export const priceRow = (result: PriceResult): IDataObject =>
	// The outcome of a message, which has none, gives way to that of the question.
	rowOf(result.outcome, fullRow({ ...result, outcome: 'not_sent' }));

/** The output row of something that ClickSend priced and nobody asked about. */
export const strayPriceRow = (stray: Stray): IDataObject =>
	rowOf('not_priced', {
		...strayRow(stray),
		advice: UNASKED,
	});

/** The ten fields that most workflows need. */
export const simplifyPrice = (row: IDataObject): IDataObject => pick(row, PRICE_SIMPLIFIED_FIELDS);

import type { IDataObject } from 'n8n-workflow';

import type { Channel } from '../../messaging/channel';
import { pick } from '../rowFields';
import { typedRow, type FieldTypes } from './typedRow';

type Source = Readonly<Record<string, unknown>>;

/**
 * The fields of a message in the history that most workflows need. `date` is in Unix seconds; the dates beside such
 * times are written last, because only the workflow knows its zone.
 */
export const SIMPLE_HISTORY_FIELDS = {
	message_id: 'string',
	date: 'number',
	date_iso: 'string',
	direction: 'string',
	status: 'string',
	status_code: 'number',
	to: 'string',
	from: 'string',
	body: 'string',
	message_price: 'string',
	custom_string: 'string',
} as const satisfies FieldTypes;

/**
 * Makes a row of the history. Over the years ClickSend has written most of its numbers as text too, and text as numbers
 * (docs/clicksend-api.md, "GET /sms/history"). Prices stay text to be exact, and IDs stay text because they are names.
 */
export const HISTORY_FIELDS = {
	...SIMPLE_HISTORY_FIELDS,
	message_parts: 'number',
	schedule: 'number',
	schedule_iso: 'string',
	status_text: 'string',
	error_code: 'string',
	error_text: 'string',
	country: 'string',
	carrier: 'string',
	from_email: 'string',
	list_id: 'string',
	contact_id: 'string',
	first_name: 'string',
	last_name: 'string',
	user_id: 'number',
	subaccount_id: 'number',
	_api_username: 'string',
} as const satisfies FieldTypes;

export function historyRow(row: Source, { rowFields, timeOf, history }: Channel): IDataObject {
	const date = timeOf(row);
	const dated = date > 0 ? { ...row, date } : row;
	return typedRow(dated, { ...HISTORY_FIELDS, ...rowFields, ...history.rowFields });
}

/** The fields that *Simplify* keeps. */
export const simpleHistoryRow = (row: Source, channel: Channel): IDataObject =>
	pick(historyRow(row, channel), [
		...Object.keys(SIMPLE_HISTORY_FIELDS),
		...channel.simplifiedFields,
		...Object.keys(channel.history.rowFields ?? {}),
	]);

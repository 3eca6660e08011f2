import type { IDataObject } from 'n8n-workflow';

import { verdictOf } from '../messaging/receipt';
import { asNumber, asString } from './fields';
import { withoutSecrets } from './secrets';

/** What the editor previews of *Get Receipt*, in the order of the output; the README is held against it too. */
export const RECEIPT_FIELDS = {
	message_id: 'string',
	receipt_found: 'boolean',
	delivered: 'boolean',
	final: 'boolean',
	meaning: 'string',
	status_code: 'number',
	status_text: 'string',
	error_text: 'string',
	timestamp: 'number',
	custom_string: 'string',
} as const;

/** What else a receipt says, when it is wanted in full; the two last under a name that older receipts have. */
export const OTHER_RECEIPT_FIELDS = {
	status: 'string',
	error_code: 'string',
	timestamp_send: 'number',
	subaccount_id: 'number',
	digits: 'string',
	message_type: 'string',
} as const;

const KNOWN = new Set([
	...Object.keys(RECEIPT_FIELDS),
	...Object.keys(OTHER_RECEIPT_FIELDS),
	'_message_type',
]);

type Receipt = Readonly<Record<string, unknown>>;

/** A word where ClickSend elsewhere writes a number (`Completed`, in the oldest receipts) is a status. */
function statusOf({ status, status_code }: Receipt, code: number | null): string | null {
	return asString(status) ?? (code === null ? asString(status_code) : null);
}

/**
 * A receipt with one type per field, whichever ClickSend sent (api reference, "Receipts"): timestamps in Unix seconds,
 * `null` where it said nothing.
 */
export function receiptRow(messageId: string, receipt: Receipt): IDataObject {
	const status_code = asNumber(receipt.status_code);
	const status = statusOf(receipt, status_code);
	const row: IDataObject = {
		message_id: asString(receipt.message_id) ?? messageId,
		receipt_found: true,
		...verdictOf(status_code, status),
		status_code,
		status_text: asString(receipt.status_text),
		error_text: asString(receipt.error_text),
		timestamp: asNumber(receipt.timestamp),
		custom_string: asString(receipt.custom_string),
		status,
		error_code: asString(receipt.error_code),
		timestamp_send: asNumber(receipt.timestamp_send),
		subaccount_id: asNumber(receipt.subaccount_id),
		digits: asString(receipt.digits),
		message_type: asString(receipt.message_type ?? receipt._message_type),
	};
	for (const [name, value] of Object.entries(receipt)) {
		if (!KNOWN.has(name)) row[name] = withoutSecrets(value);
	}
	return row;
}

/** A message of which ClickSend has no receipt, as of most at first. */
export const noReceiptRow = (messageId: string): IDataObject => ({
	...receiptRow(messageId, {}),
	receipt_found: false,
	meaning:
		'No receipt yet: one takes from seconds to three days, and ClickSend gives none for its test numbers',
});

/** The ten fields that most workflows need. */
export const simplifyReceipt = (row: IDataObject): IDataObject =>
	Object.fromEntries(Object.keys(RECEIPT_FIELDS).map((name) => [name, row[name] ?? null]));

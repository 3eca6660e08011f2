import type { IDataObject } from 'n8n-workflow';

import { verdictOf } from '../../messaging/inbound/receipt';
import { asNumber, asString, pick } from '../rowFields';
import { typedRow } from './typedRow';

/** The fields of a receipt that most workflows need, with their types in the output; `timestamp` is in Unix seconds. */
const SIMPLE = {
	status_code: 'number',
	status_text: 'string',
	error_text: 'string',
	timestamp: 'number',
	timestamp_iso: 'string',
	custom_string: 'string',
} as const;

/** The other fields of a receipt (docs/clicksend-api.md, "Receipts"). */
export const OTHER_RECEIPT_FIELDS = {
	status: 'string',
	error_code: 'string',
	timestamp_send: 'number',
	timestamp_send_iso: 'string',
	subaccount_id: 'number',
	digits: 'string',
	message_type: 'string',
} as const;

/** The fields that the editor previews of *Get Receipt*, in order; a test compares `docs/operations.md` with it. */
export const RECEIPT_FIELDS = {
	message_id: 'string',
	receipt_found: 'boolean',
	delivered: 'boolean',
	final: 'boolean',
	meaning: 'string',
	...SIMPLE,
} as const;

const { message_id, receipt_found, ...MEANING } = RECEIPT_FIELDS;

/** The same of the receipt of a call, with the keypress. */
export const CALL_RECEIPT_FIELDS = {
	message_id,
	receipt_found,
	digits: 'string',
	...MEANING,
} as const;

/** The fields of a receipt that *Simplify* keeps. */
export type ReceiptFields = typeof RECEIPT_FIELDS | typeof CALL_RECEIPT_FIELDS;

type Receipt = Readonly<Record<string, unknown>>;

/** Takes a word in the field of the code (`Completed`, in the oldest receipts) for the status. */
const statusOf = ({ status, status_code }: Receipt): string | null =>
	asString(status) ?? (asNumber(status_code) === null ? asString(status_code) : null);

/**
 * Makes the row of a receipt: each field has one type, then comes its meaning, then any unknown field.
 *
 * @param messageId the ID of the message that was asked for
 */
export function receiptRow(messageId: string, receipt: Receipt): IDataObject {
	const { message_id, _message_type, ...said } = receipt;
	const status = statusOf(receipt);
	const message_type = said.message_type ?? _message_type;
	const ours = {
		message_id: asString(message_id) ?? messageId,
		receipt_found: true,
		...verdictOf(asNumber(said.status_code), status),
	};
	const types = { ...SIMPLE, ...OTHER_RECEIPT_FIELDS };
	// The node's own fields come first, and no new field of ClickSend replaces them.
	return { ...ours, ...typedRow({ ...said, status, message_type }, types), ...ours };
}

/** Makes the row of a message without a receipt, as most messages are at first. */
export const noReceiptRow = (messageId: string): IDataObject => ({
	...receiptRow(messageId, {}),
	receipt_found: false,
	meaning:
		'No receipt yet: one can take up to three days, and ClickSend gives none for its test numbers',
});

/** Keeps the fields that most workflows need. */
export const simplifyReceipt = (row: IDataObject, fields: ReceiptFields): IDataObject =>
	pick(row, Object.keys(fields));

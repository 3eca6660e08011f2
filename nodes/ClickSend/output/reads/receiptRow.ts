import type { IDataObject } from 'n8n-workflow';

import { verdictOf } from '../../messaging/inbound/receipt';
import { asNumber, asString, pick } from '../rowFields';
import { typedRow } from './typedRow';

/** What most workflows need of a receipt, each of the type that it has in the output; `timestamp` in Unix seconds. */
const SIMPLE = {
	status_code: 'number',
	status_text: 'string',
	error_text: 'string',
	timestamp: 'number',
	custom_string: 'string',
} as const;

/** What else a receipt says (docs/clicksend-api.md, "Receipts"). */
export const OTHER_RECEIPT_FIELDS = {
	status: 'string',
	error_code: 'string',
	timestamp_send: 'number',
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

type Receipt = Readonly<Record<string, unknown>>;

/** A word where ClickSend elsewhere writes a number (`Completed`, in the oldest receipts) is a status. */
const statusOf = ({ status, status_code }: Receipt): string | null =>
	asString(status) ?? (asNumber(status_code) === null ? asString(status_code) : null);

/**
 * A receipt with one type per field, whichever ClickSend sent, what it means, and behind that whatever else it said.
 *
 * @param messageId of the message that was asked for
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
	// What we say comes first, and no field of tomorrow overrules it.
	return { ...ours, ...typedRow({ ...said, status, message_type }, types), ...ours };
}

/** A message of which ClickSend has no receipt, as of most at first. */
export const noReceiptRow = (messageId: string): IDataObject => ({
	...receiptRow(messageId, {}),
	receipt_found: false,
	meaning:
		'No receipt yet: one can take up to three days, and ClickSend gives none for its test numbers',
});

/** The ten fields that most workflows need. */
export const simplifyReceipt = (row: IDataObject): IDataObject =>
	pick(row, Object.keys(RECEIPT_FIELDS));

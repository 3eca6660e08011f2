import type { InboundMessage } from './inbound';
import type { Receipt } from './receipts';
import { SUBACCOUNT_ID, USER_ID } from './rows';

type Form = Readonly<Record<string, string>>;

const DELIVERED = '201';

/**
 * A message as ClickSend pushes it in a form or a query. The keys are those of its archived help,
 * "Incoming SMS to a URL": neither `to` nor `original_body` is among them, and most come twice.
 */
export function messageForm(message: InboundMessage): Form {
	return {
		body: message.body,
		custom_string: message.custom_string,
		customstring: message.custom_string,
		from: message.from,
		message: message.body,
		message_id: message.message_id,
		original_message_id: message.original_message_id,
		originalmessage: message.original_body,
		originalmessageid: message.original_message_id,
		originalsenderid: message.to,
		// The receiving number here, the sender in JSON.
		sms: message.to,
		subaccount_id: String(SUBACCOUNT_ID),
		timestamp: String(message.timestamp),
		user_id: String(USER_ID),
	};
}

/** A message as ClickSend pushes it in JSON (the hint in ClickSend's own n8n trigger). */
export function messageJson(message: InboundMessage): Record<string, unknown> {
	return {
		originalsenderid: message.to,
		body: message.body,
		message: message.body,
		sms: message.from,
		from: message.from,
		to: message.to,
		timestamp: message.timestamp,
		message_id: message.message_id,
		original_message_id: message.original_message_id,
		original_body: message.original_body,
		user_id: USER_ID,
		subaccount_id: SUBACCOUNT_ID,
		custom_string: message.custom_string,
	};
}

/** The same with the keys that come twice (the schema of ClickSend's Power Automate connector). */
export function messageJsonWithAllKeys(message: InboundMessage): Record<string, unknown> {
	return {
		...messageJson(message),
		originalmessageid: message.original_message_id,
		customstring: message.custom_string,
		originalmessage: message.original_body,
	};
}

/** The fields that the receipts of all channels have in a push. */
function alwaysInReceipt(receipt: Receipt): Form {
	return {
		message_id: receipt.message_id,
		message_type: receipt.message_type,
		messageid: receipt.message_id,
		status: String(receipt.status_code) === DELIVERED ? 'Delivered' : 'Undelivered',
		status_code: String(receipt.status_code),
		status_text: receipt.status_text,
		subaccount_id: String(receipt.subaccount_id),
		timestamp: String(receipt.timestamp),
		timestamp_send: String(receipt.timestamp_send),
		user_id: String(USER_ID),
	};
}

/** A receipt as ClickSend pushes it, always in a form (archived help, "Delivery receipts to a URL"). */
export function receiptForm(receipt: Receipt): Form {
	const custom_string = receipt.custom_string ?? '';
	return {
		custom_string,
		customstring: custom_string,
		error_code: receipt.error_code ?? '',
		error_text: receipt.error_text ?? '',
		...alwaysInReceipt(receipt),
	};
}

/**
 * The receipt of a call as ClickSend pushes it (sample 62). What is null has no key. That a `custom_string` comes when
 * there is one is assumed.
 */
export function voiceReceiptForm(receipt: Receipt): Form {
	const { error_code, error_text, custom_string, digits } = receipt;
	const perhaps = { error_code, error_text, custom_string, digits };
	const there = Object.entries(perhaps).flatMap(([key, value]) =>
		value === null ? [] : [[key, value] as const],
	);
	return { ...alwaysInReceipt(receipt), ...Object.fromEntries(there) };
}

import type { IDataObject } from 'n8n-workflow';

import { isOptOut, keywordOf } from '../messaging/inbound/optOut';
import type { PushedEvent, Receipt, ReceivedSms, VoiceReceipt } from '../messaging/inbound/push';
import { verdictOf } from '../messaging/inbound/receipt';
import { readReference } from '../messaging/input/reference';
import { withoutSecrets } from './secrets';

/** Reads from the `custom_string` that *Send Message* wrote where the message of a reply or receipt came from. */
const referenceOf = (customString: string | null): IDataObject | null => {
	const origin = readReference(customString);
	return origin === null ? null : { ...origin };
};

const smsItem = (sms: ReceivedSms): IDataObject => ({
	event: sms.event,
	message_id: sms.message_id,
	from: sms.from,
	to: sms.to,
	body: sms.body,
	keyword: keywordOf(sms.body),
	is_opt_out: isOptOut(sms.body),
	timestamp: sms.timestamp,
	original_message_id: sms.original_message_id,
	original_body: sms.original_body,
	custom_string: sms.custom_string,
	reference: referenceOf(sms.custom_string),
	user_id: sms.user_id,
	subaccount_id: sms.subaccount_id,
});

const receiptItem = (receipt: Receipt | VoiceReceipt): IDataObject => ({
	event: receipt.event,
	message_id: receipt.message_id,
	...('digits' in receipt && { digits: receipt.digits }),
	...verdictOf(receipt.status_code, receipt.status),
	status: receipt.status,
	status_code: receipt.status_code,
	status_text: receipt.status_text,
	error_code: receipt.error_code,
	error_text: receipt.error_text,
	timestamp: receipt.timestamp,
	timestamp_send: receipt.timestamp_send,
	message_type: receipt.message_type,
	custom_string: receipt.custom_string,
	reference: referenceOf(receipt.custom_string),
	user_id: receipt.user_id,
	subaccount_id: receipt.subaccount_id,
});

/**
 * Makes the item that an event starts a workflow with: always the same fields, `null` where ClickSend sent none.
 * `docs/trigger.md` lists them, and a test compares the two.
 *
 * @param raw the body as it came, which becomes the field `raw`
 */
export function eventItem(
	pushed: PushedEvent,
	raw?: Readonly<Record<string, unknown>>,
): IDataObject {
	const item = pushed.event === 'smsReceived' ? smsItem(pushed) : receiptItem(pushed);
	return raw === undefined ? item : { ...item, raw: withoutSecrets(raw) };
}

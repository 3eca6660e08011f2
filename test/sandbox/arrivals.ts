import { sms } from './channels/sms';
import type { InboundMessage } from './inbound';
import { SHARED_NUMBER } from './numbers';
import {
	messageForm,
	messageJson,
	messageJsonWithAllKeys,
	receiptForm,
	voiceReceiptForm,
} from './payloads';
import { plainRow } from './plainRow';
import { formPush, jsonPush, queryPush } from './push';
import type { Push } from './push';
import type { Receipt } from './receipts';
import { SUBACCOUNT_ID } from './rows';
import { rulesForMessage, rulesForReceipt } from './rules';
import type { InboundRule } from './rules';
import { nextMessageId, nowSeconds } from './state';
import type { State } from './state';
import type { AcceptedRow, DeliveryFields, StoredMessage } from './types';

/** A message that the sandbox should receive. */
export interface IncomingSms extends Partial<InboundMessage> {
	from: string;
	body: string;
	/** JSON pushes carry the keys that come twice, too. */
	allKeys?: boolean;
}

/** A receipt that the sandbox should get, for one of its messages or any other ID. */
export interface IncomingReceipt extends Partial<Receipt> {
	message_id: string;
	/** The status code, shown in the type in which it is given. */
	status_code: number | string;
}

/** The text of the status, in the sandbox's own words, since ClickSend's change. */
const STATUS_TEXTS: Readonly<Record<string, string>> = {
	'200': 'Success: Message sent to the network.',
	'201': 'Success: Message received on handset.',
	'300': 'Temporary failure: The network will be tried again.',
	'301': 'Failure: Message was not delivered.',
};

/**
 * Receives a message: adds it to the history, once to the polling for each POLL rule that matches, and to
 * a push for each URL rule. By default it answers the last message that went to its sender.
 */
export function receiveSms(state: State, { allKeys = false, ...given }: IncomingSms): Push[] {
	const row = completeMessage(state, given);
	const rules = rulesForMessage(state.rules, row);
	state.inbox.push({ row, unread: rules.filter(isPoll).length });
	const { timestamp, from, to, body, custom_string, message_id } = row;
	state.outbox.push({
		channel: sms.name,
		content: {},
		row: plainRow({ date: Number(timestamp), from, to, body, custom_string, message_id }),
		direction: 'in',
		scheduled: false,
		takenAt: state.settings.now(),
		pollsWhenTaken: state.historyPolls,
	});
	return rules.filter(isUrl).map((rule) => pushMessage(rule, row, allKeys));
}

function completeMessage(state: State, given: Omit<IncomingSms, 'allKeys'>): InboundMessage {
	const original = findOriginal(state, given);
	return {
		timestamp: given.timestamp ?? nowSeconds(state),
		from: given.from,
		to: given.to ?? original?.from ?? SHARED_NUMBER,
		body: given.body,
		original_body: given.original_body ?? original?.body ?? '',
		original_message_id: given.original_message_id ?? original?.message_id ?? '',
		custom_string: given.custom_string ?? original?.custom_string ?? '',
		message_id: given.message_id ?? nextMessageId(state, sms),
	};
}

function findOriginal({ outbox }: State, given: IncomingSms): AcceptedRow | undefined {
	const { from, original_message_id: id } = given;
	const sent = outbox.filter(({ direction }) => direction === 'out').map(({ row }) => row);
	const asked = sent.filter((row) => (id === undefined ? row.to === from : row.message_id === id));
	return asked.at(-1);
}

function pushMessage(rule: InboundRule, message: InboundMessage, allKeys: boolean): Push {
	const target = { rule_id: rule.inbound_rule_id, ...addressOf(rule) };
	switch (rule.webhook_type) {
		case 'json':
			return jsonPush(target, allKeys ? messageJsonWithAllKeys(message) : messageJson(message));
		case 'get':
			return queryPush(target, messageForm(message));
		case 'post':
			return formPush(target, messageForm(message));
	}
}

/** Gets a receipt: the polling keeps it for each POLL rule that matches, and each URL rule pushes it. */
export function deliverReceipt(state: State, given: IncomingReceipt): Push[] {
	const message = state.outbox.find(({ row }) => row.message_id === given.message_id);
	const row = completeReceipt(state, given, message);
	if (message !== undefined) {
		message.receipt = deliveryOf(row);
		message.content = { ...message.content, digits: row.digits };
	}
	const form = row.message_type === 'voice' ? voiceReceiptForm : receiptForm;
	const rules = rulesForReceipt(state.rules, row);
	state.receipts.push({ row, unread: rules.filter(isPoll).length });
	return rules
		.filter(isUrl)
		.map((rule) => formPush({ rule_id: rule.receipt_rule_id, ...addressOf(rule) }, form(row)));
}

function deliveryOf({ status_code, status_text, error_code, error_text }: Receipt): DeliveryFields {
	return { status_code: String(status_code), status_text, error_code, error_text };
}

function completeReceipt(state: State, given: IncomingReceipt, message?: StoredMessage): Receipt {
	const { status_code } = given;
	const sent = message?.row;
	return {
		timestamp_send: given.timestamp_send ?? sent?.schedule ?? nowSeconds(state),
		timestamp: given.timestamp ?? nowSeconds(state),
		message_id: given.message_id,
		status_code,
		status_text: given.status_text ?? STATUS_TEXTS[String(status_code)] ?? '',
		error_code: given.error_code ?? null,
		error_text: given.error_text ?? null,
		custom_string: given.custom_string ?? (sent?.custom_string || null),
		subaccount_id: given.subaccount_id ?? SUBACCOUNT_ID,
		message_type: given.message_type ?? (message?.channel === 'voice' ? 'voice' : 'sms'),
		digits: given.digits ?? null,
	};
}

function isPoll({ action }: { action: string }): boolean {
	return action === 'POLL';
}

function isUrl({ action }: { action: string }): boolean {
	return action === 'URL';
}

function addressOf({ rule_name, action_address }: { rule_name: string; action_address: string }) {
	return { rule_name, url: action_address };
}

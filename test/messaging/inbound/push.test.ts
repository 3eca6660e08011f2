import {
	identityOf,
	readPush,
	type EventName,
	type PushedEvent,
	type ReceivedSms,
	type Receipt,
} from '../../../nodes/ClickSend/messaging/inbound/push';
import { readForm, readSample } from '../../sandbox/testKit';

const form = (name: string): Record<string, string> =>
	Object.fromEntries(new URLSearchParams(readForm(name)));

const SMS = readSample('29-webhook-inbound-json') as Record<string, unknown>;
const SMS_DOUBLED = readSample('30-webhook-inbound-json-power-automate') as Record<string, unknown>;
const SMS_FORM = form('31-webhook-inbound');
const RECEIPT_FORM = form('32-webhook-receipt');

/** The event in samples 30 and 31, one in JSON with every key twice, one in a form without `to`. */
const THURSDAY: ReceivedSms = {
	event: 'smsReceived',
	message_id: String(SMS_DOUBLED.message_id),
	from: '+447777777777',
	to: '+61411111111',
	body: 'Yes please, Thursday works',
	timestamp: 1_759_730_500,
	original_message_id: String(SMS_DOUBLED.original_message_id),
	original_body: 'Can we confirm your appointment on Thursday? Reply YES or NO',
	custom_string: 'order-1042',
	user_id: 100_001,
	subaccount_id: 100_002,
};

const DELIVERED: Receipt = {
	event: 'deliveryReceipt',
	message_id: String(RECEIPT_FORM.message_id),
	status: 'Delivered',
	status_code: 201,
	status_text: 'Success: Message received on handset.',
	error_code: null,
	error_text: null,
	timestamp: 1_759_730_412,
	timestamp_send: 1_759_730_400,
	message_type: 'sms',
	custom_string: 'order-1042',
	user_id: 100_001,
	subaccount_id: 100_002,
};

describe('the samples, in one shape', () => {
	it.each<[string, EventName, unknown, PushedEvent]>([
		[
			'29, JSON with a blank custom_string',
			'smsReceived',
			SMS,
			{
				event: 'smsReceived',
				message_id: String(SMS.message_id),
				from: String(SMS.from),
				to: String(SMS.to),
				body: String(SMS.body),
				timestamp: Number(SMS.timestamp),
				original_message_id: String(SMS.original_message_id),
				original_body: String(SMS.original_body),
				custom_string: null,
				user_id: Number(SMS.user_id),
				subaccount_id: Number(SMS.subaccount_id),
			},
		],
		['30, JSON with every key twice', 'smsReceived', SMS_DOUBLED, THURSDAY],
		['31, a form without `to`', 'smsReceived', SMS_FORM, THURSDAY],
		['32, a receipt', 'deliveryReceipt', RECEIPT_FORM, DELIVERED],
	])('%s', (_case, event, body, expected) => {
		expect(readPush(event, body)).toEqual(expected);
	});
});

it.each<[string, PushedEvent, string]>([
	['a message by its id', THURSDAY, THURSDAY.message_id],
	['a receipt by its id and code', DELIVERED, `${DELIVERED.message_id} 201`],
	[
		'a receipt without a code by its word',
		{ ...DELIVERED, status_code: null },
		`${DELIVERED.message_id} Delivered`,
	],
	[
		'a receipt with neither',
		{ ...DELIVERED, status_code: null, status: null },
		`${DELIVERED.message_id} `,
	],
])('is known again: %s', (_case, pushed, expected) => {
	expect(identityOf(pushed)).toBe(expected);
});

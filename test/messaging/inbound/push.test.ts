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

describe('a message in other forms', () => {
	const least = { message_id: 'A', from: '+447777777777', body: 'Hi' };

	it.each<[string, Record<string, unknown>, Partial<ReceivedSms>]>([
		['with nothing else', least, { message_id: 'A', to: null, timestamp: null, user_id: null }],
		[
			'with the old name of its id',
			{ ...least, message_id: '', messageid: 'B' },
			{ message_id: 'B' },
		],
		['with the old name of its text', { ...least, body: undefined, message: 'Ho' }, { body: 'Ho' }],
		['without a text, as a picture', { ...least, body: '' }, { body: '' }],
		['with null for a text', { ...least, body: null, message: null }, { body: '' }],
		['without any word of a text', { message_id: 'A', from: '+447777777777' }, { body: '' }],
		['with an object for a text', { ...least, body: {}, message: [] }, { body: '' }],
		['with a sender that is withheld', { ...least, from: '' }, { from: null, body: 'Hi' }],
		['with a sender that is null in words', { ...least, from: 'null' }, { from: null }],
		[
			'with neither a sender nor a text',
			{ message_id: 'A', from: '', to: '+61411111111', body: null },
			{ from: null, to: '+61411111111', body: '' },
		],
		[
			'with neither a sender nor a text, in a form',
			{ message_id: 'A', from: '', message: '' },
			{ from: null, body: '' },
		],
		['that says null, which stays', { ...least, body: 'null' }, { body: 'null' }],
		[
			'with a reference that is null in words',
			{ ...least, custom_string: 'null' },
			{ custom_string: null },
		],
		[
			'with a time in milliseconds',
			{ ...least, timestamp: 1_775_012_927_123 },
			{ timestamp: 1_775_012_927 },
		],
		['with a text of blanks, which stay', { ...least, body: ' \n' }, { body: ' \n' }],
		['with a number for a text', { ...least, body: 42 }, { body: '42' }],
		['with the time under its other name', { ...least, timestamp_send: '5' }, { timestamp: 5 }],
		['with a time that is none', { ...least, timestamp: 'soon' }, { timestamp: null }],
		['with a hexadecimal time', { ...least, timestamp: '0x10' }, { timestamp: null }],
		['with an object for a number', { ...least, user_id: { id: 1 } }, { user_id: null }],
		['with an array for a text', { ...least, original_body: ['a'] }, { original_body: null }],
		[
			'with the old reference',
			{ ...least, custom_string: null, customstring: 'x' },
			{ custom_string: 'x' },
		],
		[
			'with emoji',
			{ ...least, body: '\u{1F44D}\u{1F3FD} 谢谢' },
			{ body: '\u{1F44D}\u{1F3FD} 谢谢' },
		],
	])('%s', (_case, body, expected) => {
		expect(readPush('smsReceived', body)).toMatchObject(expected);
	});
});

describe('a receipt in other forms', () => {
	const least = { message_id: 'A', status_code: '301' };

	it.each<[string, Record<string, unknown>, Partial<Receipt>]>([
		['with nothing else', least, { status_code: 301, status: null, timestamp: null }],
		[
			'with numbers as numbers',
			{ ...least, status_code: 301, timestamp: 7 },
			{ status_code: 301, timestamp: 7 },
		],
		[
			'with a word alone',
			{ message_id: 'A', status: 'Delivered' },
			{ status_code: null, status: 'Delivered' },
		],
		[
			'with a sender all the same',
			{ ...least, from: '+447777777777' },
			{ message_id: 'A', status_code: 301 },
		],
		[
			'with times in milliseconds',
			{ ...least, timestamp: '1759730412000', timestamp_send: 1_759_730_400_999 },
			{ timestamp: 1_759_730_412, timestamp_send: 1_759_730_400 },
		],
		['with a word for a code', { ...least, status_code: 'Completed' }, { status_code: null }],
		[
			'with the old name of its id',
			{ ...least, message_id: null, messageid: 'B' },
			{ message_id: 'B' },
		],
		['with the old name of its kind', { ...least, _message_type: 'sms' }, { message_type: 'sms' }],
		[
			'with an error code, which stays a text',
			{ ...least, error_code: '07' },
			{ error_code: '07' },
		],
	])('%s', (_case, body, expected) => {
		expect(readPush('deliveryReceipt', body)).toMatchObject(expected);
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

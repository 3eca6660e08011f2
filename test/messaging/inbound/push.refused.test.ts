import { readPush, type EventName } from '../../../nodes/ClickSend/messaging/inbound/push';
import { readForm, readSample } from '../../sandbox/testKit';

const form = (name: string): Record<string, string> =>
	Object.fromEntries(new URLSearchParams(readForm(name)));

const SMS = readSample('29-webhook-inbound-json') as Record<string, unknown>;
const SMS_FORM = form('31-webhook-inbound');
const RECEIPT_FORM = form('32-webhook-receipt');

describe('what the event does not send', () => {
	it.each<[string, EventName, unknown]>([
		['a receipt for a message', 'smsReceived', RECEIPT_FORM],
		['a message for a receipt', 'deliveryReceipt', SMS],
		['a message in a form for a receipt', 'deliveryReceipt', SMS_FORM],
		['a message with a status for a receipt', 'deliveryReceipt', { ...SMS, status: 'Delivered' }],
		[
			'a text with a status for a receipt',
			'deliveryReceipt',
			{ message_id: 'A', body: 'Hi', status: 'Delivered' },
		],
		[
			'a text under its other name with a status for a receipt',
			'deliveryReceipt',
			{ message_id: 'A', message: 'Hi', status: 'Delivered' },
		],
		['a message without an id', 'smsReceived', { from: '+447777777777', body: 'Hi' }],
		['a message with a blank id', 'smsReceived', { ...SMS, message_id: ' ' }],
		['an id alone', 'smsReceived', { message_id: 'A' }],
		['an id with other things', 'smsReceived', { message_id: 'A', digits: '1', user_id: 7 }],
		['a receipt in JSON for a message', 'smsReceived', { message_id: 'A', status_code: 201 }],
		['a message with an object for an id', 'smsReceived', { ...SMS, message_id: { a: 1 } }],
		['a receipt without an id', 'deliveryReceipt', { status_code: '201' }],
		['a receipt without a status', 'deliveryReceipt', { message_id: 'A' }],
		['a message for the receipt of a call', 'voiceReceipt', SMS],
		['a keypress without a status', 'voiceReceipt', { message_id: 'A', digits: '1' }],
		['a keypress without an id', 'voiceReceipt', { status_code: '201', digits: '1' }],
		['nothing', 'smsReceived', undefined],
		['null', 'smsReceived', null],
		['a text', 'smsReceived', 'message_id=A'],
		['an array', 'smsReceived', [SMS]],
		['an empty object', 'deliveryReceipt', {}],
	])('%s', (_case, event, body) => {
		expect(readPush(event, body)).toBeUndefined();
	});
});

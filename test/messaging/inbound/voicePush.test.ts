import {
	identityOf,
	readPush,
	type VoiceReceipt,
} from '../../../nodes/ClickSend/messaging/inbound/push';
import { readSample } from '../../sandbox/testKit';

const CALL_FORM = readSample('62-webhook-voice-receipt-2024') as Record<string, unknown>;

/** The event in sample 62. */
const PRESSED: VoiceReceipt = {
	event: 'voiceReceipt',
	message_id: String(CALL_FORM.message_id),
	status: 'Delivered',
	status_code: 201,
	status_text: 'Success: Message received on handset.',
	error_code: null,
	error_text: null,
	timestamp: 1_710_887_250,
	timestamp_send: 1_710_887_250,
	message_type: 'voice',
	custom_string: null,
	user_id: 100_001,
	subaccount_id: 200_001,
	digits: '8',
};

it('sample 62, which has no key for what is not there, in the shape of all receipts', () => {
	expect(readPush('voiceReceipt', CALL_FORM)).toEqual(PRESSED);
});

describe('the keypress of a call', () => {
	it.each<[string, unknown, string | null]>([
		['as a text', '8', '8'],
		['as a number', 2, '2'],
		['zero', 0, '0'],
		['zero as a text', '0', '0'],
		['several keys', '1234', '1234'],
		['a sign', '#', '#'],
		['blanks around it', ' 5 ', '5'],
		['blank', '', null],
		['null', null, null],
		['null in words', 'null', null],
		['undefined in words', 'undefined', null],
		['in a list', ['8'], null],
		['absent', undefined, null],
	])('%s', (_case, digits, expected) => {
		expect(readPush('voiceReceipt', { ...CALL_FORM, digits })).toEqual({
			...PRESSED,
			digits: expected,
		});
	});
});

it.each<[string, VoiceReceipt, string]>([
	['a call by its id, its code and the keypress', PRESSED, `${PRESSED.message_id} 201 8`],
	['a call without one', { ...PRESSED, digits: null }, `${PRESSED.message_id} 201 `],
])('is known again: %s', (_case, pushed, expected) => {
	expect(identityOf(pushed)).toBe(expected);
});

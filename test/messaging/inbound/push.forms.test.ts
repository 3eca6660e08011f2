import {
	readPush,
	type ReceivedSms,
	type Receipt,
} from '../../../nodes/ClickSend/messaging/inbound/push';

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
		['with a sender that is undefined in words', { ...least, from: 'undefined' }, { from: null }],
		['with a recipient alone', { message_id: 'A', to: '+61411111111' }, { to: '+61411111111' }],
		['with a text alone', { message_id: 'A', body: 'Hi' }, { body: 'Hi' }],
		['with a text alone, under its other name', { message_id: 'A', message: 'Hi' }, { body: 'Hi' }],
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
		[
			'with the earliest time that is taken for milliseconds',
			{ ...least, timestamp: 100_000_000_000 },
			{ timestamp: 100_000_000 },
		],
		[
			'with a truth value as the reference',
			{ ...least, custom_string: true },
			{ custom_string: 'true' },
		],
		[
			'with the old name of the message that it answers',
			{ ...least, originalmessageid: 'B' },
			{ original_message_id: 'B' },
		],
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
		[
			'with blanks around its numbers',
			{ ...least, status_code: ' 301 ', timestamp: '7\n' },
			{ status_code: 301, timestamp: 7 },
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
		['with the text of an error', { ...least, error_text: 'Expired' }, { error_text: 'Expired' }],
	])('%s', (_case, body, expected) => {
		expect(readPush('deliveryReceipt', body)).toMatchObject(expected);
	});
});

import { readSender, SENDER_PATTERN } from '../../../nodes/ClickSend/messaging/input/sender';

/** Checks a sender as n8n's editor does. */
const inEditor = new RegExp(`^${SENDER_PATTERN}$`);

describe('a sender that can be one', () => {
	it.each<[string, unknown, string]>([
		['a number', '+14055555555', '+14055555555'],
		['a number as people write it', '+1 (405) 555-5555', '+14055555555'],
		['a number with 00', '0044 7700 900123', '+447700900123'],
		['a number in a cell', 14055555555, '14055555555'],
		['a local number', '0411 111 111', '0411111111'],
		['a short code', '12345', '12345'],
		['a name', 'Acme', 'Acme'],
		['a name with blanks around it', ' Acme ', 'Acme'],
		['a name with digits', '4you', '4you'],
		['the shortest name', 'abc', 'abc'],
		['the longest name', 'Abcdefghij1', 'Abcdefghij1'],
		['a plus in a name', 'A+B', 'A+B'],
	])('%s', (_case, value, expected) => {
		expect(readSender(value)).toBe(expected);
		expect(inEditor.test(String(value).trim())).toBe(true);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['blanks', '  '],
	])('%s leaves it to the account', (_case, value) => {
		expect(readSender(value)).toBeUndefined();
		expect(inEditor.test(String(value ?? ''))).toBe(true);
	});
});

describe('a sender is cleaned as a recipient is', () => {
	it.each<[string, unknown, string]>([
		['marks of direction', '\u202a+1 405 555 5555\u202c', '+14055555555'],
		['a float', '14055555555.0', '14055555555'],
		['an apostrophe', "'+14055555555", '+14055555555'],
		['a label', 'Mobile: 0411\u2013111\u2013111', '0411111111'],
		['other digits', '\u0664\u0660\u0665\u0665\u0665\u0665\u0665\u0665\u0665\u0665', '4055555555'],
		['a name in full width, in quotes', '"\uff21cme"', 'Acme'],
		['a name that is a label', 'Mobile', 'Mobile'],
	])('%s', (_case, value, expected) => {
		expect(readSender(value)).toBe(expected);
	});

	it.each([
		['invisible characters alone', '\u200b\ufeff'],
		['quotes alone', '""'],
	])('%s leave it to the account', (_case, value) => {
		expect(readSender(value)).toBeUndefined();
	});

	it('two numbers are no sender', () => {
		expect(readSender('+14055555555, +14055555666')).toMatchObject({ status: 'INVALID_SENDER_ID' });
	});
});

describe('a sender that cannot be one', () => {
	it.each([
		['a name too short', 'ab'],
		['a name too long', 'Abcdefghij12'],
		['a blank in a name', 'My Shop'],
		['a letter of another alphabet', 'Café'],
		['a sign', 'shop.com'],
		['a number too long', '+1234567890123456'],
		['a number too short', '12'],
		['pluses alone', '+++'],
	])('%s', (_case, value) => {
		expect(readSender(value)).toEqual({
			status: 'INVALID_SENDER_ID',
			what: `'From' is "${value}" where a phone number, or 3 to 11 letters and digits with at least one letter, was expected`,
		});
	});

	it.each(['ab', 'Abcdefghij12', 'My Shop', 'Café', 'shop.com'])(
		'the editor says so of %s',
		(value) => {
			expect(inEditor.test(value)).toBe(false);
		},
	);

	it('no text', () => {
		expect(readSender(['Acme'])).toMatchObject({ status: 'INVALID_PARAMETER' });
	});
});

import { MAX_SMS_LENGTH, sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import { limitInWords, readText } from '../../../nodes/ClickSend/messaging/input/text';

describe('a text that can be sent', () => {
	it.each([
		['a word', 'Hello', 'Hello'],
		['blanks around it stay', '  Hello\n', '  Hello\n'],
		['the longest', 'x'.repeat(960), 'x'.repeat(960)],
		['the longest with emoji, two units each', '\u{1F600}'.repeat(480), '\u{1F600}'.repeat(480)],
		['a number', 42, '42'],
		['zero', 0, '0'],
		['a boolean', false, 'false'],
	])('%s', (_case, text, expected) => {
		expect(readText(text, sms.maxLength)).toBe(expected);
	});
});

describe('a text that cannot', () => {
	it.each([
		['nothing', undefined, 'EMPTY_MESSAGE', "'Message' is empty"],
		['null', null, 'EMPTY_MESSAGE', "'Message' is empty"],
		['empty', '', 'EMPTY_MESSAGE', "'Message' is empty"],
		['blanks', ' \t\r\n\u00a0', 'EMPTY_MESSAGE', "'Message' is empty"],
		['one unit too long', 'x'.repeat(961), 'MESSAGE_TOO_LONG', '961 characters, more than 960'],
		['too long with emoji', '\u{1F600}'.repeat(481), 'MESSAGE_TOO_LONG', '962 characters'],
		['blanks count', `x${' '.repeat(960)}`, 'MESSAGE_TOO_LONG', '961 characters'],
		['an object', { text: 'Hello' }, 'INVALID_PARAMETER', 'an object where a text was expected'],
		['an array', ['Hello'], 'INVALID_PARAMETER', 'where a text was expected'],
	])('%s', (_case, text, status, what) => {
		expect(readText(text, sms.maxLength)).toEqual({
			status,
			what: expect.stringContaining(what) as string,
		});
	});

	it('has the limit of the connector before this node', () => {
		expect(MAX_SMS_LENGTH).toBe(960);
	});
});

it.each([
	[sms.maxLength, '960 characters'],
	[
		{ gsm: 1500, unicode: 500 },
		'1500 characters, or 500 if one of them is outside the GSM alphabet',
	],
])('a limit is said in words', (limits, words) => {
	expect(limitInWords(limits)).toBe(words);
});

describe('a limit that is lower with a character outside the GSM alphabet', () => {
	const limits = { gsm: 1500, unicode: 500 };

	it.each([
		['as many as the lower limit', `${'x'.repeat(498)}\u{1F600}`],
		['more, and all of the alphabet', 'x'.repeat(501)],
		['the most of the alphabet', 'x'.repeat(1500)],
	])('%s', (_case, text) => {
		expect(readText(text, limits)).toBe(text);
	});

	it.each([
		['too long for any text', 'x'.repeat(1501), 'more than 1500'],
		['one unit too long with an emoji', `${'x'.repeat(499)}\u{1F600}`, 'more than 500, the most'],
		[
			'too long by far, which the emoji is named for',
			`${'x'.repeat(1498)}\u{1F600}`,
			'(here \u{1F600})',
		],
	])('%s', (_case, text, what) => {
		expect(readText(text, limits)).toEqual({
			status: 'MESSAGE_TOO_LONG',
			what: expect.stringContaining(what) as string,
		});
	});
});

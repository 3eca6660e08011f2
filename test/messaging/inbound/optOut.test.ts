import {
	beginsWith,
	isOptOut,
	keywordOf,
	readKeyword,
} from '../../../nodes/ClickSend/messaging/inbound/optOut';

describe('who asks for no more messages', () => {
	it.each([
		['STOP'],
		['STOPALL'],
		['UNSUBSCRIBE'],
		['CANCEL'],
		['END'],
		['QUIT'],
		['REVOKE'],
		['OPTOUT'],
		['stop'],
		['Stop'],
		['  STOP \n'],
		['Stop.'],
		['STOP!!!'],
		['"stop"'],
		['\u{1F6D1} stop \u{1F6D1}'],
		['stop all'],
		['Stop-All'],
		['opt out'],
		['OPT-OUT'],
		['ＳＴＯＰ'],
	])('%j', (body) => {
		expect(isOptOut(body)).toBe(true);
	});
});

describe('who does not', () => {
	it.each([
		[''],
		['   '],
		['\u{1F6D1}'],
		['YES'],
		["Please don't stop"],
		['Stop by at 5'],
		['unstop'],
		['The end'],
		['STOPP'],
		['START'],
		['cancelled'],
		['стоп'],
	])('%j', (body) => {
		expect(isOptOut(body)).toBe(false);
	});
});

it.each([
	['yes please, Thursday works', 'YES'],
	['  ok', 'OK'],
	['"No", she said', 'NO'],
	['\u{1F44D} great', 'GREAT'],
	['1042 is my order', '1042'],
	['ｙｅｓ', 'YES'],
	['да, спасибо', 'ДА'],
	['straße 5', 'STRASSE'],
	['don’t', 'DON'],
	['\u{1F44D}', null],
	['', null],
	[' ?! ', null],
])('the first word of %j is %j', (body, expected) => {
	expect(keywordOf(body)).toBe(expected);
});

describe('a message begins with a keyword', () => {
	it.each([
		['yes', 'Yes, please', true],
		['yes', 'yesterday', false],
		['yes', 'oh yes', false],
		['\u{1F44D}', '\u{1F44D}', true],
		['\u{1F44D}', '\u{1F44D} great', true],
		['\u{1F44D}', 'great', false],
		['\u{1F44D}', ' \u{1F44D}', true],
		[' \u{1F44D} ', '\u{1F44D}', true],
		['❤️', '❤', true],
		['!!!', '!!!', true],
		['!!!', 'help', false],
		['!!!', '!', false],
		['हाँ', 'हाँ, ठीक है', true],
		['हाँ', 'ह', false],
		['ใช่', 'ใช่ ครับ', true],
		['نَعَم', 'نَعَم', true],
		['نَعَم', 'ن', false],
		['क्‍ष', 'क्‍ष', true],
		['', '', false],
		[' ', '!!!', false],
	])('%j: %j is %s', (typed, body, expected) => {
		const keyword = readKeyword(typed);
		expect(keyword !== '' && beginsWith(body, [keyword])).toBe(expected);
	});

	it('any of several is enough', () => {
		expect(beginsWith('Yes, please', ['NO', 'YES'])).toBe(true);
	});
});

/** Whatever took a step for each pair of so many characters would not come to an end here. */
const LONG = 1_000_000;

it.each([
	['dots', '.'],
	['blanks', ' '],
	['emoji', '\u{1F6D1}'],
])('the time for a text is in proportion to its length: %s', (_case, sign) => {
	expect(isOptOut(sign.repeat(LONG))).toBe(false);
});

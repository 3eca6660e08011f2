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
		['❤️', '❤', true],
		['!!!', '!!!', true],
		['!!!', 'help', false],
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
});

/** Compares the times for two lengths of a text with each other. */
it.each([
	['dots', '.'],
	['blanks', ' '],
	['emoji', '\u{1F6D1}'],
])(
	'a text ten times as long, of %s, takes no more than some thirty times as long',
	(_case, sign) => {
		const timeOf = (length: number): number => {
			const text = sign.repeat(length);
			const started = process.hrtime.bigint();
			for (let round = 0; round < 5; round += 1) isOptOut(text);
			return Number(process.hrtime.bigint() - started);
		};
		timeOf(30_000);
		expect(timeOf(300_000) / timeOf(30_000)).toBeLessThan(30);
	},
);

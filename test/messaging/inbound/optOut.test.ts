import { isOptOut, keywordOf } from '../../../nodes/ClickSend/messaging/inbound/optOut';

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

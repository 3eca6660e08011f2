import {
	asWhole,
	isOfSheet,
} from '../../../../nodes/ClickSend/messaging/input/numbers/sheetNumbers';

const BROKEN = { reason: 'has decimals, which no phone number has' };
const CUT = { reason: 'is in scientific notation, in which digits are missing' };

it.each<[string, string, ReturnType<typeof asWhole>, isOfSheet: boolean]>([
	['zeros behind a whole number', '4055550131.00', '4055550131', true],
	['zeros behind seven digits', '555-0131.00', '555-0131', true],
	['zeros behind fewer, which are part of the number', '555-01.00', '555-01.00', false],
	['zeros behind a short code', '12345.0', '12345', true],
	['decimals of a number', '4055550131.25', BROKEN, false],
	['decimals of fewer digits, which are part of the number', '555-01.31', '555-01.31', false],
	['thousands', '4,055,550,131', '4055550131', true],
	['all digits in scientific notation', '4.055550131E+09', '4055550131', true],
	['too few of them', '4.05555E+09', CUT, true],
	['no number of a sheet', '405 555 0131', '405 555 0131', false],
])('%s: %s', (_case, text, whole, isNumber) => {
	expect(asWhole(text)).toEqual(whole);
	expect(isOfSheet(text)).toBe(isNumber);
});

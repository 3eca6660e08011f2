import type { Plan } from './plans';

const MONTH = '0?[1-9]|1[0-2]';
const DAY = '0?[1-9]|[12]\\d|3[01]';
const YEAR = '(?:19|20|21)\\d\\d';
const SIGN = '( ?[-/.] ?)';
const TIME = '(?:[T ,].*)?';

/** With a year of four digits, and with its parts in any order that people use. */
const DATE = new RegExp(
	`^(?:(?:${YEAR})${SIGN}(?:${MONTH})\\1(?:${DAY})|(?:(?:${DAY})${SIGN}(?:${MONTH})|(?:${MONTH})${SIGN}(?:${DAY}))(?:\\2|\\3)(?:${YEAR}))${TIME}$`,
);

/** With a year of two digits, or with nothing between its parts. */
const SHORT_DATE = new RegExp(
	`^(?:(?:${DAY})([-/.])(?:${MONTH})\\1\\d\\d|(?:${MONTH})([-/.])(?:${DAY})\\2\\d\\d|${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))$`,
);

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IP_ADDRESS = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}(?::\\d+)?$`);

/** Danes and others write their numbers in pairs. */
const PAIRS = /^\d\d(?:\.\d\d){3}$/;

/** E.g. "1.234.567": so few digits with points or commas between the thousands count something. */
const AMOUNT = /^([1-9]\d{0,2}(?:\.\d{3}){2})(?:,\d+)?$|^([1-9]\d{0,2}(?:,\d{3}){2})(?:\.\d+)?$/;
const MAX_AMOUNT = 8;

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

const isAmount = (count: number, plan: Plan | undefined): boolean =>
	count <= MAX_AMOUNT && plan?.mobile.includes(count) !== true;

/** The kind of a text that has the digits of a number but means something else. */
export function lookalike(text: string, plan: Plan | undefined): string | undefined {
	if (DATE.test(text)) return 'a date';
	const count = countDigits(text);
	const isAsLong = plan?.mobile.includes(count) === true;
	if (IP_ADDRESS.test(text) && !(PAIRS.test(text) && isAsLong)) return 'an IP address';
	if (!isAsLong && SHORT_DATE.test(text)) return 'a date';
	const whole = AMOUNT.exec(text);
	return whole !== null && isAmount(countDigits(whole[1] ?? whole[2] ?? ''), plan)
		? 'an amount'
		: undefined;
}

import { countDigits, digitsOf } from '../../values';
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

/** Whether a mobile number of the country has so many digits. */
const isAsLong = (count: number, plan: Plan | undefined): boolean =>
	plan?.mobile.includes(count) === true;

/** Whether a text counts something: decimals say nothing of how much. */
function isAmount(text: string, plan: Plan | undefined): boolean {
	const found = AMOUNT.exec(text);
	const count = digitsOf(found?.[1] ?? found?.[2]).length;
	return found !== null && count <= MAX_AMOUNT && !isAsLong(count, plan);
}

/** The kind of a text that has the digits of a number but means something else. */
export function lookalike(text: string, plan: Plan | undefined): string | undefined {
	if (DATE.test(text)) return 'a date';
	const mayBeNumber = isAsLong(countDigits(text), plan);
	if (IP_ADDRESS.test(text) && !(PAIRS.test(text) && mayBeNumber)) return 'an IP address';
	if (!mayBeNumber && SHORT_DATE.test(text)) return 'a date';
	return isAmount(text, plan) ? 'an amount' : undefined;
}

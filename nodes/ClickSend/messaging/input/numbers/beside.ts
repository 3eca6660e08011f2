import { isOfMobileLength, longestMobile } from './dialling';

/** Digits in a row, and the signs before them. */
interface Group {
	sign: string;
	digits: string;
}

/** Reads digits as they would be read by themselves: the numbers that they can be. */
export type ReadDigits = (digits: string) => string[];

const GROUP = /([^\d+]*)\+?(\d+)/g;

/** Brackets go around a group, and say nothing of what stands beside it. */
const BRACKETS = /[()[\]]/g;

/** Signs that stand between two things rather than within one: a tab, a sign beside a blank, two signs. */
const DIVIDES = /\t|[-/.] | [-/.]|[-/.]{2}/;

/** Signs that stand before what is only the end of another number, or an extension. */
const ADDS = /^[-/]$/;

/** A subscriber's number that is written in one; further groups are none of it. */
const LONG_GROUP = 6;

/** Extensions, and the ends of other numbers, are no longer. */
const MAX_TAIL = 3;

/** In fewer digits nobody has a whole number, whatever the country. */
const MIN_WHOLE = 7;

/** As many digits have a whole number with its area code, whatever the country. */
const MIN_WITH_AREA = 9;

/** A counter before a number: "2.", "(2)", "12 -". */
const COUNTER = /^[1-9]\d?$/;

/** The same where a number with its leading zero follows, which begins nowhere but at the beginning. */
const LONG_COUNTER = /^(?:0[1-9]|[1-9]\d{0,3})$/;

/** A column of its own, before the one with the number. */
const COLUMN = /^[1-9]\d*\t/;

/** Calling codes of one digit are 1 and 7, and no number is longer with them; 8 and 9 stand before some numbers within their country. */
const COUNTER_ANYWHERE = /^(?:[2-6](?=\d{10})|[1-9](?=\d{11}))/;

const MAX_SHOWN = 2;

function groupsOf(text: string): Group[] {
	return [...text.matchAll(GROUP)].map(([, sign = '', digits = '']) => ({
		sign: sign.replace(BRACKETS, ''),
		digits,
	}));
}

const joined = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('');

const isFull = (numbers: readonly string[]): boolean => numbers.some(isOfMobileLength);

const signOf = (groups: readonly Group[], at: number): string => groups[at]?.sign ?? '';

/** Whether the sign before a group stands nowhere before it. */
const isNewSign = (groups: readonly Group[], at: number): boolean =>
	groups.slice(1, at).every(({ sign }) => sign !== signOf(groups, at));

const isShort = (groups: readonly Group[], at: number): boolean =>
	joined(groups.slice(at)).length <= MAX_TAIL;

/** Whether a group, by the sign before it or as a single digit, is set apart from the groups before it. */
const isSetApart = (groups: readonly Group[], at: number): boolean =>
	joined(groups.slice(at)).length === 1 ||
	(isNewSign(groups, at) && DIVIDES.test(signOf(groups, at)));

/** Whether a group can be an extension, or the end of another number. */
const isAdded = (groups: readonly Group[], at: number): boolean =>
	isNewSign(groups, at) && isShort(groups, at) && ADDS.test(signOf(groups, at));

/** The numbers that a text can be without the digits at its end, if those may be none of it. */
function withoutTail(groups: readonly Group[], whole: readonly string[], read: ReadDigits) {
	const isLong = whole.every((number) => number.length > longestMobile(number));
	for (let at = 1; at < groups.length; at += 1) {
		const head = read(joined(groups.slice(0, at)));
		const isLongGroup = (groups[at - 1]?.digits.length ?? 0) >= LONG_GROUP;
		const isTail = isLongGroup || isSetApart(groups, at) || isAdded(groups, at);
		if (isFull(head) && (isLong || isTail)) return head;
		const isSecond = isLong && head.length > 0 && groups[at]?.digits.startsWith('0') === true;
		if (isSecond && read(joined(groups.slice(at))).length > 0) return head;
	}
	return [];
}

/** Whether the first group is set apart from the others as a counter is. */
const isCounter = ([first, second]: readonly Group[], rest: string): boolean =>
	rest.length >= MIN_WHOLE &&
	(COLUMN.test(`${first?.digits}${second?.sign}`) ||
		(COUNTER.test(first?.digits ?? '') && DIVIDES.test(second?.sign ?? '')));

/** The numbers that a text can be without a counter before it. */
function withoutCounter(groups: readonly Group[], whole: readonly string[], read: ReadDigits) {
	const rest = joined(groups.slice(1));
	const numbers = read(rest);
	const counter = groups[0]?.digits ?? '';
	const mayCount = /^[1-9]$/.test(counter) || (LONG_COUNTER.test(counter) && rest.startsWith('0'));
	const isApart = isCounter(groups, rest) || (mayCount && isFull(numbers));
	return isApart && !numbers.some((number) => whole.includes(number)) ? numbers : [];
}

/**
 * Finds digits beside a number that may be none of it, where numbers of a country vary in length: "0171 5550123 / 8".
 *
 * @param text a number as it is written
 * @param whole the numbers that it can be as a whole
 * @returns all numbers that it can be: `whole`, or more
 */
export function besideIn(text: string, whole: string[], read: ReadDigits): string[] {
	const groups = whole.length === 0 ? [] : groupsOf(text);
	if (groups.length < 2) return whole;
	const tailless = withoutTail(groups, whole, read);
	const isLocal = !text.includes('+');
	const others = tailless.length > 0 || !isLocal ? tailless : withoutCounter(groups, whole, read);
	return others.length === 0 ? whole : [...new Set([...others, ...whole])].slice(0, MAX_SHOWN);
}

/** Whether the groups are those of two numbers of one shape. */
function isTwice(groups: readonly Group[]): boolean {
	const half = groups.length / 2;
	const lengths = groups.map(({ digits }) => digits.length);
	const isRepeated = lengths.slice(0, half).join() === lengths.slice(half).join();
	return half > 1 && isRepeated && joined(groups.slice(0, half)).length >= MIN_WHOLE;
}

/** Finds the same where no country is given, so that nobody knows how long a number is. */
export function isBesideAnywhere(text: string): boolean {
	const groups = groupsOf(text);
	const rest = joined(groups.slice(1));
	const isCounted = LONG_COUNTER.test(groups[0]?.digits ?? '') && rest.startsWith('0');
	if (isTwice(groups) || isCounter(groups, rest)) return true;
	if (isCounted && rest.length >= MIN_WITH_AREA) return true;
	if (groups[0]?.digits.length === 1 && COUNTER_ANYWHERE.test(joined(groups))) return true;
	return groups.some((_group, at) => {
		const length = joined(groups.slice(0, at)).length;
		if (at === 0 || length < MIN_WHOLE) return false;
		const isLongGroup = (groups[at - 1]?.digits.length ?? 0) >= MIN_WHOLE;
		if (isLongGroup || isSetApart(groups, at)) return true;
		return length >= MIN_WITH_AREA && isNewSign(groups, at) && isShort(groups, at);
	});
}

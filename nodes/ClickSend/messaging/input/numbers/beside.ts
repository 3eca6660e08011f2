import { digitsOf } from '../../values';
import { isOfMobileLength, longestMobile } from './dialling';

/** A number as it is written, cut between two groups of its digits. */
interface Cut {
	/** The digits before the cut. */
	head: string;
	/** The count of those in the last group before the cut. */
	lastLength: number;
	sign: string;
	/** Whether the sign stands nowhere before the cut. */
	isNewSign: boolean;
	/** The digits behind the cut. */
	tail: string;
}

/** Reads digits as they would be read by themselves: the numbers that they can be. */
export type ReadDigits = (digits: string) => string[];

const BETWEEN_GROUPS = /(?<=\d)\D+(?=\d)/g;

/** Brackets go around a group, and say nothing of what stands beside it. */
const BRACKETS = /[()[\]]/g;

/** Signs that stand between two things rather than within one: a tab, a sign beside a blank, two signs. */
const DIVIDES = /\t|[-/.] | [-/.]|[-/.]{2}/;

/** Signs that stand before what is only the end of another number, or an extension. */
const ADDS = /[-/]/;

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

/** Two times the same groups, each digit a 0. */
const TWICE = /^(.+) \1$/;

/** All places where a text can be cut, from the left to the right. */
function cutsOf(text: string): Cut[] {
	const signs = new Set<string>();
	return [...text.matchAll(BETWEEN_GROUPS)].map(({ 0: between, index }) => {
		const sign = between.replace(BRACKETS, '');
		const isNewSign = !signs.has(sign);
		signs.add(sign);
		const before = text.slice(0, index);
		const lastLength = before.length - before.search(/\d+$/);
		return {
			head: digitsOf(before),
			lastLength,
			sign,
			isNewSign,
			tail: digitsOf(text.slice(index)),
		};
	});
}

const isFull = (numbers: readonly string[]): boolean => numbers.some(isOfMobileLength);

/** Whether what stands behind a cut, by the sign before it or as a single digit, is set apart. */
const isSetApart = ({ sign, isNewSign, tail }: Cut): boolean =>
	tail.length === 1 || (isNewSign && DIVIDES.test(sign));

const isShort = ({ isNewSign, tail }: Cut): boolean => isNewSign && tail.length <= MAX_TAIL;

/** Whether it can be an extension, or the end of another number. */
const isAdded = (cut: Cut): boolean => isShort(cut) && ADDS.test(cut.sign);

/** The numbers that a text can be without the digits at its end, if those may be none of it. */
function withoutTail(cuts: readonly Cut[], whole: string, read: ReadDigits): string[] {
	const isLong = whole.length > longestMobile(whole);
	for (const cut of cuts) {
		const head = read(cut.head);
		const isTail = cut.lastLength >= LONG_GROUP || isSetApart(cut) || isAdded(cut);
		if (isFull(head) && (isLong || isTail)) return head;
		const isSecond = isLong && head.length > 0 && cut.tail.startsWith('0');
		if (isSecond && read(cut.tail).length > 0) return head;
	}
	return [];
}

/** Whether the first group is set apart from the others as a counter is. */
const isCounter = ({ head, sign, tail }: Cut): boolean =>
	tail.length >= MIN_WHOLE &&
	(COLUMN.test(head + sign) || (COUNTER.test(head) && DIVIDES.test(sign)));

/** Whether the first group can be a counter by itself, before a number with its leading zero. */
const isLongCounter = ({ head, tail }: Cut): boolean =>
	LONG_COUNTER.test(head) && tail.startsWith('0');

/** The numbers that a text can be without a counter before it. */
function withoutCounter(first: Cut, read: ReadDigits): string[] {
	const numbers = read(first.tail);
	const mayCount = /^[1-9]$/.test(first.head) || isLongCounter(first);
	return isCounter(first) || (mayCount && isFull(numbers)) ? numbers : [];
}

/**
 * Finds digits beside a number that may be none of it, where numbers of a country vary in length: "0171 5550123 / 8".
 *
 * @param text a number as it is written
 * @param whole the numbers that it can be as a whole
 * @returns all numbers that it can be: `whole`, or more
 */
export function besideIn(text: string, whole: string[], read: ReadDigits): string[] {
	const [number, other] = whole;
	const cuts = cutsOf(text);
	const [first] = cuts;
	if (number === undefined || other !== undefined || first === undefined) return whole;
	const tailless = withoutTail(cuts, number, read);
	const isCounted = tailless.length === 0 && !text.includes('+');
	const others = isCounted ? withoutCounter(first, read) : tailless;
	return [...new Set([...others, number])];
}

/** Whether the groups are those of two numbers of one shape. */
function isTwice(text: string): boolean {
	const shape = text.replace(/\D+/g, ' ').replace(/\d/g, '0').trim();
	return TWICE.test(shape) && digitsOf(text).length >= 2 * MIN_WHOLE;
}

/** Finds the same where no country is given, so that nobody knows how long a number is. */
export function isBesideAnywhere(text: string): boolean {
	const cuts = cutsOf(text);
	const [first] = cuts;
	if (first === undefined) return false;
	if (isTwice(text) || isCounter(first)) return true;
	if (isLongCounter(first) && first.tail.length >= MIN_WITH_AREA) return true;
	if (first.head.length === 1 && COUNTER_ANYWHERE.test(first.head + first.tail)) return true;
	return cuts.some((cut) => {
		if (cut.head.length < MIN_WHOLE) return false;
		if (cut.lastLength >= MIN_WHOLE || isSetApart(cut)) return true;
		return cut.head.length >= MIN_WITH_AREA && isShort(cut);
	});
}

import { clean, falseDigitIn, codeOf } from './characters';
import { readingsIn } from './dialling';
import { isReason, readEntry, readInternational, type Number164, type Reason } from './entry';
import { withoutLabels } from './labels';
import { lookalike } from './lookalikes';
import { pieceIn } from './pieces';
import type { Plan } from './plans';
import { MAX_ENTRY, unquoted } from './quotes';
import { asWhole, isOfSheet } from './sheetNumbers';
import { countDigits, digitsOf } from '../../values';

/** The reason why nothing of a cell can be texted: the entry that is no number, and what is wrong with it. */
export interface BadCell extends Reason {
	entry: string;
	/** Whether the cell holds more than that. */
	isOneOfSeveral: boolean;
}

/** These signs stand between two numbers and never within one. A comma may stand between thousands. */
const SEPARATOR = /[\n;|&]|:::|\s(?:or|and)(?=\s)|,(?=\s)|(?<=\s),/i;

/** A number begins at its plus. */
const BEFORE_PLUS = /(?<=[\d\s)\]])(?=\(?\+)/;

/** These signs stand between two numbers, or between the parts of one. */
const PERHAPS = /[/\t]/;

/** Separators with nothing between them. */
const NOTHING = /^[\s,;|&/]*$/;

const HAS_SOMETHING = /[\p{L}\p{N}]/u;

const bad = (entry: string, reason: string): BadCell => ({ entry, reason, isOneOfSeveral: false });

type Read = Number164[] | BadCell;

const isBad = (read: Read): read is BadCell => !Array.isArray(read);

function readWhole(text: string, plan: Plan | undefined): Read {
	const other = lookalike(text, plan);
	const whole = other === undefined ? asWhole(text) : { reason: `looks like ${other}` };
	const read = typeof whole === 'string' ? readEntry(whole, plan) : whole;
	return isReason(read) ? bad(text, read.reason) : [read];
}

/** Several texts of which each must be a number; nothing is taken of them if one is not. */
function readAll(texts: readonly string[], read: (text: string) => Read): Read {
	const numbers: Number164[] = [];
	for (const text of texts) {
		const found = read(text);
		if (isBad(found)) return found;
		for (const number of found) numbers.push(number);
	}
	return numbers;
}

const areFull = (read: Read): read is Number164[] =>
	!isBad(read) && read.every(({ short }) => short === undefined);

/** "0171/5550123" is one number, and "0171 5550123 / 0172 5550124" are two. */
function readSlashed(text: string, plan: Plan | undefined): Read {
	const whole = readWhole(text, plan);
	if (!PERHAPS.test(text)) return whole;
	const parts = readAll(text.split(PERHAPS), (part) => readWhole(part.trim(), plan));
	if (!areFull(parts)) return whole;
	return isBad(whole) ? parts : bad(text, 'can be one number or several');
}

const CLEAN = /^\+[1-9]\d{6,14}$/;

/** Whether a text is a plus and digits, with nothing around them. */
export const isClean = (text: string): boolean => CLEAN.test(text);

function readClean(text: string): Read {
	const read = readInternational(text);
	return isReason(read) ? bad(text, read.reason) : [read];
}

function readLabelled(text: string, plan: Plan | undefined): Read {
	if (isClean(text)) return readClean(text);
	if (text.length > MAX_ENTRY) return bad(text, 'is longer than a phone number can be');
	const parts = withoutLabels(unquoted(text)).filter((part) => HAS_SOMETHING.test(part));
	return readAll(parts, (part) => readSlashed(unquoted(part), plan));
}

/** Reads the text between two separators: a number, or several with commas. */
function readSegment(text: string, plan: Plan | undefined): Read {
	const bare = text.length <= MAX_ENTRY ? unquoted(text) : '';
	if (isOfSheet(bare)) {
		const read = readWhole(bare, plan);
		const isPiece = !isBad(read) && !areFull(read) && bare.includes(',');
		return isPiece ? bad(bare, 'is not a phone number') : read;
	}
	return readAll(text.split(','), (entry) => readLabelled(entry, plan));
}

/** These signs stand between entries, and never between a number and its label. */
const BETWEEN_ENTRIES = /[,;|\n]/;

const isLabelAlone = (entry: string): boolean =>
	HAS_SOMETHING.test(entry) &&
	entry.length <= MAX_ENTRY &&
	!withoutLabels(entry).some((part) => HAS_SOMETHING.test(part));

/** Finds the entry of "100, no number" that has a word for a number, and none: it must not be passed over. */
const entryWithout = (cell: string): string | undefined =>
	BETWEEN_ENTRIES.test(cell)
		? cell.split(BETWEEN_ENTRIES).find((entry) => isLabelAlone(entry.trim()))
		: undefined;

/** A plus with a blank behind it need not belong to what follows. */
const OPEN_PLUS = /^\(?\+ /;

/** Whether a number is another one without its plus, which may stand for "and": "8123 4567 + 9123 4567". */
function isPerhapsAdded(text: string, plan: Plan): boolean {
	if (text.length > MAX_ENTRY) return false;
	const read = readEntry(text, plan);
	const readings = readingsIn(plan, digitsOf(text));
	return !isReason(read) && readings.length > 0 && !readings.includes(read.to);
}

/** Reads the text between two separators, in which further numbers begin at their plus. */
function readBetween(text: string, plan: Plan | undefined): Read {
	const parts = text.split(BEFORE_PLUS);
	const added = parts.find((part, at) => {
		const before = parts[at - 1];
		if (plan === undefined || before === undefined || before.trim() === '') return false;
		const isOwn = before.endsWith(' ') && !OPEN_PLUS.test(part);
		return !isOwn && !before.includes('+') && isPerhapsAdded(part, plan);
	});
	return added === undefined
		? readAll(parts, (part) => readSegment(part.trim(), plan))
		: bad(added.trim(), 'has a plus that can belong to the number or stand for "and"');
}

/** Digits with the signs that stand within a number: nothing is to be cleaned or cut. */
const ALONE = /^[+( ]{0,3}\d[\d ().-]{2,30}$/;

/**
 * Reads a cell as people have it: one number, or several with something between them.
 *
 * @returns its numbers, in the order in which they are written; none where nothing is written. If one of its entries
 * is no number, nothing of it is texted: the entry may be the piece of another.
 */
export function readCell(text: string, plan: Plan | undefined): Number164[] | BadCell {
	if (ALONE.test(text)) return readWhole(text.trim(), plan);
	const falseDigit = falseDigitIn(text);
	if (falseDigit !== undefined) {
		return bad(text, `has "${falseDigit}" (${codeOf(falseDigit)}) in it, which is no digit`);
	}
	const cleaned = clean(text);
	if (!HAS_SOMETHING.test(cleaned)) {
		return NOTHING.test(cleaned) ? [] : bad(text, 'has no digits');
	}
	const segments = cleaned.split(SEPARATOR);
	const read = readAll(segments, (segment) => readBetween(segment, plan));
	if (isBad(read)) {
		return { ...read, isOneOfSeveral: countDigits(cleaned) > countDigits(read.entry) };
	}
	if (read.length === 0) return bad(text, 'has no digits');
	const missing = entryWithout(cleaned);
	if (missing !== undefined) {
		return { entry: missing.trim(), reason: 'has no digits', isOneOfSeveral: true };
	}
	const isAlone = new Set(read.map(({ to }) => to)).size <= 1;
	const short = isAlone ? undefined : read.find((number) => number.short !== undefined)?.short;
	if (short !== undefined) {
		return { entry: short, reason: 'is too short for a phone number', isOneOfSeveral: true };
	}
	const piece = pieceIn(read);
	if (piece === undefined) return read;
	const reason = 'is too short beside another number of its country';
	return { entry: piece, reason, isOneOfSeveral: true };
}

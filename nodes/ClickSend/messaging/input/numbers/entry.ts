import { besideIn, isBesideAnywhere, type ReadDigits } from './beside';
import { codeOf } from './characters';
import { MAX_DIGITS, fromAnywhere, international, isAsLong, isSound, readingsIn } from './dialling';
import type { Plan } from './plans';
import { digitsIn, severalReadings, whyNotIn, whyNotInternational } from './reasons';

/** A number as it goes out. */
export interface Number164 {
	to: string;
	/** Whether it is in E.164; else ClickSend reads it by the country. */
	isInternational: boolean;
	/** Whether it is written without a plus. */
	isLocal?: true;
	/** The text of a short code, or of a number as short as the piece of one: nothing may stand beside it. */
	short?: string;
}

/** The reason why a text is no number, as the end of a sentence about it. */
export interface Reason {
	reason: string;
}

export const isReason = (read: object): read is Reason => 'reason' in read;

const SHORT_CODE = /^[1-9]\d{2,5}$/;

/** A number without a country is no shorter; what is, is the piece of one. */
const MIN_DIGITS = 7;

const PUNCTUATION = /[ \t.()[\]/-]/g;
const DIALLED = /^\+?\d+$/;

const ODD = /[^\x20-\x7e]/u;

/** In Russia and around it, "8~10" stands for a pause in the international prefix. */
const TONE = /^8 ?~ ?10/;

/** "(2)" at the end counts something, "/8" there is another last digit, and "1)" at the beginning counts too. */
const COUNTED = /\d\D*[([] ?\d+ ?[)\]]$|\d ?\/ ?\d{1,2}$|^[^([]*[)\]]|^0[1-9]\. (?:0\d\d|\d{9})/;

const BESIDE = 'has digits beside the number that may belong to it or not';

/** In "0-0171 5550123" the first zero is dialled for an outside line; 00 would be the prefix for abroad. */
const OUTSIDE_LINE = /^\D*0\D+0/;

/** The dots stand for what was left out. */
const CUT_OFF = /\.\./;

/** "(0)" behind a calling code or instead of one, for callers within the country; in some there is nothing that it stands for. */
const ZERO_IN_BRACKETS = /(?<=^[^\d+]*(?:\+[ .-]*\d{1,3}[)\] ./-]*)?)[([] ?0 ?[)\]]/;

const dial = (text: string): string => text.replace(PUNCTUATION, '');

const found = (to: string): Number164 => ({ to, isInternational: true });

/** Names a character that looks like one of a phone number, as letters of other scripts do. */
function notDialled(text: string): string {
	const odd = ODD.exec(text)?.[0];
	const because = odd === undefined ? '' : `: it has "${odd}" (${codeOf(odd)})`;
	return `is not a phone number${because}`;
}

/** The one reading of a number, or why there is none. */
function only(readings: readonly string[], why: () => string): Number164 | Reason {
	const [first] = readings;
	if (first === undefined) return { reason: why() };
	return readings.length === 1 ? found(first) : { reason: severalReadings(readings) };
}

/**
 * @param dialled a plus and digits
 * @param text as it is written
 */
export function readInternational(dialled: string, text = dialled): Number164 | Reason {
	const digits = dialled.slice(1);
	if (text === dialled && isSound(digits)) return found(dialled);
	const readings = isSound(digits) ? [dialled] : international(digits);
	const isWithZero = ZERO_IN_BRACKETS.test(text) && (readings.length > 0 || !isAsLong(digits));
	const all = isWithZero ? withZeroLeftOut(readings, text, international) : readings;
	const beside = besideInBoth(text, all, international);
	return only(beside, () => whyNotInternational(digits));
}

/** In Italy a zero in brackets is a digit of fixed lines and none of mobile numbers; elsewhere it is never one. */
const ITALIAN_MOBILE = /^\+393\d{8,9}$/;

/** @param read reads the digits behind the plus, or those of a number without one */
function withZeroLeftOut(readings: string[], text: string, read: ReadDigits): string[] {
	const others = read(dial(text.replace(ZERO_IN_BRACKETS, '')).replace('+', ''));
	if (readings.length === 0) return others;
	return [...new Set([...readings, ...others.filter((number) => ITALIAN_MOBILE.test(number))])];
}

/** Without the zero in brackets, which may stand for nothing, the groups around it show more. */
function besideInBoth(text: string, whole: string[], read: ReadDigits): string[] {
	const texts = new Set([text, text.replace(ZERO_IN_BRACKETS, '')]);
	return [...new Set([...texts].flatMap((one) => besideIn(one, whole, read)))];
}

/** Where no country is given, a number is only read if it is the same in all of them. */
function readAnywhere(digits: string, text: string): Number164 | Reason {
	const readings = fromAnywhere(digits);
	if (readings.length === 1) {
		return only(besideIn(text, readings, fromAnywhere), () => BESIDE);
	}
	if (digits.length > MAX_DIGITS) return { reason: `has more than ${MAX_DIGITS} digits` };
	if (isBesideAnywhere(text)) return { reason: BESIDE };
	return digits.length < MIN_DIGITS
		? { reason: `has ${digitsIn(digits.length)}, too few for a phone number` }
		: { to: digits, isInternational: false, isLocal: true };
}

/**
 * Reads one number, cleaned and without what stands around it.
 *
 * @param plan of the country whose numbers may stand without a calling code; without one ClickSend reads them
 */
export function readEntry(text: string, plan: Plan | undefined): Number164 | Reason {
	const written = text.replace(TONE, '+');
	const dialled = dial(written);
	if (!DIALLED.test(dialled)) return { reason: notDialled(dialled) };
	if (CUT_OFF.test(written)) return { reason: 'is cut off' };
	if (COUNTED.test(written)) return { reason: BESIDE };
	if (OUTSIDE_LINE.test(written)) return { reason: 'begins with a 0 set apart from another 0' };
	if (dialled.startsWith('+')) return readInternational(dialled, written);
	const code: Number164 = { to: text, isInternational: false, short: text };
	if (plan === undefined) return SHORT_CODE.test(text) ? code : readAnywhere(dialled, written);
	const readings = readingsIn(plan, dialled);
	const isMobile = readings.length > 0 && plan.mobile.includes(text.length);
	if (SHORT_CODE.test(text) && !isMobile) return code;
	const readDigits = (digits: string): string[] => readingsIn(plan, digits);
	const isWithZero = readings.length > 0 && ZERO_IN_BRACKETS.test(written);
	const all = isWithZero ? withZeroLeftOut(readings, written, readDigits) : readings;
	const read = only(besideInBoth(written, all, readDigits), () => whyNotIn(plan, dialled, written));
	if (isReason(read)) return read;
	const { length } = read.to.slice(1 + plan.code.length);
	const local: Number164 = { ...read, isLocal: true };
	return length < MIN_DIGITS && !plan.mobile.includes(length) ? { ...local, short: text } : local;
}

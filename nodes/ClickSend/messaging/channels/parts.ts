/** GSM 03.38, in the order of its code table, row by row; its line feed, carriage return and escape stand below. */
const GSM_BASIC = [
	'@£$¥èéùìòÇØøÅå',
	'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ',
	' !"#¤%&\'()*+,-./',
	'0123456789:;<=>?',
	'¡ABCDEFGHIJKLMNO',
	'PQRSTUVWXYZÄÖÑÜ§',
	'¿abcdefghijklmno',
	'pqrstuvwxyzäöñüà',
].join('');

/** Its extension table: each of these is written as an escape and a character, so it counts two. */
const GSM_EXTENSION = '\f^{}\\[~]|€';

const inClass = (characters: string): string => characters.replace(/[-\\\]^]/g, '\\$&');

const NOT_GSM = `[^${inClass(GSM_BASIC)}${inClass(GSM_EXTENSION)}\\r\\n]`;
const FIRST_OFFENDER = new RegExp(NOT_GSM, 'u');
const OFFENDERS = new RegExp(NOT_GSM, 'gu');

/** A line break counts two, however it is written: `\r\n` is two characters long as it is. */
const SHORT_BREAK = '\\r(?!\\n)|(?<!\\r)\\n';
const DOUBLED_IN_GSM = new RegExp(`[${inClass(GSM_EXTENSION)}]|${SHORT_BREAK}`, 'g');
const DOUBLED_IN_UNICODE = new RegExp(SHORT_BREAK, 'g');

/** Characters in the only part of a message, and in each of several, where a header takes up some room. */
const LIMITS = {
	gsm: { single: 160, each: 153 },
	unicode: { single: 70, each: 67 },
} as const;

/** Beyond so many parts ClickSend says that it cuts a text off; some accounts have eight. */
export const PARTS_NEVER_CUT = 6;

/** How a text goes out, and what it is billed as. */
export interface Parts {
	/** `gsm` when every character is in GSM 03.38 or its extension table. */
	alphabet: 'gsm' | 'unicode';
	/** Characters as they are counted: septets in GSM, UTF-16 code units in Unicode, two for a line break in either. */
	length: number;
	/** At least 1. Not cut off where an account's limit is: that is a setting of the account. */
	parts: number;
	/** The first character outside GSM 03.38, which makes the text Unicode. */
	offender: string | undefined;
}

/**
 * Counts the parts of a text as ClickSend bills them (docs/clicksend-api.md, "Length and parts").
 *
 * ClickSend's table goes by the number of characters alone. An escape or a surrogate pair that falls on the border of
 * two parts, which a telephone network may move to the second as a whole, does not count for more.
 */
export function countParts(text: string): Parts {
	const offender = FIRST_OFFENDER.exec(text)?.[0];
	const alphabet = offender === undefined ? 'gsm' : 'unicode';
	const doubled = alphabet === 'gsm' ? DOUBLED_IN_GSM : DOUBLED_IN_UNICODE;
	const length = text.length + (text.match(doubled)?.length ?? 0);
	const { single, each } = LIMITS[alphabet];
	return { alphabet, length, parts: length <= single ? 1 : Math.ceil(length / each), offender };
}

/** More of them than others: the text is in another script, and cannot do without Unicode. */
const MAX_SHARE_OF_OFFENDERS = 0.5;

/**
 * The parts that a Unicode text would take if its few characters outside GSM 03.38 (a curly quote, a dash, an emoji)
 * gave way to one of it each.
 *
 * @returns `undefined` for a text that is GSM already, and for one in which they are not few
 */
export function partsInGsm(text: string): number | undefined {
	const offenders = text.match(OFFENDERS)?.length ?? 0;
	const plain = text.replace(OFFENDERS, '?');
	const isFew = offenders <= plain.length * MAX_SHARE_OF_OFFENDERS;
	return offenders > 0 && isFew ? countParts(plain).parts : undefined;
}

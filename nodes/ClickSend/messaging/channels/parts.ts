/** The GSM 03.38 alphabet, row by row of its code table, without line feed, carriage return and escape. */
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

/** The extension table of GSM 03.38: each character is sent as an escape and a character, so it counts two. */
const GSM_EXTENSION = '\f^{}\\[~]|€';

const inClass = (characters: string): string => characters.replace(/[-\\\]^]/g, '\\$&');

const NOT_GSM = `[^${inClass(GSM_BASIC)}${inClass(GSM_EXTENSION)}\\r\\n]`;
const FIRST_OFFENDER = new RegExp(NOT_GSM, 'u');
const OFFENDERS = new RegExp(NOT_GSM, 'gu');

/** A line break always counts two, and `\r\n` is two characters long already. */
const SHORT_BREAK = '\\r(?!\\n)|(?<!\\r)\\n';
const DOUBLED_IN_GSM = new RegExp(`[${inClass(GSM_EXTENSION)}]|${SHORT_BREAK}`, 'g');
const DOUBLED_IN_UNICODE = new RegExp(SHORT_BREAK, 'g');

/** Characters in the single part of a message, and in each of several parts, where a header takes some room. */
const LIMITS = {
	gsm: { single: 160, each: 153 },
	unicode: { single: 70, each: 67 },
} as const;

/** ClickSend says that it cuts a text off after six parts; some accounts have eight. */
export const PARTS_NEVER_CUT = 6;

/** The alphabet and the number of parts in which a text goes out and is billed. */
export interface Parts {
	/** `gsm` when every character is in GSM 03.38 or its extension table. */
	alphabet: 'gsm' | 'unicode';
	/**
	 * Characters as ClickSend counts them: septets in GSM, UTF-16 code units in Unicode, and two for each line break.
	 */
	length: number;
	/** At least 1. The limit of the account is not applied, because it is a setting of the account. */
	parts: number;
	/** The first character outside GSM 03.38, which makes the text Unicode. */
	offender: string | undefined;
}

/**
 * Counts the parts of a text as ClickSend bills them (docs/clicksend-api.md, "Length and parts").
 *
 * ClickSend's table goes by the number of characters alone. An escape or a surrogate pair on the border of two parts
 * counts no more than elsewhere, although a telephone network may move it to the second part as a whole.
 */
export function countParts(text: string): Parts {
	const offender = FIRST_OFFENDER.exec(text)?.[0];
	const alphabet = offender === undefined ? 'gsm' : 'unicode';
	const doubled = alphabet === 'gsm' ? DOUBLED_IN_GSM : DOUBLED_IN_UNICODE;
	const length = text.length + (text.match(doubled)?.length ?? 0);
	const { single, each } = LIMITS[alphabet];
	return { alphabet, length, parts: length <= single ? 1 : Math.ceil(length / each), offender };
}

/** A text with more such characters than this share is in another script, and needs Unicode. */
const MAX_SHARE_OF_OFFENDERS = 0.5;

/**
 * Replaces the few characters outside GSM 03.38 in a Unicode text (a curly quote, a dash, an emoji) by one character of
 * GSM 03.38 each.
 *
 * @returns `undefined` for a text that is GSM already, and for a text with many such characters
 */
export function withoutOffenders(text: string): string | undefined {
	const offenders = text.match(OFFENDERS)?.length ?? 0;
	const plain = text.replace(OFFENDERS, '?');
	const isFew = offenders <= plain.length * MAX_SHARE_OF_OFFENDERS;
	return offenders > 0 && isFew ? plain : undefined;
}

/** Counts the parts of a Unicode text without its few characters outside GSM 03.38, if there are just a few. */
export function partsInGsm(text: string): number | undefined {
	const plain = withoutOffenders(text);
	return plain === undefined ? undefined : countParts(plain).parts;
}

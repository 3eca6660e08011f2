import type { Problem } from './types';

/** The shortest short code, and the longest number that E.164 allows. */
export const MIN_DIGITS = 3;
export const MAX_DIGITS = 15;

const SEPARATORS = /[,;\r\n]+/;

/** Spaces, dots, dashes (the typographic ones too) and brackets, as people write numbers. */
const PUNCTUATION = /[\s.()[\]\u2010-\u2015-]/g;

/** "+44 (0)7700 900123": the zero behind a country code is for callers inside the country and must not be dialled. */
const TRUNK_ZERO = /(?<=[1-9]\D*)\(0\)/;

const INTERNATIONAL_PREFIX = /^00/;

/** One recipient as it goes out. */
export interface Recipient {
	/** `+` and digits when international; otherwise as typed, for ClickSend to read with `country`. */
	to: string;
	isInternational: boolean;
}

/** One entry of `To` that cannot be a phone number. */
export interface BadRecipient {
	text: string;
	problem: Problem;
}

const bad = (text: string, reason: string): BadRecipient => ({
	text,
	problem: { status: 'INVALID_RECIPIENT', what: `'To' has "${text}", ${reason}` },
});

const dial = (text: string): string =>
	text.replace(PUNCTUATION, '').replace(INTERNATIONAL_PREFIX, '+');

/** A number without the punctuation in which people write it: digits, with a leading `+` for an international one. */
export function dialled(text: string): string {
	const number = dial(text);
	return number.startsWith('+') ? dial(text.replace(TRUNK_ZERO, '')) : number;
}

function readOne(text: string): { key: string; recipient: Recipient } | BadRecipient {
	const key = dialled(text);
	const isInternational = key.startsWith('+');
	const digits = isInternational ? key.slice(1) : key;
	if (!/^\d*$/.test(digits)) return bad(text, 'which is not a phone number');
	if (digits.length < MIN_DIGITS) {
		return bad(text, `which has fewer than ${MIN_DIGITS} digits`);
	}
	if (digits.length > MAX_DIGITS) return bad(text, `which has more than ${MAX_DIGITS} digits`);
	return { key, recipient: { to: isInternational ? key : text, isInternational } };
}

/** The single entries of a `to` in any of its forms, unread. */
function entriesOf(to: unknown): Array<string | BadRecipient> {
	if (to === null || to === undefined) return [];
	if (Array.isArray(to)) return to.flatMap(entriesOf);
	if (typeof to === 'string') {
		return to
			.split(SEPARATORS)
			.map((part) => part.trim())
			.filter((part) => part !== '');
	}
	if (typeof to === 'number') {
		return Number.isSafeInteger(to) && to >= 0
			? [String(to)]
			: [bad(String(to), 'which is not a whole number')];
	}
	const kind = typeof to === 'object' ? 'an object' : `a ${typeof to}`;
	return [bad(kind, 'where a phone number was expected')];
}

/**
 * Reads `to` as people write it: one number, several separated by comma, semicolon or new line, an array of
 * these, or a numeric cell. The same number written twice is one recipient.
 *
 * @returns recipients and unreadable entries, in the order in which they were written; empty when there is none
 */
export function readRecipients(to: unknown): Array<Recipient | BadRecipient> {
	const seen = new Set<string>();
	const found: Array<Recipient | BadRecipient> = [];
	for (const entry of entriesOf(to)) {
		const read = typeof entry === 'string' ? readOne(entry) : entry;
		if ('problem' in read) {
			found.push(read);
		} else if (!seen.has(read.key)) {
			seen.add(read.key);
			found.push(read.recipient);
		}
	}
	return found;
}

/** Punctuation, blanks, emoji and marks: neither letter nor digit in any script. */
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** A word begins with a letter or a digit, and goes on with marks and joiners too, as Hindi, Thai and Arabic need them. */
const FIRST_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/u;

/** Chooses between the picture and the plain form of a character, and changes nothing else. */
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/g;

/**
 * The words with which a recipient asks for no more messages. ClickSend's own opt-out rule looks for STOP, and its help
 * also names UNSUBSCRIBE and END ("Opt outs: frequently asked questions"). US carriers and the FCC's rule of 2025 on
 * revoking consent demand the others.
 */
const OPT_OUT_WORDS = new Set([
	'CANCEL',
	'END',
	'OPTOUT',
	'QUIT',
	'REVOKE',
	'STOP',
	'STOPALL',
	'UNSUBSCRIBE',
]);

/** Removes differences of width and case: `ＳＴＯＰ` and `stop` become STOP. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/**
 * Whether a text asks for no more messages: when it is one of the words alone, whatever its case and the punctuation
 * around and within it. `Please don't stop` is none, as with the carriers.
 */
export const isOptOut = (body: string): boolean =>
	OPT_OUT_WORDS.has(plain(body).replace(SIGNS, ''));

/** Returns the first word in capitals, e.g. `YES` for "yes, please"; `null` for a text without words. */
export const keywordOf = (body: string): string | null => FIRST_WORD.exec(plain(body))?.[0] ?? null;

/** A text without words, such as an emoji, by which it can be compared all the same. */
const signOf = (text: string): string =>
	plain(text).replace(VARIATION_SELECTORS, '').trim().split(/\s/, 1)[0] ?? '';

/** Returns what a typed keyword is compared by: its first word, else its signs; empty for a blank one. */
export const readKeyword = (typed: string): string => keywordOf(typed) ?? signOf(typed);

/** Whether a message begins with one of these keywords, read by {@link readKeyword}. */
export const beginsWith = (body: string, keywords: readonly string[]): boolean =>
	[keywordOf(body), signOf(body)].some((word) => word !== null && keywords.includes(word));

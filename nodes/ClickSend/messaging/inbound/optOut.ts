/** Characters that are no letter or digit in any script: punctuation, blanks, emoji and marks. */
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** The first word: a letter or a digit, then also marks and joiners, which Hindi, Thai and Arabic need. */
const FIRST_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/u;

/** Characters that choose between the picture and the plain form of the one before, and change nothing else. */
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
 * Whether a text asks for no more messages: it is one of the words and nothing else, in any case and with any
 * punctuation around and within it. `Please don't stop` is no opt-out, as with the carriers.
 */
export const isOptOut = (body: string): boolean =>
	OPT_OUT_WORDS.has(plain(body).replace(SIGNS, ''));

/** Returns the first word in capitals, e.g. `YES` for "yes, please"; `null` for a text without words. */
export const keywordOf = (body: string): string | null => FIRST_WORD.exec(plain(body))?.[0] ?? null;

/** Returns the first sign of a text without words, such as an emoji, so that it can be compared too. */
const signOf = (text: string): string =>
	/\S+/.exec(plain(text).replace(VARIATION_SELECTORS, ''))?.[0] ?? '';

/** Reads a keyword as the user typed it: its first word, else its first sign. Empty for a blank one. */
export const readKeyword = (typed: string): string => keywordOf(typed) ?? signOf(typed);

/** Whether a message begins with one of these keywords, read by {@link readKeyword}. */
export function beginsWith(body: string, keywords: readonly string[]): boolean {
	const beginnings = [keywordOf(body), signOf(body)];
	return keywords.some((keyword) => beginnings.includes(keyword));
}

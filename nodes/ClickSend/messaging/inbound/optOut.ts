/** The characters around a text that are no letter or digit in any script: punctuation, blanks, emoji. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const WITHIN = /[\s\-_.]+/g;
const FIRST_WORD = /[\p{L}\p{N}]+/u;

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
 * punctuation around it. `Please don't stop` is no opt-out, as with the carriers.
 */
export const isOptOut = (body: string): boolean =>
	OPT_OUT_WORDS.has(plain(body).replace(AROUND, '').replace(WITHIN, ''));

/** Returns the first word in capitals, e.g. `YES` for "yes, please"; `null` for a text without words. */
export const keywordOf = (body: string): string | null => FIRST_WORD.exec(plain(body))?.[0] ?? null;

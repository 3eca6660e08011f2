/** All that is neither letter nor digit in any script: punctuation, blanks, emoji. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const WITHIN = /[\s\-_.]+/g;
const FIRST_WORD = /[\p{L}\p{N}]+/u;

/**
 * With which a recipient asks for no more messages. STOP is what ClickSend's own opt-out rule looks for, UNSUBSCRIBE
 * and END are what its help names beside it ("Opt outs: frequently asked questions"); the others are those that US
 * carriers and the FCC's rule of 2025 on revoking consent hold senders to.
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

/** Alike in all widths and cases: `ＳＴＯＰ` and `stop` are STOP. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/**
 * Whether a text asks for no more messages: when it is one of the words alone, whatever its case and the punctuation
 * around it. `Please don't stop` is none, as with the carriers.
 */
export const isOptOut = (body: string): boolean =>
	OPT_OUT_WORDS.has(plain(body).replace(AROUND, '').replace(WITHIN, ''));

/** The first word in capitals, e.g. `YES` of "yes, please"; `null` of a text without words. */
export const keywordOf = (body: string): string | null => FIRST_WORD.exec(plain(body))?.[0] ?? null;

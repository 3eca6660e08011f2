/** Nothing else needs the steps below. */
const PLAIN = /^[\n\t\x20-\x7e]*$/;

/** Line ends of all systems and of Unicode. */
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/g;

/** Characters that nobody can see: control and format characters, variation selectors, fillers, the blank of Braille. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** All dashes, and what is taken for one: minus signs, the hyphen bullet, the long vowel mark of Japanese. */
const DASH = /[\p{Pd}\u02d7\u2043\u2212\u2796\u30fc]/gu;

/** The dots in the middle of the line, as designers set numbers. */
const DOT = /[\u00b7\u2022\u2027\u2219\u30fb]/g;

/** Arabic signs between digits, commas and semicolons of Arabic and of East Asia, the apostrophe of typographers. */
const SIGNS: Readonly<Record<string, string>> = {
	'\u066b': '.',
	'\u066c': ',',
	'\u060c': ',',
	'\u061b': ';',
	'\u3001': ',',
	'\u2795': '+',
	'\u2019': "'",
};
const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');

const DIGIT = /[^\P{Nd}0-9]/gu;

const IS_DIGIT = /\p{Nd}/u;

const TEN = 10;

/** The digits of a script follow one another from its zero on. */
function valueOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (IS_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
	return String(before % TEN);
}

/** Marks on one letter beyond any script: putting them in order takes time in proportion to the square of their number. */
const MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

const BLANKS = / {2,}/g;
const BLANK = /[^\S\n\t ]/g;

/**
 * Writes a cell in ASCII as far as it can hold a phone number: what nobody can see is left out, and blanks, line ends,
 * dashes and the digits of all scripts become those of a keyboard. Takes time in proportion to its length.
 */
export function clean(text: string): string {
	const plain = PLAIN.test(text)
		? text
		: text
				.replace(LINE_END, '\n')
				.replace(MANY_MARKS, '$1')
				.normalize('NFKC')
				.replace(UNSEEN, '')
				.replace(DASH, '-')
				.replace(DOT, '.')
				.replace(SIGN, (sign) => SIGNS[sign] ?? sign)
				.replace(DIGIT, valueOf)
				.replace(BLANK, ' ');
	return plain.replace(BLANKS, ' ');
}

/** Footnote marks, fractions, numbers in circles: not meant as digits of a number, and digits once they are normalized. */
const NO_DIGIT = /\p{No}/u;

/** A character that {@link clean} would make a digit, and that is none. */
export const falseDigitIn = (text: string): string | undefined =>
	PLAIN.test(text) ? undefined : NO_DIGIT.exec(text)?.[0];

const UNSHOWN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]/u;

const HEX = 16;
const CODE_DIGITS = 4;

/** E.g. `U+200B`. */
export function codeOf(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(HEX).toUpperCase();
	return `U+${code.padStart(CODE_DIGITS, '0')}`;
}

const MAX_QUOTED = 60;
const CUT_OFF = '...';

/** The beginning of a text in quotes, as errors show it: characters that nobody can see stand there by their code. */
export function quote(text: string): string {
	const shown: string[] = [];
	let length = 0;
	for (const character of text) {
		const next = UNSHOWN.test(character) ? `<${codeOf(character)}>` : character;
		length += next.length;
		if (length > MAX_QUOTED) return `"${fitted(shown).join('')}${CUT_OFF}"`;
		shown.push(next);
	}
	return `"${shown.join('')}"`;
}

/** Without so many characters at the end that the dots fit. */
function fitted(shown: string[]): string[] {
	let length = shown.join('').length;
	while (length > MAX_QUOTED - CUT_OFF.length) length -= shown.pop()?.length ?? length;
	return shown;
}

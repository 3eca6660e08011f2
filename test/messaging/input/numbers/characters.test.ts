import {
	clean,
	codeOf,
	falseDigitIn,
	quote,
} from '../../../../nodes/ClickSend/messaging/input/numbers/characters';

/** The digits of a numbering system, as the engine's own data has them. */
function digitsOf(numberingSystem: string): string[] | undefined {
	const { format } = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
	const digits = Array.from({ length: 10 }, (_, digit) => format(digit));
	return digits.every((digit) => /^\p{Nd}$/u.test(digit)) ? digits : undefined;
}

const SCRIPTS = Intl.supportedValuesOf('numberingSystem').filter((name) => digitsOf(name));

it('the digits of all scripts are read', () => {
	expect(SCRIPTS.length).toBeGreaterThan(50);
	const read = SCRIPTS.map((name) => `${name} ${clean((digitsOf(name) ?? []).join(''))}`);
	expect(read).toEqual(SCRIPTS.map((name) => `${name} 0123456789`));
});

const SHOWN: ReadonlyArray<[string, string, string]> = [
	['letters stay', 'Ada', 'Ada'],
	['a full-width number', '\uff0b\uff14\uff14\u3000\uff08\uff12\uff10\uff09', '+44 (20)'],
	[
		'dashes of all kinds',
		'1\u20102\u20113\u20124\u20135\u20146\u22127\uff0d8\u301c9',
		'1-2-3-4-5-6-7-8-9',
	],
	['dots in the middle', '405\u00b7555\u2022011\u30fb1', '405.555.011.1'],
	['commas of other scripts', '1\u060c2\uff0c3\u30014\u061b5\uff1b6', '1,2,3,4;5;6'],
	['Arabic thousands and fractions', '\u0661\u066c\u0662\u0663\u0664\u066b\u0660', '1,234.0'],
	['blanks of all kinds, one each', '1\u00a0\u20072\u202f3\u3000\u30004\u16805', '1 2 3 4 5'],
	['line ends of all kinds', 'a\r\nb\u0085c\u2028d\u2029e\vf', 'a\n\nb\nc\nd\ne\nf'],
	['a tab stays', 'a\tb', 'a\tb'],
	['a plus of other fonts', '\u27951405', '+1405'],
	['of many marks on one letter eight', `x${'\u0316'.repeat(20)}`, `x${'\u0316'.repeat(8)}`],
];

it.each(SHOWN)('%s', (_what, text, cleaned) => {
	expect(clean(text)).toBe(cleaned);
});

/** As U+XXXX. */
const UNSEEN = [
	...[0x00, 0x07, 0x7f, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e],
	...[0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2066, 0x2067, 0x2068],
	...[0x2069, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0xe0020, 0xe0100],
].map((code) => String.fromCodePoint(code));

it.each(UNSEEN.map((character) => [codeOf(character), character]))(
	'%s goes at either end and inside, and errors show it',
	(code, character) => {
		expect(clean(`${character}+14${character}05${character}`)).toBe('+1405');
		expect(quote(`${character}+1`)).toBe(`"<${code}>+1"`);
	},
);

it.each(['²', '½', '①', '⒈', '₂', '⑵'])('%s is no digit', (character) => {
	expect(falseDigitIn(`+1405${character}`)).toBe(character);
});

it.each(['1405', '\uff11', '\u0661', 'Ada'])('%s has no false digit', (text) => {
	expect(falseDigitIn(text)).toBeUndefined();
});

describe('a quotation', () => {
	it.each([
		['a short text as it is', 'call me', '"call me"'],
		['60 characters', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
		['no more than 60', 'x'.repeat(61), `"${'x'.repeat(57)}..."`],
		['line ends by their code', 'a\nb', '"a<U+000A>b"'],
		['no half of a character', '\u{1f4f1}'.repeat(31), `"${'\u{1f4f1}'.repeat(28)}..."`],
	])('shows %s', (_what, text, quoted) => {
		expect(quote(text)).toBe(quoted);
	});

	it('is short however many invisible characters there are', () => {
		expect(quote('\u200b'.repeat(1000)).length).toBeLessThanOrEqual(62);
	});
});

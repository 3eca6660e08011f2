import * as fc from 'fast-check';

import {
	countParts,
	partsInGsm,
	PARTS_NEVER_CUT,
} from '../../../nodes/ClickSend/messaging/channels/parts';
import { countParts as countInSandbox } from '../../sandbox/parts';

const GRIN = '\u{1F600}';
/** A family of four: four emoji, two units each, and three joiners. */
const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
const QUOTE = '\u2019';

/** ClickSend's own table, a line per number of parts: the last length in GSM, and in Unicode. */
const TABLE: Array<[parts: number, gsm: number, unicode: number]> = [
	[1, 160, 70],
	[2, 306, 134],
	[3, 459, 201],
	[4, 612, 268],
	[5, 765, 335],
	[6, 918, 402],
	[7, 1071, 469],
	[8, 1224, 536],
];

describe("ClickSend's table at its edges", () => {
	it.each(TABLE)('%d parts', (parts, gsm, unicode) => {
		expect(countParts('x'.repeat(gsm))).toMatchObject({ alphabet: 'gsm', length: gsm, parts });
		expect(countParts('x'.repeat(gsm + 1)).parts).toBe(parts + 1);
		const wide = (length: number): string => 'я'.repeat(length);
		expect(countParts(wide(unicode))).toMatchObject({
			alphabet: 'unicode',
			length: unicode,
			parts,
		});
		expect(countParts(wide(unicode + 1)).parts).toBe(parts + 1);
	});

	it('six parts are never cut', () => {
		expect(PARTS_NEVER_CUT).toBe(6);
	});
});

type Case = [name: string, text: string, length: number, parts: number];

describe('in GSM', () => {
	it.each<Case>([
		['nothing', '', 0, 1],
		['a euro sign counts two', '€', 2, 1],
		['each of the extension table counts two', '\f^{}\\[~]|€', 20, 1],
		['80 brackets fill a part', '[]'.repeat(40), 160, 1],
		['one more does not fit', `${'[]'.repeat(40)}]`, 162, 2],
		['an escape may fall on the border', `${'x'.repeat(152)}€${'x'.repeat(152)}`, 306, 2],
		['a line feed counts two', 'a\nb', 4, 1],
		['a carriage return, too', 'a\rb', 4, 1],
		['both are one line break', 'a\r\nb', 4, 1],
		['an empty line in between', 'a\r\n\r\nb', 6, 1],
		['the other way round they are two', 'a\n\rb', 6, 1],
		['a line break at the edge', `${'x'.repeat(158)}\n`, 160, 1],
		['a line break beyond it', `${'x'.repeat(159)}\n`, 161, 2],
		['letters that look foreign', 'ÄÖÑÜäöñüàèéùìòÇØøÅåÆæßÉ', 23, 1],
		['the Greek capitals that Latin does not have', 'ΔΦΓΛΩΠΨΣΘΞ', 10, 1],
	])('%s', (_case, text, length, parts) => {
		expect(countParts(text)).toEqual({ alphabet: 'gsm', length, parts, offender: undefined });
	});

	it('has the 127 characters of the standard without its escape, and ten more', () => {
		const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
		const gsm = all.filter((one) => countParts(one).alphabet === 'gsm');
		expect(gsm).toHaveLength(127 + 10);
	});
});

describe('in Unicode', () => {
	it.each<[...Case, offender: string]>([
		['a curly quote', `It${QUOTE}s on its way`, 15, 1, QUOTE],
		['an emoji is two units', `Hi ${GRIN}`, 5, 1, GRIN],
		['a family is eleven', FAMILY, 11, 1, '\u{1F468}'],
		['35 emoji fill a part', GRIN.repeat(35), 70, 1, GRIN],
		['36 do not fit', GRIN.repeat(36), 72, 2, GRIN],
		['a pair may fall on the border', GRIN.repeat(67), 134, 2, GRIN],
		['a family may, too', `${'x'.repeat(60)}${FAMILY.repeat(5)}`, 115, 2, '\u{1F468}'],
		['a letter with its accent behind it', 'e\u0301', 2, 1, '\u0301'],
		['the escape of GSM is no character of it', '\u001B', 1, 1, '\u001B'],
		['a no-break space', '10\u00A0USD', 6, 1, '\u00A0'],
		['a small c with a cedilla', 'ça', 2, 1, 'ç'],
		['half of a pair', '\uD83D', 1, 1, '\uD83D'],
		['the first of several', `"Hi" \u2013 it${QUOTE}s ${GRIN}`, 14, 1, '\u2013'],
		['brackets count one', `[${QUOTE}]`, 3, 1, QUOTE],
		['a line break counts two', `a\nb${QUOTE}`, 5, 1, QUOTE],
		['and so does its longer form', `a\r\nb${QUOTE}`, 5, 1, QUOTE],
	])('%s', (_case, text, length, parts, offender) => {
		expect(countParts(text)).toEqual({ alphabet: 'unicode', length, parts, offender });
	});
});

describe('what it would take without a few characters', () => {
	it.each<[name: string, text: string, parts: number | undefined]>([
		['one quote in a hundred', `${'x'.repeat(99)}${QUOTE}`, 1],
		['a long text with two of them', `${QUOTE}${'x'.repeat(300)}${QUOTE}`, 2],
		['an accent', 'Más información', 1],
		['a foreign letter that looks like ours', 'p\u0430ypal', 1],
		['emoji', `Hello ${GRIN}${GRIN}`, 1],
		['brackets still count two', `${'['.repeat(80)}${QUOTE}`, 2],
		['half of it', 'xyяя', 1],
		['more than half: another script', 'xяя', undefined],
		['a text in Russian', 'Ваш заказ в пути', undefined],
		['a text in Chinese', '您的订单正在路上', undefined],
		['a text in GSM', 'Hello', undefined],
		['nothing', '', undefined],
	])('%s', (_case, text, parts) => {
		expect(partsInGsm(text)).toBe(parts);
	});
});

describe('the laws of counting', () => {
	const character = fc.constantFrom(
		...['a', ' ', 'é', 'Δ', '€', '[', '\\', '^', '-', '\n', QUOTE, 'я', GRIN, FAMILY],
	);
	const text = fc.array(character, { maxLength: 600, size: 'max' }).map((all) => all.join(''));
	const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 600, size: 'max' }));

	it('a text is GSM or has an offender, which is in it', () => {
		fc.assert(
			fc.property(anyText, (one) => {
				const { alphabet, offender } = countParts(one);
				expect(alphabet === 'unicode').toBe(offender !== undefined);
				expect(one).toContain(offender ?? '');
			}),
		);
	});

	it('what is counted is what is there, once or twice', () => {
		fc.assert(
			fc.property(anyText, (one) => {
				const { length } = countParts(one);
				expect(length).toBeGreaterThanOrEqual(one.length);
				expect(length).toBeLessThanOrEqual(2 * one.length);
			}),
		);
	});

	it('the parts hold the text, and one fewer would not', () => {
		fc.assert(
			fc.property(anyText, (one) => {
				const { alphabet, length, parts } = countParts(one);
				const [single, each] = alphabet === 'gsm' ? [160, 153] : [70, 67];
				const room = (count: number): number => (count === 1 ? single : count * each);
				expect(length).toBeLessThanOrEqual(room(parts));
				if (parts > 1) expect(length).toBeGreaterThan(room(parts - 1));
			}),
		);
	});

	it('more text never takes fewer parts', () => {
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				expect(countParts(one + other).parts).toBeGreaterThanOrEqual(countParts(one).parts);
			}),
		);
	});

	it('order does not matter', () => {
		fc.assert(
			fc.property(fc.array(character, { maxLength: 300, size: 'max' }), (all) => {
				const { alphabet, length, parts } = countParts(all.join(''));
				const backwards = countParts([...all].reverse().join(''));
				expect(backwards).toMatchObject({ alphabet, length, parts });
			}),
		);
	});

	it('GSM never takes more parts than Unicode does', () => {
		fc.assert(
			fc.property(anyText, (one) => {
				const inGsm = partsInGsm(one);
				if (inGsm !== undefined) expect(inGsm).toBeLessThanOrEqual(countParts(one).parts);
			}),
		);
	});

	it('the sandbox, which counts in its own way up to eight parts, counts the same', () => {
		fc.assert(
			fc.property(text, (one) => {
				expect(countInSandbox(one)).toBe(Math.min(8, countParts(one).parts));
			}),
		);
	});
});

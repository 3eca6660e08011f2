import * as fc from 'fast-check';

import { readRecipients } from '../../../nodes/ClickSend/messaging/input/recipients';

const digits = fc.stringMatching(/^\d{3,13}$/);

/** A number with punctuation at random places, international or local. */
const typedNumber = fc
	.tuple(
		fc.constantFrom('+', '00', '', '(0)'),
		fc.array(fc.tuple(digits, fc.constantFrom('', ' ', '-', '.', '\u2013', ' (')), {
			minLength: 1,
			maxLength: 2,
		}),
	)
	.map(([prefix, parts]) => prefix + parts.flat().join(''));

const junk = fc.oneof(
	fc.constantFrom('abc', '12', '1e5', 'no number', '+1405555CALL'),
	// Signs alone are nothing beside numbers.
	fc.string({ maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[,;]/.test(text)),
);

const oneEntry = fc.oneof(
	{ weight: 3, arbitrary: typedNumber },
	{ weight: 1, arbitrary: junk },
	{ weight: 1, arbitrary: fc.integer({ min: 0, max: 10 ** 15 }) },
);

/** Entries with repetitions, as plain list, text or nested arrays. */
const entries = fc
	.array(oneEntry, { maxLength: 8 })
	.chain((list) =>
		fc.tuple(
			fc.constant(list),
			list.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...list), { maxLength: 4 }),
		),
	)
	.map(([list, again]) => [...list, ...again]);

/** Returns the dialled form of an accepted number, computed in another way than by the tested code. */
const dialled = (to: string): string => to.replace(/[^\d+]/g, '');

const goodIn = (to: unknown): string[] =>
	readRecipients(to).flatMap((entry) => ('problem' in entry ? [] : [entry.to]));

describe('the laws of reading recipients', () => {
	it('reading what was read changes nothing', () => {
		fc.assert(
			fc.property(entries, (to) => {
				const once = goodIn(to);
				expect(goodIn(once)).toEqual(once);
				// In one cell a number may be a piece of a longer one.
				expect([once, []]).toContainEqual(goodIn(once.join('\n')));
			}),
		);
	});

	it('no number comes twice', () => {
		fc.assert(
			fc.property(entries, (to) => {
				const numbers = goodIn(to).map(dialled);
				expect(new Set(numbers).size).toBe(numbers.length);
			}),
		);
	});

	it('an array says the same however it is nested', () => {
		fc.assert(
			fc.property(entries, (to) => {
				expect(readRecipients(to.map((entry) => [[entry], null]))).toEqual(readRecipients(to));
			}),
		);
	});

	it('a text says the same as an array, and is refused as a whole if one of its entries is', () => {
		fc.assert(
			fc.property(entries, fc.constantFrom(', ', ';', '\n', '\r\n', ' , '), (to, separator) => {
				const asArray = readRecipients(to);
				const asText = readRecipients(to.join(separator));
				const isRefused = asText.some((entry) => 'problem' in entry);
				if (isRefused || asArray.some((entry) => 'problem' in entry)) {
					expect(asText).toHaveLength(1);
					expect(asText[0]).toHaveProperty('problem');
				} else {
					expect(asText).toEqual(asArray);
				}
			}),
		);
	});

	/** Whether an entry is as long as a short code, and so may be a piece of a number. */
	const isShort = (entry: object): boolean => 'to' in entry && /^\d{3,6}$/.test(String(entry.to));

	it('every entry ends up once: as recipient, as a repetition of one before it, or as bad', () => {
		fc.assert(
			fc.property(entries, (to) => {
				const seen = new Set<string>();
				const expected = to.flatMap((entry) => {
					const [alone] = readRecipients(entry);
					if (alone === undefined || 'problem' in alone) return alone ?? [];
					const isRepeated = seen.has(alone.to);
					seen.add(alone.to);
					return isRepeated ? [] : alone;
				});
				const read = readRecipients(to);
				expect(read).toHaveLength(expected.length);
				for (const [index, entry] of expected.entries()) {
					if (expected.length > 1 && isShort(entry)) expect(read[index]).toHaveProperty('problem');
					else expect(read[index]).toEqual(entry);
				}
			}),
		);
	});

	it('whatever is accepted has 3 to 15 digits, and an international number nothing but them', () => {
		fc.assert(
			fc.property(fc.oneof(entries, fc.anything()), (to) => {
				for (const entry of readRecipients(to)) {
					if ('problem' in entry) continue;
					expect(dialled(entry.to)).toMatch(/^\+?\d{3,15}$/);
					if (entry.isInternational) expect(entry.to).toMatch(/^\+\d{3,15}$/);
				}
			}),
		);
	});
});

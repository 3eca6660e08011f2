import * as fc from 'fast-check';

import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';
import { fixedExamples, judged, mobileExample, numberOf, REGIONS, type Example } from './judge';
import { ABROAD, INTERNATIONAL, NATIONAL } from './spellings';

/** libphonenumber's mobile number of each region, and some that its patterns for fixed lines make. */
const EXAMPLES = REGIONS.flatMap((region) => [
	...[mobileExample(region)].filter((example) => example !== undefined),
	...fixedExamples(region, 3),
]);

/** Reads a text that is meant to be one number. */
function read(to: unknown, country: string): { to?: string; reason?: string } {
	const [first, ...others] = readRecipients(to, planOf(country));
	if (first === undefined || others.length > 0) return { to: 'not one number' };
	return 'problem' in first ? { reason: first.problem.what } : { to: first.to };
}

/** As short as a short code, so that it goes out as it is, for ClickSend to read by the country. */
const isLeftToClickSend = (to: string): boolean => /^\d{3,6}$/.test(to);

/** Counts the results of many spellings of numbers. */
class Counts {
	exact = 0;

	leftToClickSend = 0;

	readonly refused: string[] = [];

	readonly wrong: string[] = [];

	add({ number }: Example, written: unknown, country: string): void {
		const { to, reason } = read(written, country);
		const line = `${country} ${String(written)} for ${number.number}: ${to ?? reason}`;
		if (to === number.number) this.exact += 1;
		else if (to === undefined) this.refused.push(line);
		else if (isLeftToClickSend(to) && number.nationalNumber === to) this.leftToClickSend += 1;
		else this.wrong.push(line);
	}

	get all(): number {
		return this.exact + this.leftToClickSend + this.refused.length + this.wrong.length;
	}

	share(count: number): number {
		return count / this.all;
	}
}

function countAll(): Counts {
	const counts = new Counts();
	for (const example of EXAMPLES) {
		for (const spell of Object.values({ ...INTERNATIONAL, ...NATIONAL })) {
			counts.add(example, spell(example), example.region);
		}
		for (const [from, prefix] of ABROAD) {
			counts.add(example, prefix + example.number.number.slice(1), from);
		}
	}
	return counts;
}

describe('the numbers of all regions, written as people write them', () => {
	let counted: Counts | undefined;
	const counts = (): Counts => (counted ??= countAll());

	it('are those of 245 regions, in more than twenty spellings and from more than five other countries', () => {
		expect(REGIONS).toHaveLength(245);
		expect(new Set(EXAMPLES.map(({ region }) => region)).size).toBe(245);
		expect(EXAMPLES.length).toBeGreaterThan(900);
		expect(Object.keys({ ...INTERNATIONAL, ...NATIONAL }).length).toBeGreaterThan(20);
		expect(ABROAD.length).toBeGreaterThan(5);
	});

	it('are never read as another number', () => {
		expect(counts().wrong).toEqual([]);
	});

	it('are read in 98.5 of 100 cases at least, and refused in one of 200 at most', () => {
		const all = counts();
		expect(all.share(all.exact)).toBeGreaterThan(0.985);
		expect(all.share(all.refused.length)).toBeLessThan(0.005);
		expect(all.refused.filter((line) => !/can be read as/.test(line))).toEqual([]);
	});
});

/** Random texts for the judge; CI asks for more. */
const { NOISY = '5000' } = process.env;

const region = fc.constantFrom(...REGIONS);
const someExample = fc.oneof(...REGIONS.map(numberOf));

describe('what libphonenumber is the judge of', () => {
	it('each valid number in E.164 is read as it is', () => {
		fc.assert(
			fc.property(someExample, region, ({ number }, country) => {
				expect(readRecipients(number.number, planOf(country))).toEqual([
					{ to: number.number, isInternational: true },
				]);
			}),
			{ numRuns: 2000 },
		);
	});

	it('a number in any spelling is read as it is meant, or refused', () => {
		const spelling = fc.constantFrom(...Object.values({ ...INTERNATIONAL, ...NATIONAL }));
		fc.assert(
			fc.property(someExample, spelling, (example, spell) => {
				const written = spell(example);
				const { to } = read(written, example.region);
				const { number } = example.number;
				if (to === undefined || to === number || isLeftToClickSend(to)) return;
				// Some old numbers are others today once they are written as in the country.
				expect(to).toBe(judged(String(written), example.region));
			}),
			{ numRuns: 3000 },
		);
	});

	/** Digits that begin like a number, with and without what is dialled before it, and signs at random places. */
	const noisy = fc
		.tuple(
			fc.constantFrom('', '', '+', '0', '00', '011', '8', '1', '(0)'),
			fc.oneof(
				someExample.map(({ number }) => number.nationalNumber),
				someExample.map(({ number }) => number.number.slice(1)),
				fc.stringMatching(/^\d{7,14}$/),
			),
			fc.array(fc.tuple(fc.nat({ max: 14 }), fc.constantFrom(' ', '-', '.', '(', ')', '/')), {
				maxLength: 3,
			}),
			fc.constantFrom('', '', '', '7', '0'),
		)
		.map(([prefix, digits, signs, more]) => {
			const characters = [...digits];
			for (const [place, sign] of signs) characters.splice(place, 0, sign);
			return prefix + characters.join('') + more;
		})
		// The zeros that a number column adds are no part of the number, although the judge may read them.
		.filter((text) => !/\.0{1,2} ?$/.test(text));

	it('whatever digits and signs there are, they are read as the judge reads them, or refused', () => {
		fc.assert(
			fc.property(noisy, region, (text, country) => {
				const { to } = read(text, country);
				const judgement = judged(text, country);
				// Two numbers with a slash between them are one to the judge.
				if (to?.startsWith('+') !== true || judgement === undefined) return;
				// Where people dial something else than 00 before a calling code, the judge reads the zeros as theirs.
				const abroad = text.startsWith('00') ? judged(`+${text.slice(2)}`) : undefined;
				if (to === abroad) return;
				expect(`${text} ${country} ${to}`).toBe(`${text} ${country} ${judgement}`);
			}),
			{ numRuns: Number(NOISY), examples: [['0061483000000', 'CC']] },
		);
	});
});

import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: unknown, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) =>
		'problem' in entry ? entry.problem.what : entry.to,
	);

/** Whatever took a step for each pair of so many characters would not come to an end here. */
const LONG = 300_000;

describe('the time it takes is in proportion to the length', () => {
	it.each([
		['blanks', ' '],
		['invisible characters', '\u200b'],
		['zeros in brackets', '(0)'],
		['dashes', '-'],
		['words', 'and '],
		['labels', 'Mobile: '],
		['commas', ','],
		['line ends', '\n'],
		['quotes', '"'],
		['brackets', '['],
		['slashes', '/1'],
		['pluses', ' +'],
		['thousands', '123,'],
		['dots', '1.'],
		['Arabic digits', '\u0661'],
	])('%s', (_what, piece) => {
		const text = piece.repeat(Math.ceil(LONG / piece.length));
		for (const cell of [text, `${text}x`, `+44${text}`, `+44${text}7700900131`]) {
			for (const entry of read(cell, 'US')) expect(entry.length).toBeLessThan(250);
		}
	});
});

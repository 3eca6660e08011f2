import * as fc from 'fast-check';

import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import type { MessageResult, Row } from '../../../nodes/ClickSend/messaging/types';
import { PartsWatch } from '../../../nodes/ClickSend/output/hints/partsHint';
import { message, result } from '../../messaging/builders';

const { parts: RULE } = sms;

const QUOTE = '\u2019';
/** 100 characters: one part, or two as Unicode. */
const QUOTED = `It${QUOTE}s ${'x'.repeat(95)}`;
const SEVEN_PARTS = 'x'.repeat(919);

/** Makes the result of the message of an item with this text. */
const sent = (
	body: string,
	item = 0,
	{ row = null, outcome = 'accepted' }: { row?: Row | null } & Partial<MessageResult> = {},
): MessageResult => ({ ...result(outcome), item, row, entry: message({ body }).entry });

function hintsOf(...results: MessageResult[]) {
	const watch = new PartsWatch(RULE);
	for (const one of results) watch.add(one);
	return watch.hints();
}

const messagesOf = (...results: MessageResult[]): string[] =>
	hintsOf(...results).map((hint) => hint.message);

const CUT = 'more than 6 parts, and may be cut off there by ClickSend';
const WIDE = 'as Unicode for a character outside the GSM alphabet, and';

describe('a text that takes more parts than the usual limit', () => {
	it.each<[name: string, results: MessageResult[], message: string]>([
		['one', [sent(SEVEN_PARTS)], `One text takes ${CUT}: item 0 (7 parts).`],
		[
			'three are named',
			[4, 6, 9].map((item) => sent(SEVEN_PARTS, item)),
			`3 texts take ${CUT}: item 4 (7 parts), item 6 (7 parts), item 9 (7 parts).`,
		],
		[
			'the others are counted',
			[0, 1, 2, 3, 4].map((item) => sent(SEVEN_PARTS, item)),
			`5 texts take ${CUT}: item 0 (7 parts), item 1 (7 parts), item 2 (7 parts) and 2 more.`,
		],
		[
			'a text for several recipients is one text',
			[sent(SEVEN_PARTS), sent(SEVEN_PARTS)],
			`One text takes ${CUT}: item 0 (7 parts).`,
		],
		[
			'one that may have gone out',
			[sent(SEVEN_PARTS, 0, { outcome: 'unknown' })],
			`One text takes ${CUT}: item 0 (7 parts).`,
		],
		['in another script', [sent('я'.repeat(403))], `One text takes ${CUT}: item 0 (7 parts).`],
	])('%s', (_case, results, message) => {
		expect(hintsOf(...results)).toEqual([{ message, type: 'warning', location: 'outputPane' }]);
	});
});

describe('a text that a character makes longer', () => {
	it.each<[name: string, results: MessageResult[], message: string]>([
		[
			'a quote',
			[sent(QUOTED)],
			`One text goes ${WIDE} takes more parts: item 0 (${QUOTE} U+2019, 2 parts instead of 1).`,
		],
		[
			'several',
			[sent(QUOTED, 2), sent(`${'x'.repeat(320)}\u{1F600}`, 5)],
			`2 texts go ${WIDE} take more parts: item 2 (${QUOTE} U+2019, 2 parts instead of 1), item 5 (\u{1F600} U+1F600, 5 parts instead of 3).`,
		],
		[
			'one that cannot be seen',
			[sent(`${'x'.repeat(99)}\u00A0`)],
			`One text goes ${WIDE} takes more parts: item 0 (\u00A0 U+00A0, 2 parts instead of 1).`,
		],
		[
			'billed as it was counted',
			[sent(QUOTED, 0, { row: { message_parts: 2 } })],
			`One text goes ${WIDE} takes more parts: item 0 (${QUOTE} U+2019, 2 parts instead of 1).`,
		],
		[
			'free of charge, so billed as no part at all',
			[sent(QUOTED, 0, { row: { message_parts: 0 } })],
			`One text goes ${WIDE} takes more parts: item 0 (${QUOTE} U+2019, 2 parts instead of 1).`,
		],
	])('%s', (_case, results, message) => {
		expect(hintsOf(...results)).toEqual([{ message, type: 'info', location: 'outputPane' }]);
	});

	it('and that is too long besides is told of twice', () => {
		expect(messagesOf(sent(`${'x'.repeat(450)}${QUOTE}`))).toEqual([
			`One text takes ${CUT}: item 0 (7 parts).`,
			`One text goes ${WIDE} takes more parts: item 0 (${QUOTE} U+2019, 7 parts instead of 3).`,
		]);
	});
});

describe('nothing is said', () => {
	it.each<[name: string, results: MessageResult[]]>([
		['of nothing', []],
		['of the longest text that is never cut', [sent('x'.repeat(918))]],
		['of a text in one part', [sent('x'.repeat(160))]],
		['of a quote in a text that fits one part all the same', [sent(`${'x'.repeat(69)}${QUOTE}`)]],
		['of a quote that makes no difference', [sent(`${'x'.repeat(35)}${QUOTE}`)]],
		['of a text in another script', [sent('я'.repeat(200))]],
		['of a long text that was refused', [sent(SEVEN_PARTS, 0, { outcome: 'rejected' })]],
		['of one that never went out', [sent(SEVEN_PARTS, 0, { outcome: 'not_sent' })]],
		['of an item without a text', [result('invalid', { entry: null })]],
		[
			'of a quote that ClickSend billed as GSM',
			[sent(QUOTED, 0, { row: { message_parts: '1.00' } })],
		],
	])('%s', (_case, results) => {
		expect(hintsOf(...results)).toEqual([]);
	});
});

it('a hint stays short, however many items there are', () => {
	const text = fc.constantFrom('Hello', QUOTED, SEVEN_PARTS, `${SEVEN_PARTS}${QUOTE}`);
	fc.assert(
		fc.property(fc.array(text, { maxLength: 2000, size: 'max' }), (texts) => {
			const hints = messagesOf(...texts.map((body, item) => sent(body, item)));
			expect(hints.length).toBeLessThanOrEqual(2);
			for (const hint of hints) expect(hint.length).toBeLessThan(300);
		}),
		{ numRuns: 30 },
	);
});

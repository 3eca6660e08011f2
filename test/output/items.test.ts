import { OUTCOMES } from '../../nodes/ClickSend/messaging/types';
import { fullRow, simplify, strayRow } from './ofSms';
import { summarize } from '../../nodes/ClickSend/output/summary';
import { call, report, result } from '../messaging/builders';
import { answerFor, buildItems, rowResult, strayOf } from './cases';
import { OUTPUT_MODES, type OutputMode } from '../../nodes/ClickSend/output/show';

const first = answerFor([0, 1]);
const second = answerFor([2]);
const taken = rowResult(0, {}, first);
const refused = rowResult(1, { status: 'INVALID_RECIPIENT' }, first);
const alsoTaken = rowResult(2, {}, second);
const wrong = result('invalid', { item: 3, status: 'NO_RECIPIENT', entry: null, to: null });
const stray = strayOf({}, first);

/** Four items, two calls, two messages accepted, and a row that nobody asked for. */
const mixed = report([taken, refused, alsoTaken, wrong], { strays: [stray], apiCalls: 2 });

const pair = (...items: number[]) => items.map((item) => ({ item }));

const errorOf = (one: typeof refused, message: string) => ({
	json: { error: { message, ...fullRow(one) } },
	pairedItem: { item: one.item },
});

const ERRORS = [
	errorOf(refused, `${refused.what}. ${refused.advice}`),
	errorOf(wrong, 'Something happened. Do something.'),
];

it('there are four modes, "all" the first', () => {
	expect(OUTPUT_MODES).toEqual(['all', 'simplified', 'raw', 'summary']);
});

describe('one output', () => {
	const json = (shape: (row: ReturnType<typeof fullRow>) => unknown) => [
		...mixed.results.map((one) => ({ json: shape(fullRow(one)), pairedItem: { item: one.item } })),
		{ json: shape(strayRow(stray)), pairedItem: pair(0, 1) },
	];

	it.each<[OutputMode, unknown]>([
		['all', json((row) => row)],
		['simplified', json(simplify)],
		[
			'raw',
			[
				{ json: first.body, pairedItem: pair(0, 1) },
				{ json: second.body, pairedItem: pair(2) },
				{ json: fullRow(wrong), pairedItem: { item: 3 } },
			],
		],
		['summary', [{ json: summarize(mixed), pairedItem: pair(0, 1, 2, 3) }]],
	])('%s', (mode, expected) => {
		expect(buildItems(mixed, mode, false)).toEqual(expected);
	});
});

describe('with an error output: what was accepted first, then an error for each of the rest', () => {
	const json = (shape: (row: ReturnType<typeof fullRow>) => unknown) => [
		{ json: shape(fullRow(taken)), pairedItem: { item: 0 } },
		{ json: shape(fullRow(alsoTaken)), pairedItem: { item: 2 } },
		{ json: shape(strayRow(stray)), pairedItem: pair(0, 1) },
	];

	it.each<[OutputMode, unknown[]]>([
		['all', json((row) => row)],
		['simplified', json(simplify)],
		[
			'raw',
			[
				{ json: first.body, pairedItem: pair(0, 1) },
				{ json: second.body, pairedItem: pair(2) },
			],
		],
		['summary', [{ json: summarize(mixed), pairedItem: pair(0, 1, 2, 3) }]],
	])('%s', (mode, kept) => {
		expect(buildItems(mixed, mode, true)).toEqual([...kept, ...ERRORS]);
	});
});

describe.each(OUTPUT_MODES)('mode %s', (mode) => {
	it('gives errors alone to the error output when nothing was accepted', () => {
		const items = buildItems(report([refused, wrong]), mode, true);
		expect(items).toEqual(ERRORS);
	});

	it('has no errors for the error output when all was accepted', () => {
		const one = report([taken, alsoTaken], { itemCount: 2 });
		expect(buildItems(one, mode, true)).toEqual(buildItems(one, mode, false));
	});

	it('says nothing about nothing, but for the summary', () => {
		expect(buildItems(report([]), mode, false)).toHaveLength(mode === 'summary' ? 1 : 0);
		expect(buildItems(report([]), mode, true)).toEqual([]);
	});
});

describe('an error item', () => {
	it.each(OUTCOMES.filter((outcome) => outcome !== 'accepted').map((outcome) => [outcome]))(
		'has exactly one key and one origin: %s',
		(outcome) => {
			const [item] = buildItems(report([result(outcome, { item: 5 })]), 'all', true);
			expect(Object.keys(item ?? {})).toEqual(['json', 'pairedItem']);
			expect(Object.keys(item?.json ?? {})).toEqual(['error']);
			expect(item?.pairedItem).toEqual({ item: 5 });
		},
	);

	it.each([
		['with advice', 'Do something.', 'Something happened. Do something.'],
		['without', null, 'Something happened'],
	])('says what happened %s', (_case, advice, message) => {
		const [item] = buildItems(report([result('rejected', { advice })]), 'all', true);
		expect(item?.json.error).toMatchObject({ status: 'REFUSED', message });
	});
});

describe('raw: what no answer speaks of gets its full row', () => {
	it.each([
		['never sent', result('not_sent'), 1],
		['no answer came', result('unknown', { call: call(undefined, { httpCode: null }) }), 1],
		['the answer was no JSON', result('rejected', { call: call(undefined, { httpCode: 502 }) }), 1],
		['found in the history', result('accepted', { row: { message_id: 'A' } }), 1],
		['the answer has no row for it', result('unknown', { call: first }), 2],
		['the answer refuses the call', result('rejected', { call: call({ http_code: 401 }) }), 1],
	])('%s', (_case, one, count) => {
		const items = buildItems(report([one]), 'raw', false);
		expect(items).toHaveLength(count);
		if (one.call?.body === undefined) expect(items[0]?.json).toEqual(fullRow(one));
		else expect(items[0]?.json).toEqual(one.call.body);
	});
});

it.each([
	['"error", which would make n8n run the node again', 'error'],
	['"message", which another node would take for a text to send', 'message'],
])('a row of ClickSend has no field %s', (_name, field) => {
	const one = rowResult(0, { [field]: 'odd' }, first);
	for (const toErrorOutput of [false, true]) {
		const [item] = buildItems(report([one]), 'all', toErrorOutput);
		expect(item?.json).not.toHaveProperty(field);
		expect(item?.json).toMatchObject({ [`_${field}`]: 'odd' });
	}
});

import type { INodeExecutionData } from 'n8n-workflow';

import { priceOf, PRICE_OUTCOMES } from '../../nodes/ClickSend/messaging/outcome/price';
import { runError } from '../../nodes/ClickSend/output/runError';
import type { PriceReport } from '../../nodes/ClickSend/output/priceItems';
import {
	PRICE_FIRST,
	PRICE_SIMPLIFIED_FIELDS,
	SENT_ONLY_FIELDS,
} from '../../nodes/ClickSend/output/priceRow';
import { report, result } from '../messaging/builders';
import { priceSchema } from '../schema/priceSchema';
import { answerFor, NODE, rowResult, strayOf } from './cases';
import { priceItemsOf, priceRow, simplifyPrice, strayPriceRow } from './ofSms';
import { OUTPUT_MODES, type OutputMode } from '../../nodes/ClickSend/output/show';
import { summarizePrices } from '../../nodes/ClickSend/output/summary';

const AUD = { _currency: { currency_name_short: 'AUD' } };
const first = answerFor([0, 1], { total_count: 2, blocked_count: 1, ...AUD });
const second = answerFor([2], { total_count: 1 });
const priced = priceOf(rowResult(0, {}, first));
const refused = priceOf(rowResult(1, { status: 'INVALID_RECIPIENT', message_price: '0.5' }, first));
const long = priceOf(rowResult(2, { message_parts: 3, message_price: '0.2376' }, second));
const wrong = priceOf(
	result('invalid', { item: 3, status: 'NO_RECIPIENT', entry: null, to: null }),
);
const lost = priceOf(result('unknown', { item: 4, status: 'TIMEOUT' }));
const stray = strayOf({ message_price: '0.0792' }, first);

/** Five items, three calls, two prices, and a row that nobody asked for. */
const mixed: PriceReport = {
	...report([], { strays: [stray], apiCalls: 3, itemCount: 5 }),
	results: [priced, refused, long, wrong, lost],
};

const build = (...of: Parameters<typeof priceItemsOf>): INodeExecutionData[] => [
	...priceItemsOf(...of),
];

const pair = (...items: number[]) => items.map((item) => ({ item }));

describe('a row', () => {
	it('begins with what people look for, and has every field of the preview', () => {
		const row = priceRow(priced);
		expect(Object.keys(row).slice(0, PRICE_FIRST.length)).toEqual([...PRICE_FIRST]);
		expect(Object.keys(row)).toEqual(
			expect.arrayContaining(Object.keys(priceSchema().properties ?? {})),
		);
		expect(row).toMatchObject({
			status: 'SUCCESS',
			outcome: 'priced',
			priced: true,
			advice: null,
			message_price: '0.0792',
			message_parts: 1,
			country: 'AU',
			_currency: { currency_name_short: 'AUD' },
		});
	});

	it.each(mixed.results.map((one) => [one.outcome, one] as const))(
		'%s: nothing in it looks like a message that was sent',
		(outcome, one) => {
			const row = priceRow(one);
			expect(
				Object.keys(row).filter((name) => (SENT_ONLY_FIELDS as readonly string[]).includes(name)),
			).toEqual([]);
			expect(row).toMatchObject({ outcome, priced: outcome === 'priced', status: one.status });
			expect(Object.values(row)).not.toContain('accepted');
		},
	);

	it('one that nobody asked for prices nothing', () => {
		expect(strayPriceRow(stray)).toMatchObject({
			to: '+61433333333',
			status: 'SUCCESS',
			outcome: 'not_priced',
			priced: false,
			message_price: '0.0792',
			parameter: { to: null, message: null },
		});
	});

	it('simplified has the text and the reason', () => {
		expect(Object.keys(simplifyPrice(priceRow(priced)))).toEqual([...PRICE_SIMPLIFIED_FIELDS]);
		expect(PRICE_SIMPLIFIED_FIELDS).toEqual(expect.arrayContaining(['body', 'reason']));
	});
});

describe('the summary', () => {
	it('adds up what was priced, and nothing else', () => {
		expect(summarizePrices(mixed)).toEqual({
			total_objects: 5,
			total_objects_priced: 2,
			response_message: 'Messages queued for delivery.',
			total_price: 0.3168,
			total_parts: 4,
			total_count: 3,
			blocked_count: 1,
			api_calls: 3,
			statuses: { SUCCESS: 2, INVALID_RECIPIENT: 1, NO_RECIPIENT: 1, TIMEOUT: 1 },
			outcomes: { priced: 2, rejected: 1, invalid: 1, not_priced: 1 },
			_currency: expect.objectContaining({ currency_name_short: 'AUD' }) as unknown,
		});
	});

	it('of nothing is zero', () => {
		expect(summarizePrices({ ...mixed, results: [], strays: [], apiCalls: 0 })).toMatchObject({
			total_objects: 0,
			total_price: 0,
			total_parts: 0,
			outcomes: Object.fromEntries(PRICE_OUTCOMES.map((outcome) => [outcome, 0])),
			_currency: null,
		});
	});
});

describe('one output', () => {
	const json = (shape: (row: ReturnType<typeof priceRow>) => unknown) => [
		...mixed.results.map((one) => ({ json: shape(priceRow(one)), pairedItem: { item: one.item } })),
		{ json: shape(strayPriceRow(stray)), pairedItem: pair(0, 1) },
	];

	it.each<[OutputMode, unknown]>([
		['all', json((row) => row)],
		['simplified', json(simplifyPrice)],
		[
			'raw',
			[
				{ json: first.body, pairedItem: pair(0, 1) },
				{ json: second.body, pairedItem: pair(2) },
				{ json: priceRow(wrong), pairedItem: { item: 3 } },
				{ json: priceRow(lost), pairedItem: { item: 4 } },
			],
		],
		['summary', [{ json: summarizePrices(mixed), pairedItem: pair(0, 1, 2, 3, 4) }]],
	])('%s', (mode, expected) => {
		expect(build(mixed, mode, false)).toEqual(expected);
	});
});

describe('with an error output: prices first, then an error for each of the rest', () => {
	const errors = [refused, wrong, lost].map((one) => ({
		json: { error: { message: `${one.what}. ${one.advice}`, ...priceRow(one) } },
		pairedItem: { item: one.item },
	}));

	it.each<[OutputMode, number]>([
		['all', 3],
		['simplified', 3],
		['raw', 2],
		['summary', 1],
	])('%s', (mode, kept) => {
		const items = build(mixed, mode, true);
		expect(items.slice(kept)).toEqual(errors);
		expect(items.slice(0, kept).every(({ json }) => !('error' in json))).toBe(true);
	});

	it('no price at all leaves nothing but errors', () => {
		const none = { ...mixed, results: [refused], strays: [] };
		for (const mode of OUTPUT_MODES) expect(build(none, mode, true)).toEqual([errors[0]]);
	});
});

it('a failure speaks of prices', () => {
	const { message } = runError(NODE, { results: [refused, refused] }, 'priced');
	expect(message).toBe('None of the 2 messages was priced: 2 invalid numbers');
});

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { OutputMode } from './options';
import { renderReport } from './report';
import { TABLE_WIDTH } from './table';
import { totalsOf } from './totals';

const EUR = { currency_name_short: 'EUR' };

const row = (fields: IDataObject): IDataObject => ({
	to: '+14055555555',
	status: 'SUCCESS',
	outcome: 'accepted',
	accepted: true,
	message_id: '1F1E825C-4D4A-6420-9B64-000000000001',
	message_price: '0.1000',
	advice: null,
	...fields,
});

const refused = (fields: IDataObject = {}): IDataObject =>
	row({
		status: 'INSUFFICIENT_CREDIT',
		outcome: 'rejected',
		accepted: false,
		advice: 'Top up.',
		...fields,
	});

const itemsOf = (rows: IDataObject[]): INodeExecutionData[] =>
	rows.map((json, item) => ({ json, pairedItem: { item } }));

const pairedWith = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));

const ANSWER = {
	data: {
		_currency: EUR,
		messages: [
			{ status: 'SUCCESS', message_price: '0.1000' },
			{ status: 'THROTTLED', message_price: '0.1000' },
		],
	},
};

const SUMMARY = {
	total_objects: 3,
	total_objects_successful: 2,
	total_price: 0.2,
	statuses: { SUCCESS: 1, Delivered: 1, THROTTLED: 1 },
	outcomes: { accepted: 2, rejected: 1, invalid: 0 },
	_currency: EUR,
};

const CASES: Array<[string, OutputMode, INodeExecutionData[], object]> = [
	[
		'all',
		'all',
		itemsOf([row({ _currency: null }), refused({ _currency: EUR }), row({ _currency: EUR })]),
		{
			messages: 3,
			accepted: 2,
			not_accepted: { INSUFFICIENT_CREDIT: 1 },
			price: 0.2,
			currency: 'EUR',
		},
	],
	[
		'simplified, which has no currency',
		'simplified',
		itemsOf([row({ message_price: '0.1' }), row({ message_price: '0.2' })]),
		{ messages: 2, accepted: 2, not_accepted: {}, price: 0.3, currency: null },
	],
	[
		'raw: answers, one without rows, and a message without an answer',
		'raw',
		[
			{ json: ANSWER, pairedItem: pairedWith(2) },
			{ json: { response_code: 'FORBIDDEN', data: null }, pairedItem: pairedWith(3) },
			{ json: refused({ status: 'TIMED_OUT' }), pairedItem: { item: 5 } },
		],
		{
			messages: 6,
			accepted: 1,
			not_accepted: { THROTTLED: 1, FORBIDDEN: 3, TIMED_OUT: 1 },
			price: 0.1,
			currency: 'EUR',
		},
	],
	[
		'summary',
		'summary',
		[{ json: SUMMARY }],
		{ messages: 3, accepted: 2, not_accepted: { rejected: 1 }, price: 0.2, currency: 'EUR' },
	],
];

it.each(CASES)('totals of %s', (_, mode, output, expected) => {
	const run = { output, apiCalls: 4, hint: 'a hint' };

	expect(totalsOf(run, mode)).toEqual({ ...expected, api_calls: 4, hint: 'a hint' });
});

describe('the report', () => {
	const render = (rows: IDataObject[], options: Partial<Parameters<typeof renderReport>[1]> = {}) =>
		renderReport(
			{ output: itemsOf(rows), errorOutput: [], error: undefined, hint: null, apiCalls: 1 },
			{ output: 'all', json: false, live: false, ...options },
		);
	const countIds = (report: string): number => report.split('9B64-').length - 1;

	it('names the currency of the answer, and prices only what was accepted', () => {
		const report = render([row({ _currency: EUR }), refused({ message_price: '0.7777' })]);

		expect(report).toContain('Price (EUR)');
		expect(report).toMatch(/^Price +0\.1000 EUR/m);
		expect(report).not.toContain('USD');
		expect(report).not.toContain('0.7777');
	});

	it('keeps long advice in its column, whole', () => {
		const advice = 'Check this and that, and then do something about it. '.repeat(6).trim();
		const lines = render([refused({ advice })]).split('\n');

		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(TABLE_WIDTH);
		expect(lines.join(' ').match(/something/g)).toHaveLength(6);
	});

	const many = Array.from({ length: 500 }, (_, index) => (index === 400 ? refused() : row({})));

	it('of many rows shows the first and the refused, and says what it leaves out', () => {
		const report = render(many);

		expect(countIds(report)).toBe(21);
		expect(report).toContain('Top up.');
		expect(report).toContain('... and 479 more');
	});

	it.each([
		['of a live run', { live: true }],
		['as JSON', { json: true }],
	])('%s shows every row', (_, options) => {
		expect(countIds(render(many, options))).toBe(500);
	});

	it('of raw answers is JSON, then the totals', () => {
		expect(render([ANSWER], { output: 'raw' })).toMatch(
			/^\{\n {2}"data": [^]*\n\}\n\nMessages +2\n/,
		);
	});

	it('as JSON can be read back', () => {
		expect(JSON.parse(render([refused()], { json: true }))).toEqual({
			items: [refused()],
			totals: expect.objectContaining({ messages: 1, not_accepted: { INSUFFICIENT_CREDIT: 1 } }),
		});
	});
});

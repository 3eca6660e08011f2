import { resultFromHistory } from '../../nodes/ClickSend/messaging/outcome/result';
import { fullRow } from './ofSms';
import { AU, bodyWith, call, message, result, rowFor, sample, US } from '../messaging/builders';
import { answerFor, rowResult } from './cases';

/** The fields as the SOAR connector that this node replaces documents them. */
const ROW_TEXTS =
	'body status direction from country custom_string contact_id from_email to carrier list_id message_price message_id';
const CALL_TEXTS = 'response_code response_msg';
const ROW_COUNTS = 'message_parts schedule date subaccount_id user_id';
const CALL_COUNTS = 'total_price total_count queued_count http_code';

const all = (...lists: string[]): string[] => lists.flatMap((list) => list.split(' '));
const rows = (fields: string[]): Array<[string]> => fields.map((field) => [field]);

const named = (fields: string[], value: unknown): Record<string, unknown> =>
	Object.fromEntries(fields.map((field) => [field, value]));

const bodySaying = (value: unknown) => ({
	...named(all(CALL_TEXTS), value),
	http_code: value,
	data: named(all(CALL_COUNTS), value),
});

/** Makes the output row if ClickSend sends the same value for every field. */
const saying = (value: unknown) =>
	fullRow(
		result('accepted', {
			row: named(all(ROW_TEXTS, ROW_COUNTS), value),
			call: call(bodySaying(value)),
		}),
	);

describe('a documented text is one, whatever the wire had', () => {
	it.each(rows(all(ROW_TEXTS, CALL_TEXTS).filter((field) => field !== 'status')))('%s', (field) => {
		expect(saying('7')[field]).toBe('7');
		expect(saying(7)[field]).toBe('7');
		expect(saying(null)[field]).toBeNull();
	});
});

describe('a documented number is one, whatever the wire had', () => {
	it.each(rows(all(ROW_COUNTS, CALL_COUNTS)))('%s', (field) => {
		expect(saying('7')[field]).toBe(7);
		expect(saying(7)[field]).toBe(7);
	});

	it.each(rows(all(ROW_COUNTS, CALL_COUNTS).filter((field) => field !== 'http_code')))(
		'%s that ClickSend left blank is null',
		(field) => {
			expect(saying('')[field]).toBeNull();
			expect(saying(null)[field]).toBeNull();
		},
	);

	it.each([
		['what the body says', { http_code: 401 }, 200, 401],
		['the HTTP status where the body says nothing', {}, 503, 503],
		['the HTTP status where there is no body', undefined, 502, 502],
		['null without an answer', undefined, null, null],
	])('http_code: %s', (_case, body, httpCode, expected) => {
		const row = fullRow(result('unknown', { call: call(body, { httpCode }) }));
		expect(row.http_code).toBe(expected);
	});
});

describe('every documented field is there', () => {
	const FIELDS = all(ROW_TEXTS, ROW_COUNTS, CALL_TEXTS, CALL_COUNTS, '_currency');
	const OURS = all('outcome accepted advice parameter');

	it.each([
		['a row that says nothing', result('accepted', { row: {}, call: call({}) })],
		['no row', result('rejected', { call: call(bodyWith([])) })],
		['no call', result('not_sent')],
		['no recipient', result('invalid', { to: null, entry: null })],
		['data that is no object', result('rejected', { call: call({ data: [] }) })],
		['data that is null', result('rejected', { call: call({ data: null }) })],
	])('with %s', (_case, one) => {
		const row = fullRow(one);
		expect(Object.keys(row)).toEqual(expect.arrayContaining([...FIELDS, ...OURS]));
		expect(Object.values(row)).not.toContain(undefined);
	});

	it('null where ClickSend left it out', () => {
		const row = fullRow(result('accepted', { row: {}, call: call({}, { httpCode: null }) }));
		const silent = FIELDS.filter((field) => field !== 'status');
		expect(silent.filter((field) => row[field] !== null)).toEqual([]);
	});

	it.each([
		['there when ClickSend sent it', { blocked_count: '2' }, { blocked_count: 2 }],
		['null when ClickSend sent it blank', { blocked_count: null }, { blocked_count: null }],
	])('blocked_count: %s', (_case, data, expected) => {
		expect(fullRow(rowResult(0, {}, answerFor([0], data)))).toMatchObject(expected);
	});

	it('blocked_count: missing when ClickSend did not send it', () => {
		expect(fullRow(rowResult(0))).not.toHaveProperty('blocked_count');
	});
});

describe('what is ours', () => {
	it.each([
		['accepted', rowResult(0), { outcome: 'accepted', accepted: true, advice: null }],
		['rejected', rowResult(0, { status: 'THROTTLED' }), { outcome: 'rejected', accepted: false }],
		['unknown', result('unknown', { advice: 'Look' }), { accepted: false, advice: 'Look' }],
		['invalid', result('invalid'), { outcome: 'invalid', accepted: false }],
		['not sent', result('not_sent'), { outcome: 'not_sent', accepted: false }],
	])('%s', (_case, one, expected) => {
		expect(fullRow(one)).toMatchObject(expected);
	});

	it.each([
		['no status in the row', rowResult(0, { status: null }), 'NO_STATUS'],
		['a status in the row', rowResult(0, { status: 'THROTTLED' }), 'THROTTLED'],
		['no row', result('unknown', { status: 'TIMEOUT' }), 'TIMEOUT'],
	])('the status is the one of the result: %s', (_case, one, status) => {
		expect(fullRow(one).status).toBe(status);
	});

	it.each([
		['as the item asked', { to: [US, AU], message: 7 }, { to: [US, AU], message: 7 }],
		[
			'null where it could not be read',
			{ to: undefined, message: null },
			{ to: null, message: null },
		],
		['empty', { to: '', message: '' }, { to: '', message: '' }],
	])('parameter: %s', (_case, asked, parameter) => {
		expect(fullRow(result('invalid', { asked })).parameter).toEqual(parameter);
	});

	it('is not overruled by a row', () => {
		const row = { outcome: 'x', accepted: 'x', advice: 'x', parameter: 'x', status: 'THROTTLED' };
		expect(fullRow(rowResult(0, row))).toMatchObject({
			outcome: 'rejected',
			accepted: false,
			advice: expect.stringContaining('ClickSend took the same text') as string,
			parameter: { to: US },
		});
	});
});

describe('nothing that ClickSend said is dropped', () => {
	it.each([
		['a flag', 'is_shared_system_number', true],
		['a field of tomorrow', 'delivered_by', { name: 'Optus', hops: [1, 2] }],
		['null', 'error_text', null],
		['a field named like a method of every object', 'valueOf', 'x'],
		['a field named like the maker of every object', 'constructor', 'x'],
	])('%s', (_case, field, value) => {
		expect(Object.entries(fullRow(rowResult(0, { [field]: value })))).toContainEqual([
			field,
			value,
		]);
	});

	it('of a row of the history, in its other types', () => {
		const { data } = sample('22-history-page') as {
			data: { data: Array<Record<string, unknown>> };
		};
		const row = fullRow(resultFromHistory(result('unknown'), data.data[0] ?? {}));
		expect(row).toMatchObject({
			date: 1436932432,
			schedule: 1436879372,
			message_parts: 1,
			message_price: '0.070000',
			contact_id: '0',
			status: 'Completed',
			first_name: 'John',
			error_code: null,
			outcome: 'accepted',
			response_code: null,
			_currency: null,
		});
	});
});

it('a message without a row shows what went out', () => {
	const sent = message({ body: 'Hello', country: 'AU', from: AU });
	expect(fullRow(result('unknown', { entry: sent.entry }))).toMatchObject({
		...sent.entry,
		message_id: null,
		direction: null,
	});
	expect(fullRow(result('invalid', { entry: null, to: AU }))).toMatchObject({ to: AU, body: null });
});

it('a message with a row shows the row', () => {
	const { entry } = message();
	const row = rowFor(message(), { to: AU, body: 'Other' });
	expect(fullRow(result('accepted', { entry, row }))).toMatchObject({ to: AU, body: 'Other' });
});

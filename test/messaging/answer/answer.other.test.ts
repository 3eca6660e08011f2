import {
	judgeBody,
	judgeList,
	judgeOne,
	judgePage,
	judgeSend,
	type Reply,
} from '../../../nodes/ClickSend/messaging/answer/answer';
import type { FailureKind } from '../../../nodes/ClickSend/messaging/answer/failureKind';
import { answered, sample } from '../builders';

const bare = { own_numbers: [], _metadata: { pagination: { next: null } } };

describe('the body of any other answer', () => {
	it.each<[string, number, Record<string, unknown>]>([
		['in an envelope', 200, sample('19-account')],
		['without one', 200, bare],
		['empty', 200, {}],
		['of something that was made', 201, { http_code: 201, data: { list_id: 428 } }],
		['without data, as deletes have it', 200, { http_code: 200, data: null }],
	])('%s', (_case, httpCode, body) => {
		expect(judgeBody(answered(httpCode, body))).toEqual({ kind: 'body', body });
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['an empty text', ''],
		['null', null],
		['text', 'OK'],
		['a page', '<title>Welcome</title>'],
		['an array', [bare]],
		['JSON that was cut off', '{"http_code":200,"data":{"bal'],
	])('%s is none', (_case, body) => {
		expect(judgeBody(answered(200, body))).toEqual({
			kind: 'lost',
			httpCode: 200,
			status: 'UNREADABLE_ANSWER',
			what: 'ClickSend answered HTTP 200 with something other than JSON',
		});
	});
});

describe('a page of any list', () => {
	const page = (data: unknown): Record<string, unknown> => ({ http_code: 200, data });

	it.each<[string, unknown, object]>([
		['empty, with nothing but its total', page({ total: 0 }), { rows: [], lastPage: 1 }],
		['empty, with an empty array', page({ total: 0, data: [] }), { rows: [], lastPage: 1 }],
		['a total of nothing beside rows', page({ total: 0, data: [{}] }), { rows: [{}], lastPage: 1 }],
		['no last page but the first', page({ data: [{}], last_page: 0 }), { lastPage: 1 }],
	])('%s', (_case, body, expected) => {
		expect(judgePage(answered(200, body))).toMatchObject({ kind: 'page', ...expected });
	});

	it.each<[string, unknown]>([
		['a total without rows', page({ total: 3 })],
		['rows as a map', page({ total: 1, data: { 0: {} } })],
		['no data', page(null)],
		['the rows of an endpoint without an envelope', bare],
	])('%s is none', (_case, body) => {
		expect(judgePage(answered(200, body))).toEqual({
			kind: 'lost',
			httpCode: 200,
			status: 'UNREADABLE_ANSWER',
			what: 'ClickSend answered HTTP 200 without the rows that were asked for',
		});
	});
});

const inEnvelope = (data: unknown): Reply => answered(200, { http_code: 200, data });

it('a list without pages holds the objects of its data', () => {
	const row = { code: 'en-gb' };
	expect(judgeList(inEnvelope([row, null, 'x']))).toEqual({ kind: 'rows', rows: [row] });
});

it('one record is the data of its envelope', () => {
	const data = { list_id: 428 };
	expect(judgeOne(inEnvelope(data))).toEqual({ kind: 'one', data });
});

it.each<[string, typeof judgeList | typeof judgeOne, unknown, string]>([
	['a page is no list', judgeList, { data: [] }, 'the rows that were asked for'],
	['nothing is no list', judgeList, null, 'the rows that were asked for'],
	['a list is no record', judgeOne, [{ list_id: 428 }], 'what was asked for'],
	['nothing is no record', judgeOne, null, 'what was asked for'],
])('%s', (_case, judge, data, missing) => {
	expect(judge(inEnvelope(data))).toEqual({
		kind: 'lost',
		httpCode: 200,
		status: 'UNREADABLE_ANSWER',
		what: `ClickSend answered HTTP 200 without ${missing}`,
	});
});

describe('a refusal is the same refusal whatever was asked for', () => {
	it.each<[string, Reply, FailureKind]>([
		['401', answered(401, sample('11-auth-failure-401')), 'account_refused'],
		['404', answered(404, sample('14-not-found-404')), 'wrong_address'],
		['400', answered(400, sample('17-validation-400-field-map')), 'bad_request'],
		[
			'429 with a wish',
			answered(429, sample('12-throttled-429'), { 'retry-after': '39' }),
			'rate_limited',
		],
		['404 in the body of a 200', answered(200, sample('14-not-found-404')), 'wrong_address'],
		['a 500 without an envelope', answered(500, bare), 'lost'],
		['no connection', { kind: 'not_reached', what: 'No' }, 'not_reached'],
		['no answer', { kind: 'lost', status: 'TIMEOUT', what: 'No' }, 'lost'],
		['no call', { kind: 'not_set_up', what: 'No' }, 'not_set_up'],
	])('%s', (_case, reply, kind) => {
		expect(judgeBody(reply)).toMatchObject({ kind });
		expect(judgeBody(reply)).toEqual(judgeSend(reply));
		expect(judgePage(reply)).toEqual(judgeSend(reply));
	});
});

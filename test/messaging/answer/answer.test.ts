import { judgeSend, type Failure } from '../../../nodes/ClickSend/messaging/answer/answer';
import type { FailureKind } from '../../../nodes/ClickSend/messaging/answer/failureKind';
import { answered, bodyWith, message, rowFor, sample, sampleRows } from '../builders';

const FORBIDDEN = {
	http_code: 403,
	response_code: 'FORBIDDEN',
	response_msg: "Resource not found or you don't have the permissions to access this resource.",
	data: null,
};
const DETAILS = {
	http_code: 400,
	response_code: 'BAD_REQUEST',
	response_msg: 'Invalid input.',
	data: '{}',
	details: [
		{ field: 'to', reason: 'is required' },
		{ field: 'body', reason: 'is empty' },
	],
};

describe('a refusal with a body of ClickSend', () => {
	it.each<[number, FailureKind, string, string, unknown]>([
		[401, 'account_refused', 'UNAUTHORIZED', 'Authorization failed', sample('11-auth-failure-401')],
		[403, 'account_refused', 'FORBIDDEN', "you don't have the permissions", FORBIDDEN],
		[404, 'wrong_address', 'NOT_FOUND', 'Contact record not found', sample('14-not-found-404')],
		[429, 'rate_limited', 'HTTP_TOO_MANY_REQUESTS', 'Too many', sample('12-throttled-429')],
		[
			400,
			'bad_request',
			'HTTP_400',
			'preg_replace(): Parameter mismatch',
			sample('16-validation-400-numeric-response-code'),
		],
		[
			400,
			'bad_request',
			'BAD_REQUEST',
			'(name: Name field is required., email: Email field is required)',
			sample('17-validation-400-field-map'),
		],
		[400, 'bad_request', 'BAD_REQUEST', '(to: is required, body: is empty)', DETAILS],
	])('%i is %s with %s: %s', (httpCode, kind, status, what, body) => {
		expect(judgeSend(answered(httpCode, body))).toEqual({
			kind,
			httpCode,
			status,
			what: expect.stringContaining(what) as string,
		});
		expect(judgeSend(answered(200, body))).toMatchObject({ kind, httpCode, status });
	});
});

describe('the HTTP status decides what a refusal means', () => {
	const envelope = (httpCode: number): unknown => ({ http_code: httpCode, response_msg: 'No' });

	it.each<[number, FailureKind, string]>([
		[199, 'lost', 'HTTP_199'],
		[300, 'wrong_address', 'REDIRECTED'],
		[301, 'wrong_address', 'REDIRECTED'],
		[302, 'wrong_address', 'REDIRECTED'],
		[303, 'lost', 'REDIRECTED'],
		[304, 'wrong_address', 'REDIRECTED'],
		[307, 'wrong_address', 'REDIRECTED'],
		[308, 'wrong_address', 'REDIRECTED'],
		[399, 'wrong_address', 'REDIRECTED'],
		[400, 'bad_request', 'HTTP_400'],
		[401, 'account_refused', 'HTTP_401'],
		[402, 'refused', 'HTTP_402'],
		[403, 'account_refused', 'HTTP_403'],
		[404, 'wrong_address', 'HTTP_404'],
		[405, 'wrong_address', 'HTTP_405'],
		[406, 'refused', 'HTTP_406'],
		[408, 'lost', 'HTTP_408'],
		[409, 'refused', 'HTTP_409'],
		[413, 'bad_request', 'HTTP_413'],
		[422, 'refused', 'HTTP_422'],
		[429, 'rate_limited', 'HTTP_429'],
		[499, 'refused', 'HTTP_499'],
		[500, 'lost', 'HTTP_500'],
		[502, 'lost', 'HTTP_502'],
		[503, 'lost', 'HTTP_503'],
		[504, 'lost', 'HTTP_504'],
	])('%i is %s', (httpCode, kind, status) => {
		const what = 'No';
		const expected: Failure = { kind, httpCode, status, what };
		expect(judgeSend(answered(httpCode, envelope(httpCode)))).toEqual(expected);
		expect(judgeSend(answered(httpCode, '<title>Gateway</title>'))).toEqual({
			...expected,
			what: `HTTP ${httpCode}: Gateway`,
		});
	});

	it.each([400, 401, 403, 404, 429, 500])('%i in the body of a 200 counts as much', (httpCode) => {
		const inBody = judgeSend(answered(200, envelope(httpCode)));
		expect(inBody).toEqual(judgeSend(answered(httpCode, envelope(httpCode))));
	});

	it.each([500, 503])('%i stays lost even with rows that were taken', (httpCode) => {
		const body = bodyWith([rowFor(message())]);
		expect(judgeSend(answered(httpCode, body))).toMatchObject({ kind: 'lost', httpCode });
	});
});

describe('a 200 with rows', () => {
	it.each([
		['01-send-success-single-2026', 1],
		['04-send-many-partial-country-not-enabled', 4],
		['06-send-mixed-rejections-2026', 2],
	])('%s', (name, count) => {
		const rows = sampleRows(name);
		expect(rows).toHaveLength(count);
		expect(judgeSend(answered(200, sample(name)))).toEqual({ kind: 'rows', rows });
	});

	const row = rowFor(message());
	it.each([
		['no rows', bodyWith([]), []],
		['what is no row is left out', bodyWith([null, row, 'x', 7, [row]]), [row]],
		['no http_code in the body', { data: { messages: [row] } }, [row]],
		['201 counts like 200', { http_code: 201, data: { messages: [row] } }, [row]],
	])('%s', (_case, body, rows) => {
		expect(judgeSend(answered(201, body))).toEqual({ kind: 'rows', rows });
	});
});

describe('a 200 that does not say what became of the messages', () => {
	it.each<[string, unknown]>([
		['an empty object', {}],
		['null', null],
		['nothing', undefined],
		['an empty text', ''],
		['text', 'OK'],
		['a page', '<html><title>Welcome</title></html>'],
		['JSON that was cut off', '{"http_code":200,"data":{"messages":[{"to":"+140555'],
		['an array', [bodyWith([])]],
		['no data', { http_code: 200, response_code: 'SUCCESS' }],
		['data null', { http_code: 200, data: null }],
		['data as text', { http_code: 200, data: '{}' }],
		['data as array', { http_code: 200, data: [rowFor(message())] }],
		['no messages', { http_code: 200, data: {} }],
		['messages as map', { http_code: 200, data: { messages: { 0: rowFor(message()) } } }],
		['messages as text', { http_code: 200, data: { messages: '[]' } }],
	])('%s', (_case, body) => {
		expect(judgeSend(answered(200, body))).toEqual({
			kind: 'lost',
			httpCode: 200,
			status: 'UNREADABLE_ANSWER',
			what: 'ClickSend answered HTTP 200 without saying what became of the messages',
		});
	});
});

import * as fc from 'fast-check';

import { judgePage, judgeSend, type Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered, message, rowFor, sample } from '../builders';

/** Returns the sentence that the user reads about a refusal. */
function whatOf(body: unknown, httpCode = 502): string {
	const verdict = judgeSend(answered(httpCode, body));
	return verdict.kind === 'rows' ? '' : verdict.what;
}

describe('what a refusal says, on one line', () => {
	it.each<[string, unknown, string]>([
		['the title of a page', '<html><head><title> Bad\nGateway </title>', 'HTTP 502: Bad Gateway'],
		['a title with attributes', '<TITLE lang="en">Bad</TITLE><p>x</p>', 'HTTP 502: Bad'],
		['tags stripped', '<h1>Bad</h1><hr>\r\n<p>nginx</p>', 'HTTP 502: Bad nginx'],
		[
			'neither styles nor scripts',
			'<style>h1 { color: red }</style><script type="x">alert("<b>")</script><b>Bad</b>',
			'HTTP 502: Bad',
		],
		['an empty title gives way', '<title> </title><h1>Bad</h1>', 'HTTP 502: Bad'],
		['a title behind many signs', `${'<'.repeat(4_000)}<title>Bad</title>`, 'HTTP 502: Bad'],
		['sixty thousand signs', '<'.repeat(60_000), `HTTP 502: ${'<'.repeat(200)}...`],
		['plain text', '  upstream\n\ttimeout ', 'HTTP 502: upstream timeout'],
		['long text cut', 'x'.repeat(500), `HTTP 502: ${'x'.repeat(200)}...`],
		['text of the greatest length', 'x'.repeat(200), `HTTP 502: ${'x'.repeat(200)}`],
		['nothing', undefined, 'HTTP 502 without a message'],
		['blank text', ' \n', 'HTTP 502 without a message'],
		['null', null, 'HTTP 502 without a message'],
		['a number', 7, 'HTTP 502 without a message'],
		['an array', ['Bad'], 'HTTP 502 without a message'],
		['an empty object', {}, 'HTTP 502'],
		['a message that is no text', { response_msg: 7 }, 'HTTP 502'],
		['tags in the message', { response_msg: 'Bad <b>number</b>' }, 'Bad number'],
		['fields without a message', { data: { to: 'is required' } }, 'HTTP 502 (to: is required)'],
		['fields that are no text left out', { data: { to: 1, body: 'x' } }, 'HTTP 502 (body: x)'],
		['details that are no objects left out', { details: ['x', null] }, 'HTTP 502'],
		['no key of the account', { data: { api_key: 'x', apiKey: 'y', to: 'z' } }, 'HTTP 502 (to: z)'],
		[
			'no key in the details',
			{
				details: [
					{ field: 'API_KEY', reason: 'x' },
					{ field: 'to', reason: 'z' },
				],
			},
			'HTTP 502 (to: z)',
		],
		[
			'details that are no text left out',
			{
				details: [
					{ field: { toString: 1 }, reason: 'x' },
					{ field: 'to', reason: {} },
				],
			},
			'HTTP 502 (: x)',
		],
		[
			'long notes cut',
			{ response_msg: 'No', data: { to: 'x'.repeat(300) } },
			`No (to: ${'x'.repeat(196)}...)`,
		],
	])('%s', (_case, body, what) => {
		expect(whatOf(body)).toBe(what);
	});

	it('no final period: it stands in the middle of longer sentences', () => {
		const bodies = ['11-auth-failure-401', '12-throttled-429', '14-not-found-404'].map(sample);
		expect(bodies.map((body) => whatOf(body)).filter((what) => what.endsWith('.'))).toEqual([]);
	});

	it('whatever comes, one line that says something', () => {
		const body = fc.oneof(
			fc.string(),
			fc.stringMatching(/^(<[a-z/]+>|[ \n]){0,5}$/),
			fc.anything(),
		);
		fc.assert(
			fc.property(fc.oneof(body, fc.record({ response_msg: body, data: body })), (any) => {
				const what = whatOf(any, 500);
				expect(what).not.toMatch(/[\r\n]/);
				expect(what).toMatch(/\S/);
				expect(what).not.toMatch(/:\s*$/);
				expect(what.length).toBeLessThan(450);
			}),
		);
	});
});

describe('the status of a refusal', () => {
	it.each([
		['a word', 'INVALID_RECIPIENT', 'INVALID_RECIPIENT'],
		['a number', 422, 'HTTP_422'],
		['a number as text', '422', 'HTTP_422'],
		['small letters', 'bad request', 'HTTP_422'],
		['nothing', undefined, 'HTTP_422'],
		['null', null, 'HTTP_422'],
		['success, which it is not', 'SUCCESS', 'HTTP_422'],
		['a single letter', 'X', 'HTTP_422'],
	])('%s', (_case, response_code, status) => {
		expect(judgeSend(answered(422, { response_code }))).toMatchObject({ status });
	});

	it('a redirect that says why keeps its word', () => {
		const body = { response_code: 'MOVED_AWAY' };
		expect(judgeSend(answered(302, body))).toMatchObject({ status: 'MOVED_AWAY' });
	});
});

describe('Retry-After travels as it came', () => {
	it.each([
		['seconds', { 'retry-after': '39' }, '39'],
		['a number', { 'retry-after': 20 }, '20'],
		['a date', { 'retry-after': 'Mon, 05 Oct 2026 00:01:00 GMT' }, 'Mon, 05 Oct 2026 00:01:00 GMT'],
		['nothing', {}, undefined],
	])('%s', (_case, headers, retryAfter) => {
		const verdict = judgeSend(answered(429, sample('12-throttled-429'), headers));
		expect(verdict).toHaveProperty('kind', 'rate_limited');
		expect('retryAfter' in verdict ? verdict.retryAfter : undefined).toBe(retryAfter);
	});
});

describe('no answer', () => {
	it.each<[string, Reply, object]>([
		[
			'no connection',
			{ kind: 'not_reached', what: 'No' },
			{ kind: 'not_reached', status: 'NOT_REACHED' },
		],
		[
			'a lost one',
			{ kind: 'lost', status: 'TIMEOUT', what: 'No' },
			{ kind: 'lost', status: 'TIMEOUT' },
		],
		['no call', { kind: 'not_set_up', what: 'No' }, { kind: 'not_set_up', status: 'NOT_SET_UP' }],
	])('%s', (_case, reply, expected) => {
		expect(judgeSend(reply)).toEqual({ httpCode: null, what: 'No', ...expected });
		expect(judgePage(reply)).toEqual(judgeSend(reply));
	});
});

describe('a page of the history', () => {
	const row = rowFor(message(), { status: 'Completed' });
	const page = (data: object): unknown => ({ http_code: 200, data });

	it.each<[string, unknown, object]>([
		['full', sample('22-history-page'), { rows: { length: 6 }, lastPage: 1 }],
		['empty', sample('25-empty-page'), { rows: [], lastPage: 1 }],
		['the first of several', page({ data: [row], last_page: 7 }), { rows: [row], lastPage: 7 }],
		['the number as text', page({ data: [row], last_page: '7' }), { rows: [row], lastPage: 7 }],
		['no number', page({ data: [row] }), { rows: [row], lastPage: 1 }],
		['no number to read', page({ data: [row], last_page: 'x' }), { rows: [row], lastPage: 1 }],
		['what is no row left out', page({ data: [null, row, 'x'] }), { rows: [row], lastPage: 1 }],
	])('%s', (_case, body, expected) => {
		expect(judgePage(answered(200, body))).toMatchObject({ kind: 'page', ...expected });
	});

	it.each<[string, unknown]>([
		['a bare array, as in one example of the documentation', { status: 200, data: [row] }],
		['rows of a send', page({ messages: [row] })],
		['a page', '<title>Welcome</title>'],
	])('%s is none', (_case, body) => {
		expect(judgePage(answered(200, body))).toMatchObject({ status: 'UNREADABLE_ANSWER' });
	});
});

import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { createCaller, type ClickSendRequest } from '../../nodes/ClickSend/api/clickSend';
import {
	axiosErrorFrom,
	cancelled,
	contextWith,
	KEY,
	systemError,
	wrapped,
	type Helper,
} from './stub';

const TIMEOUT_MS = 120_000;
const POST: ClickSendRequest = { method: 'POST', url: '/sms/send', body: { messages: [] } };

const OK = { statusCode: 200, statusMessage: 'OK', headers: { a: 'b' }, body: { http_code: 200 } };

const callWith = async (helper: Helper, credential?: object) =>
	await createCaller(contextWith(helper, credential), TIMEOUT_MS)(POST);

/** Returns the options that the helper gets. */
async function optionsOf(
	request: ClickSendRequest,
	credential?: object,
): Promise<IHttpRequestOptions | undefined> {
	let seen: IHttpRequestOptions | undefined;
	const context = contextWith(async (_type, options) => {
		seen = options;
		return OK;
	}, credential);
	await createCaller(context, TIMEOUT_MS)(request);
	return seen;
}

const FIXED = {
	baseURL: 'https://rest.clicksend.com/v3',
	timeout: TIMEOUT_MS,
	abortSignal: expect.any(AbortSignal) as AbortSignal,
	headers: { 'Content-Type': 'application/json' },
	json: true,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
};

it('goes through an answer after the pause, and not before it', async () => {
	const body = { data: { api_key: KEY } };
	const context = contextWith(async () => await Promise.resolve({ ...OK, body }));
	const atPause: unknown[] = [];
	const pause = async (): Promise<void> => {
		atPause.push({ ...body.data });
		await Promise.resolve();
	};
	await createCaller(context, TIMEOUT_MS, pause)(POST);
	expect(atPause).toEqual([{ api_key: KEY }]);
	expect(body).toEqual({ data: {} });
});

describe('what the helper is asked', () => {
	it.each<[string, ClickSendRequest]>([
		['a POST with a body', POST],
		['a PUT without a body, JSON all the same', { method: 'PUT', url: '/sms/1/cancel' }],
		['a GET with a query', { method: 'GET', url: '/sms/history', qs: { page: 2 } }],
		['a request that wants more than it may', { ...POST, ...{ disableFollowRedirect: false } }],
	])('%s', async (_case, request) => {
		expect(await optionsOf(request)).toEqual({ ...request, ...FIXED });
	});

	it('goes to the address of the credential, without a slash behind it', async () => {
		const options = await optionsOf(POST, { base_url: ' http://localhost:5678/v3/ ' });
		expect(options).toMatchObject({ baseURL: 'http://localhost:5678/v3' });
	});

	it("is asked once, on n8n's context, with this node's credential, and without the key", async () => {
		const helper = jest.fn<Promise<unknown>, Parameters<Helper>>(async () => OK);
		const context = contextWith(helper);
		await createCaller(context, TIMEOUT_MS)(POST);
		expect(helper).toHaveBeenCalledTimes(1);
		expect(helper.mock.contexts).toEqual([context]);
		expect(helper.mock.calls[0]?.[0]).toBe('clickSendApi');
		expect(JSON.stringify(helper.mock.calls)).not.toContain(KEY);
	});
});

describe('every answer is data', () => {
	it.each([
		['taken', 200, { http_code: 200 }],
		['a login that is refused', 401, { http_code: 401 }],
		['too many calls', 429, { http_code: 429 }],
		['a redirect', 302, ''],
		['a page of a proxy', 502, '<html><title>Bad Gateway</title></html>'],
		['nothing', 204, undefined],
	])('%s', async (_case, statusCode, body) => {
		const headers = { 'retry-after': '39' };
		expect(await callWith(async () => ({ statusCode, headers, body }))).toEqual({
			kind: 'answered',
			httpCode: statusCode,
			headers,
			body,
		});
	});
});

describe('nothing is thrown', () => {
	it.each<[string, Helper, string]>([
		[
			'no connection',
			async () =>
				await Promise.reject(
					wrapped(axiosErrorFrom(systemError({ code: 'ECONNREFUSED', syscall: 'connect' }))),
				),
			'not_reached',
		],
		[
			'a reset',
			async () =>
				await Promise.reject(
					wrapped(axiosErrorFrom(systemError({ code: 'ECONNRESET', syscall: 'read' }))),
				),
			'lost',
		],
		['a stop', async () => await Promise.reject(wrapped(cancelled())), 'lost'],
		['a refusal of n8n', async () => await Promise.reject(new Error('Not allowed')), 'lost'],
		[
			'a refusal before there is a promise',
			() => {
				throw new Error('Not allowed');
			},
			'lost',
		],
		['no answer at all', async () => undefined, 'lost'],
	])('%s', async (_case, helper, kind) => {
		const reply = await callWith(helper);
		expect(reply.kind).toBe(kind);
		expect(JSON.stringify(reply)).not.toContain(KEY);
	});
});

it.each([
	['a text', 'Bad Gateway'],
	['nothing', null],
])('an answer that is %s is a broken connection', async (_case, answer) => {
	expect(await callWith(async () => answer)).toEqual({
		kind: 'lost',
		status: 'CONNECTION_LOST',
		what: 'The connection to rest.clicksend.com broke before its answer came',
	});
});

describe('what is not set up is said, and no call is made', () => {
	const noCall = jest.fn<Promise<unknown>, Parameters<Helper>>(async () => OK);
	const withoutCredential = {
		...contextWith(noCall),
		getCredentials: async () => await Promise.reject(new Error('Node has no credentials set')),
	} as unknown as IExecuteFunctions;

	beforeEach(() => noCall.mockClear());

	it.each<[string, IExecuteFunctions, string]>([
		['no credential', withoutCredential, 'Node has no credentials set'],
		['no address', contextWith(noCall, { base_url: '' }), 'is not a web address: it is empty'],
		['no text', contextWith(noCall, { base_url: 7 }), 'is not a web address: it is empty'],
		[
			'half an address',
			contextWith(noCall, { base_url: 'clicksend' }),
			'it does not begin with https://',
		],
		['plain http', contextWith(noCall, { base_url: 'http://example.com' }), 'example.com'],
	])('%s', async (_case, context, said) => {
		expect(await createCaller(context, TIMEOUT_MS)(POST)).toEqual({
			kind: 'not_set_up',
			what: expect.stringContaining(said) as string,
		});
		expect(noCall).not.toHaveBeenCalled();
	});

	it('no key is in it', async () => {
		const credential = { base_url: 'http://example.com', username: 'john', key: KEY };
		const reply = await createCaller(contextWith(noCall, credential), TIMEOUT_MS)(POST);
		expect(JSON.stringify(reply)).not.toContain(KEY);
	});
});

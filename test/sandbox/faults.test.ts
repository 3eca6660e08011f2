import { isAxiosError } from 'axios';
import type { AxiosInstance } from 'axios';
import { basicAuth, createClickSend } from './clickSend';
import { applyFault, createFaults, MISSING_FIELDS } from './faults';
import type { Fault } from './faults';
import { startSandbox } from './server';
import type { Sandbox } from './server';
import { createClient, dataOf, US_NUMBER } from './testKit';
import type { SendData } from './testKit';

const SEND = '/sms/send';
const REJECTED = '+13035550101';
/** The time that the caller waits for an answer that never comes, in ms. */
const PATIENCE_MS = 50;

let sandbox: Sandbox;
let client: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox();
	client = createClient(sandbox);
});

afterAll(() => sandbox.close());

beforeEach(() => {
	sandbox.record.requests.length = 0;
	sandbox.record.taken.length = 0;
	sandbox.faults.clear();
});

function messages(...tos: string[]) {
	return {
		messages: tos.map((to, index) => ({ to, body: `${index}`, custom_string: `r${index}` })),
	};
}

/** Sends two messages, and says what the caller saw: a status and the data, or the code of an error. */
async function sendTwo(timeout: number): Promise<[number, unknown] | string> {
	try {
		const answer = await client.post(SEND, messages(US_NUMBER, US_NUMBER), { timeout });
		return [answer.status, answer.data];
	} catch (error) {
		return isAxiosError(error) ? `${error.code}` : String(error);
	}
}

const queued = { http_code: 200, data: { queued_count: 2 } };
const HTML = expect.stringMatching(/^<html>/);
const HALF_JSON = expect.stringMatching(/^\{"http_code":200,/);

describe('what the caller sees, and what was taken', () => {
	it.each<[string, Fault, unknown, number, number | null]>([
		['latency', { type: 'latency', ms: 1 }, [200, queued], 2, 200],
		[
			'502 before',
			{ type: 'status', status: 502, body: 'html', taken: false },
			[502, HTML],
			0,
			502,
		],
		['504 after', { type: 'status', status: 504, body: 'html', taken: true }, [504, HTML], 2, 504],
		['500', { type: 'status', status: 500, taken: true }, [500, { http_code: 500 }], 2, 500],
		['403', { type: 'status', status: 403, taken: false }, [403, { http_code: 403 }], 0, 403],
		['503, empty', { type: 'status', status: 503, body: 'empty', taken: false }, [503, ''], 0, 503],
		[
			'418 of our own',
			{ type: 'status', status: 418, body: { tea: true }, taken: false },
			[418, { tea: true }],
			0,
			418,
		],
		['rate limit', { type: 'rateLimit', retryAfter: 2 }, [429, { http_code: 429 }], 0, 429],
		['reset before', { type: 'resetBeforeRead' }, 'ECONNRESET', 0, null],
		['reset after', { type: 'resetAfterTaken' }, 'ECONNRESET', 2, null],
		['hang before', { type: 'hang', taken: false }, 'ECONNABORTED', 0, null],
		['hang after', { type: 'hang', taken: true }, 'ECONNABORTED', 2, null],
		['truncated', { type: 'truncatedBody' }, 'ERR_BAD_RESPONSE', 2, 200],
		['no JSON', { type: 'invalidJson' }, [200, HALF_JSON], 2, 200],
		['empty object', { type: 'emptyObject' }, [200, {}], 2, 200],
		['error in a 200', { type: 'bodyHttpCode', code: 401 }, [200, { http_code: 401 }], 0, 200],
		['400', { type: 'badRequest', shape: 'numeric' }, [400, { response_code: 400 }], 0, 400],
		['redirect', { type: 'redirect', status: 302, location: '/v3/account' }, [302, ''], 0, 302],
		['rows', { type: 'rows', change: 'reversed' }, [200, queued], 2, 200],
	])('%s', async (_case, fault, seen, taken, status) => {
		sandbox.faults.set([{ path: SEND, fault }]);
		const answer = await sendTwo(fault.type === 'hang' ? PATIENCE_MS : 0);
		if (typeof seen === 'string') expect(answer).toBe(seen);
		else expect(answer).toMatchObject(seen as unknown[]);
		expect(sandbox.record.taken).toHaveLength(taken);
		expect(sandbox.record.requests).toMatchObject([{ path: SEND, status }]);
		expect(sandbox.record.posts(SEND)).toBe(1);
	});
});

describe('a rate limit names the wait', () => {
	it.each([
		['in seconds', 7, '7', '7'],
		['as a date', 'Mon, 05 Oct 2026 00:00:07 GMT', 'Mon, 05 Oct 2026 00:00:07 GMT', undefined],
		['not at all', undefined, undefined, undefined],
	])('%s', async (_case, retryAfter, header, reset) => {
		sandbox.faults.set([{ path: SEND, fault: { type: 'rateLimit', retryAfter } }]);
		const { headers } = await client.post(SEND, messages(US_NUMBER));
		expect([headers['retry-after'], headers['ratelimit-reset']]).toEqual([header, reset]);
	});
});

describe('rows changed on the way', () => {
	const tos = [REJECTED, US_NUMBER, REJECTED, US_NUMBER];

	async function sendFour(fault: Fault): Promise<SendData> {
		sandbox.faults.set([{ path: SEND, fault }]);
		return dataOf({ body: (await client.post(SEND, messages(...tos))).data });
	}

	it.each([
		['acceptedFirst', ['r1', 'r3', 'r0', 'r2']],
		['reversed', ['r3', 'r2', 'r1', 'r0']],
		['dropOne', ['r0', 'r1', 'r3']],
		['missingFields', [undefined, 'r1', undefined, 'r3']],
		['extraRow', ['r0', 'r1', 'r2', 'r3', '']],
		['duplicateRow', ['r0', 'r0', 'r1', 'r2', 'r3']],
	] as const)('%s', async (change, references) => {
		const data = await sendFour({ type: 'rows', change });
		expect(data.messages.map(({ custom_string }) => custom_string)).toEqual(references);
		expect(data).toMatchObject({ total_count: 4, queued_count: 2 });
		expect(sandbox.record.taken.map(({ custom_string }) => custom_string)).toEqual(['r1', 'r3']);
	});

	it('missingFields leaves out what it was told to, of every other row', async () => {
		const data = await sendFour({
			type: 'rows',
			change: 'missingFields',
			fields: ['to', 'status'],
		});
		const keys = data.messages.map((row) => ['to', 'status', 'body'].filter((key) => key in row));
		expect(keys).toEqual([['body'], ['to', 'status', 'body'], ['body'], ['to', 'status', 'body']]);
		expect(MISSING_FIELDS).not.toContain('status');
	});

	it('an extra row has an id that belongs to no message', async () => {
		const { messages: rows } = await sendFour({ type: 'rows', change: 'extraRow' });
		expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(5);
	});
});

describe('a plan', () => {
	const fault: Fault = { type: 'emptyObject' };

	it.each([
		['the second call only', { nth: 2 }, [false, true, false, false]],
		['from the second on', { from: 2 }, [false, true, true, true]],
		['a range, both ends included', { from: 2, to: 3 }, [false, true, true, false]],
		['every call', {}, [true, true, true, true]],
	])('hits %s, and counts each path by itself', (_case, when, hits) => {
		const faults = createFaults([{ path: SEND, fault, ...when }]);
		const picked = hits.map(() => {
			expect(faults.pick('/account')).toBeUndefined();
			return faults.pick(SEND) === fault;
		});
		expect(picked).toEqual(hits);
	});

	it('takes the first entry that fits, and counts anew when it is set', () => {
		const first: Fault = { type: 'invalidJson' };
		const plan = [
			{ path: SEND, nth: 1, fault: first },
			{ path: SEND, fault },
		];
		const faults = createFaults(plan);
		expect([faults.pick(SEND), faults.pick(SEND)]).toEqual([first, fault]);
		faults.set(plan);
		expect(faults.pick(SEND)).toBe(first);
		faults.clear();
		expect(faults.pick(SEND)).toBeUndefined();
	});
});

describe('without a socket the same faults say', () => {
	it.each<[string, Fault | undefined, object, number]>([
		['nothing wrong', undefined, { connection: 'answer', reply: { status: 200 } }, 1],
		['how long', { type: 'latency', ms: 9 }, { connection: 'answer', latencyMs: 9 }, 1],
		['hang', { type: 'hang', taken: true }, { connection: 'hang' }, 1],
		['reset before', { type: 'resetBeforeRead' }, { connection: 'resetBefore' }, 0],
		['reset after', { type: 'resetAfterTaken' }, { connection: 'resetAfter' }, 1],
		['what is missing', { type: 'truncatedBody' }, { announcedLength: expect.any(Number) }, 1],
	])('%s', (_case, fault, outcome, taken) => {
		const clickSend = createClickSend();
		const headers = { authorization: basicAuth(clickSend.settings) };
		const request = { method: 'POST', path: SEND, query: {}, headers, body: messages(US_NUMBER) };
		expect(applyFault(clickSend, request, fault)).toMatchObject(outcome);
		expect(clickSend.record.taken).toHaveLength(taken);
	});
});

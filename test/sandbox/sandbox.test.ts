import type { AxiosInstance } from 'axios';
import { ACCOUNT_CALLS, POISON, SPECIAL_NUMBERS, SUBACCOUNT_API_KEY } from './clickSend';
import { startSandbox } from './server';
import type { Sandbox } from './server';
import { AU_NUMBER, createClient, dataOf, START_MS, US_NUMBER } from './testKit';
import type { SendData } from './testKit';

let sandbox: Sandbox;
let client: AxiosInstance;
let now: number;

beforeEach(async () => {
	now = START_MS;
	sandbox = await startSandbox({ now: () => now });
	client = createClient(sandbox);
});

afterEach(() => sandbox.close());

async function send(messages: unknown): Promise<SendData> {
	return dataOf({ body: (await client.post('/sms/send', { messages })).data });
}

function many(length: number, to = US_NUMBER): object[] {
	return Array.from({ length }, () => ({ to, body: 'hello' }));
}

describe('the login', () => {
	const basic = (login: string): string => `Basic ${Buffer.from(login).toString('base64')}`;

	it.each([
		['a wrong key', basic('sandbox:wrong'), 401],
		['a wrong username', basic('nobody:sandbox-key'), 401],
		['a bearer token', 'Bearer sandbox-key', 401],
		['none', undefined, 401],
		['the right one', basic('sandbox:sandbox-key'), 200],
	])('%s', async (_case, authorization, status) => {
		const headers = authorization === undefined ? {} : { authorization };
		const caller = createClient(sandbox, { auth: undefined, headers });
		const answers = await Promise.all([
			caller.get('/account'),
			caller.get('/sms/history'),
			caller.post('/sms/price', { messages: many(1) }),
			caller.post('/sms/send', { messages: many(1) }),
		]);
		expect(answers.map((answer) => answer.status)).toEqual(Array(answers.length).fill(status));
		expect(sandbox.record.taken).toHaveLength(status === 200 ? 1 : 0);
	});

	it('is asked for before the path is looked at', async () => {
		const bare = await client.get('/nowhere', { auth: { username: 'x', password: 'y' } });
		expect(bare.status).toBe(401);
	});

	it('stays out of the record', async () => {
		await client.post('/sms/send', { messages: many(1) });
		expect(JSON.stringify(sandbox.record.requests)).not.toMatch(/authorization|Basic/i);
	});
});

describe('the rate limit of GET /account', () => {
	const wrong = { auth: { username: 'sandbox', password: 'wrong' } };
	const limits = ({ headers }: { headers: Record<string, unknown> }): unknown[] =>
		['x-ratelimit-limit', 'x-ratelimit-remaining', 'ratelimit-reset', 'retry-after'].map(
			(name) => headers[name],
		);

	it('counts down on good and bad logins alike, then names the wait', async () => {
		expect(limits(await client.get('/account'))).toEqual(['20', '19', '60', undefined]);
		now += 21_000;
		const refused = await client.get('/account', wrong);
		expect([refused.status, ...limits(refused)]).toEqual([401, '20', '18', '39', undefined]);
		for (let call = 2; call < ACCOUNT_CALLS; call++) await client.get('/account');
		const throttled = await client.get('/account');
		expect([throttled.status, ...limits(throttled)]).toEqual([429, '20', '0', '39', '39']);
	});

	it.each([
		['before the window is over', 59_999, 429],
		['once the window is over', 60_000, 200],
	])('refuses the 21st call, and the next one %s: %i ms, %i', async (_case, later, status) => {
		const statuses: number[] = [];
		for (let call = 0; call <= ACCOUNT_CALLS; call++)
			statuses.push((await client.get('/account')).status);
		expect(statuses).toEqual([...Array<number>(ACCOUNT_CALLS).fill(200), 429]);
		now += later;
		expect((await client.get('/account')).status).toBe(status);
	});

	it('does not touch other endpoints', async () => {
		for (let call = 0; call <= ACCOUNT_CALLS; call++) await client.get('/account');
		expect((await client.get('/sms/history')).status).toBe(200);
	});
});

describe('a call that is refused as a whole takes nothing', () => {
	it.each([
		['no messages', {}, 400],
		['an empty list', { messages: [] }, 400],
		['a message that is no object', { messages: ['hello'] }, 400],
		['no JSON', 'to=nobody', 400],
		['more than a thousand', { messages: many(1001) }, 400],
		['a sender that is a list', { messages: [{ to: US_NUMBER, body: 'x', from: ['a'] }] }, 500],
		...POISON.map((to): [string, object, number] => [
			`${to} among good ones`,
			{ messages: [...many(2), ...many(1, to)] },
			400,
		]),
	])('%s', async (_case, body, status) => {
		const answer = await client.post('/sms/send', body);
		expect([answer.status, answer.data.http_code]).toEqual([status, status]);
		expect(sandbox.record.taken).toEqual([]);
		expect(sandbox.record.requests).toMatchObject([{ path: '/sms/send', status }]);
	});

	it('while a thousand long ones are fine', async () => {
		const messages = many(1000).map((message) => ({ ...message, body: '漢'.repeat(500) }));
		expect(await send(messages)).toMatchObject({ total_count: 1000, queued_count: 1000 });
		expect(sandbox.record.requests[0]).toMatchObject({ message_count: 1000, status: 200 });
	});
});

describe('the credit', () => {
	it('is shown as text with six decimals, and goes down by what was accepted', async () => {
		await send([...many(2), ...many(1, '+13035550102')]);
		const { data } = (await client.get('/account')).data;
		expect(data).toMatchObject({ balance: '9999.841600', username: 'sandbox' });
		expect(data._subaccount.api_key).toBe(SUBACCOUNT_API_KEY);
	});

	it('runs out in the middle of a batch, and total_price counts what was not sent', async () => {
		await sandbox.close();
		sandbox = await startSandbox({ balance: 0.2 });
		client = createClient(sandbox);
		const data = await send([...many(4), ...many(1, '+14055555555')]);
		const refused = 'INSUFFICIENT_CREDIT';
		expect(data.messages.map(({ status }) => status)).toEqual([
			'SUCCESS',
			'SUCCESS',
			refused,
			refused,
			'SUCCESS',
		]);
		expect(data).toMatchObject({ total_count: 5, queued_count: 3, total_price: 0.3168 });
		expect(sandbox.clickSend.balance()).toBe('0.041600');
	});
});

describe('POST /sms/price', () => {
	it('gives the same statuses and keeps, charges and sends nothing', async () => {
		const tos = [AU_NUMBER, ...Object.keys(SPECIAL_NUMBERS), 'nonsense'];
		const messages = tos.map((to) => ({ to, body: 'hello' }));
		const priced = dataOf<SendData>({ body: (await client.post('/sms/price', { messages })).data });
		const before = [sandbox.record.taken.length, sandbox.clickSend.balance()];
		const sent = await send(messages);
		const statuses = ({ messages: rows }: SendData) => rows.map(({ status }) => status);
		expect(before).toEqual([0, '10000.000000']);
		expect(statuses(priced)).toEqual(statuses(sent));
	});
});

describe('paths', () => {
	it.each([
		['GET', '/nowhere', 404],
		['GET', '/../sms/history', 404],
		['GET', '/sms/send', 405],
		['POST', '/account', 405],
	])('%s %s answers %i NOT_FOUND', async (method, path, status) => {
		const answer = await client.request({ method, url: path });
		expect([answer.status, answer.data.response_code]).toEqual([status, 'NOT_FOUND']);
	});
});

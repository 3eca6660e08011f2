import { request } from 'node:http';
import { startSandbox } from './server';
import type { SandboxOptions } from './server';
import { createClient, US_NUMBER } from './testKit';

const SEND = '/sms/send';
const BODY = { messages: [{ to: US_NUMBER, body: 'x'.repeat(5_000_000) }] };

/** Starts a sandbox and resolves `reached` when its first request was worked off. */
async function startWatched(options: SandboxOptions) {
	let report: () => void = () => undefined;
	const reached = new Promise<void>((resolve) => (report = resolve));
	const sandbox = await startSandbox({ ...options, onRequest: () => report() });
	return { sandbox, reached, client: createClient(sandbox) };
}

describe('close', () => {
	it.each<[string, SandboxOptions]>([
		['a call that hangs', { faults: [{ path: SEND, fault: { type: 'hang', taken: true } }] }],
		['a call whose answer takes an hour', { latency: 3_600_000 }],
	])('ends %s at once', async (_case, options) => {
		const { sandbox, reached, client } = await startWatched(options);
		const call = client.post(SEND, BODY).catch((error: { code: string }) => error.code);
		await reached;
		await sandbox.close();
		expect(await call).toBe('ECONNRESET');
		expect(sandbox.record.taken).toHaveLength(1);
	});
});

describe('a body of several megabytes', () => {
	it('is read whole', async () => {
		const { sandbox, client } = await startWatched({});
		expect((await client.post(SEND, BODY)).status).toBe(200);
		expect(sandbox.record.taken[0]?.body).toHaveLength(5_000_000);
		await sandbox.close();
	});

	it('is not waited for when the connection is reset before', async () => {
		const faults = [{ path: SEND, fault: { type: 'resetBeforeRead' as const } }];
		const { sandbox } = await startWatched({ faults });
		const headers = { 'content-length': 5_000_000 };
		const announced = request(sandbox.url + SEND, { method: 'POST', headers });
		const failed = new Promise((resolve) => announced.on('error', resolve));
		announced.flushHeaders();
		expect(await failed).toMatchObject({ code: 'ECONNRESET' });
		expect(sandbox.record.requests).toMatchObject([{ body: undefined, message_count: 0 }]);
		await sandbox.close();
	});
});

describe('every sandbox', () => {
	it('has an address, a record and a credit of its own', async () => {
		const [one, other] = [await startSandbox(), await startSandbox({ balance: 1 })];
		await createClient(one).post(SEND, { messages: [{ to: US_NUMBER, body: 'hello' }] });
		expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v3$/);
		expect(other.url).not.toBe(one.url);
		expect([one.record.taken.length, other.record.taken.length]).toEqual([1, 0]);
		expect([one.clickSend.balance(), other.clickSend.balance()]).toEqual([
			'9999.920800',
			'1.000000',
		]);
		await Promise.all([one.close(), other.close()]);
	});

	it('keeps a path outside of /v3 apart from one inside', async () => {
		const sandbox = await startSandbox();
		const baseURL = sandbox.url.replace('/v3', '');
		const answer = await createClient(sandbox, { baseURL }).get('/account');
		expect(answer.status).toBe(404);
		await sandbox.close();
	});
});

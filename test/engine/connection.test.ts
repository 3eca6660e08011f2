import { createServer, type Server as SecureServer } from 'node:https';
import { createServer as createPlainServer, type AddressInfo, type Server } from 'node:net';

import { generate } from 'selfsigned';

import { startSandbox } from '../sandbox/server';
import { onStage, pluck } from './cases';
import { describeOutcomes, expectPromisesKept, rowsOf, SIX, TWO_PER_CALL } from './faults';
import { cancel, UNKNOWN_ID } from './scheduled';
import type { ClickSendCredential } from './services';
import { watchSleep } from './sleep';

const KEY = 'this-key-must-never-be-seen';
const HOST = '127.0.0.1';

async function portOf(server: Server | SecureServer): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
	return (server.address() as AddressInfo).port;
}

const closed = async (server: Server | SecureServer): Promise<void> =>
	await new Promise((resolve) => server.close(() => resolve()));

/** A port on which nobody ever listens. */
const NOBODY = `http://${HOST}:1/v3`;

/** A port on which nobody listens yet. */
async function freePort(): Promise<number> {
	const server = createPlainServer();
	const port = await portOf(server);
	await closed(server);
	return port;
}

const credentialAt = (base_url: string): ClickSendCredential => ({
	base_url,
	username: 'sandbox',
	key: KEY,
});

describe('what is proven never to have been sent', () => {
	it('connection refused: tried four times in all, then an error that says where', async () => {
		const pauses = watchSleep();
		const credential = credentialAt(NOBODY);
		await onStage(async ({ send }) => {
			const { error } = await send({ items: SIX, parameters: TWO_PER_CALL, credential });

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: expect.stringMatching(/^No connection to 127\.0\.0\.1:\d+: it refused/),
				description: expect.stringContaining('nothing was sent'),
			});
			expect(pauses).toHaveLength(3);
		});
	});

	it('connection refused, told on each item in a continue mode', async () => {
		const credential = credentialAt(NOBODY);
		await onStage(async ({ send }) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const result = await send({ items: SIX, parameters: TWO_PER_CALL, credential, settings });

			expect(describeOutcomes(result)).toBe('not_sent x6');
			expect(pluck(rowsOf(result), 'status').slice(0, 3)).toEqual([
				'NOT_REACHED',
				'NOT_REACHED',
				'NOT_TRIED',
			]);
		});
	});

	it('connection refused at first, then up: all are sent, once', async () => {
		await onStage(async ({ send }) => {
			const port = await freePort();
			let starting: ReturnType<typeof startSandbox> | undefined;
			watchSleep(() => {
				starting ??= startSandbox({ port, key: KEY });
			});
			const credential = credentialAt(`http://${HOST}:${port}/v3`);
			const result = await send({ items: SIX, parameters: TWO_PER_CALL, credential });
			const sandbox = await starting;
			await sandbox?.close();

			expect(describeOutcomes(result)).toBe('accepted x6');
			expect(sandbox?.record.taken).toHaveLength(6);
			if (sandbox !== undefined) expectPromisesKept(result, sandbox);
		});
	});

	it('no host of that name', async () => {
		const credential = credentialAt('https://no-such-host.invalid/v3');
		await onStage(async ({ send }) => {
			const { error } = await send({ items: SIX, parameters: TWO_PER_CALL, credential });

			expect(error?.message).toMatch(
				/^No connection to no-such-host\.invalid: (there is no host of that name|its name could not be looked up)/,
			);
		});
	});

	it('a certificate that nobody vouches for: no request is made, and the key stays here', async () => {
		const pems = await generate([{ name: 'commonName', value: 'localhost' }]);
		let requests = 0;
		const server = createServer({ key: pems.private, cert: pems.cert }, () => (requests += 1));
		const credential = credentialAt(`https://${HOST}:${await portOf(server)}/v3`);
		await onStage(async ({ send }) => {
			const { error, run } = await send({ items: SIX, parameters: TWO_PER_CALL, credential });
			await closed(server);

			expect(error?.message).toMatch(/its certificate is not trusted \(DEPTH_ZERO_SELF_SIGNED/);
			expect(requests).toBe(0);
			expect(JSON.stringify(run.data)).not.toContain(KEY);
		});
	});
});

it('every request says that it is JSON, with a body or without', async () => {
	await onStage(async (stage) => {
		const types: unknown[] = [];
		const { handle } = stage.sandbox.clickSend;
		jest.spyOn(stage.sandbox.clickSend, 'handle').mockImplementation((request) => {
			types.push(request.headers['content-type']);
			return handle(request);
		});
		await stage.send({ items: SIX });
		await cancel(stage, [UNKNOWN_ID]);

		expect(types).toEqual(['application/json', 'application/json', 'application/json']);
	});
});

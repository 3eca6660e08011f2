import { differences } from '../differences';
import { until } from '../until';
import { environmentIn } from './environment';
import type { Home } from './home';
import { freePorts, HOST } from './ports';
import { spawnN8n, tailOf, type N8nProcess } from './process';

/** Most of it is spent loading modules, which takes ten times as long when others want the disk and the cores. */
const START_MS = 180_000;

/** After this n8n is not ending by itself any more. */
const STOP_MS = 30_000;

export interface N8nServer {
	/** Such as http://127.0.0.1:5678, without a trailing slash. */
	url: string;
	pid: number | undefined;
	log(): string;
	/** Ends it, by force if it does not end in time. */
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** Any free one when absent. */
	port?: number;
	/** Variables on top of those that every n8n of the tests gets. */
	env?: Record<string, string>;
}

/** n8n answers on its port before its routes are there, so both are asked for. */
async function isReady(url: string, server: N8nProcess): Promise<true | undefined> {
	if (server.hasEnded()) throw new Error(`n8n ended before it was ready\n${tailOf(server.log())}`);
	if (!server.log().includes('Editor is now accessible')) return undefined;
	try {
		const { ok } = await fetch(`${url}/healthz/readiness`);
		return ok || undefined;
	} catch {
		// Refused: not listening yet.
		return undefined;
	}
}

export async function stopProcess(server: N8nProcess): Promise<void> {
	server.kill('SIGTERM');
	const force = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
	await server.ended;
	clearTimeout(force);
}

/**
 * Starts n8n on loopback and waits until it serves.
 *
 * @throws Error with the end of its log when it does not come up
 */
export async function startN8n(home: Home, options: ServerOptions = {}): Promise<N8nServer> {
	const [free = 0, broker = 0] = await freePorts(2);
	const { port = free, env } = options;
	const url = `http://${HOST}:${port}`;
	const server = spawnN8n(
		['start'],
		environmentIn(home.folder, {
			N8N_LISTEN_ADDRESS: HOST,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(broker),
			N8N_EDITOR_BASE_URL: url,
			[differences.webhookUrl]: url,
			N8N_SECURE_COOKIE: 'false',
			...env,
		}),
	);
	try {
		await until('n8n to serve its editor', async () => await isReady(url, server), START_MS);
	} catch (thrown) {
		await stopProcess(server);
		throw thrown;
	}
	return { url, pid: server.pid, log: server.log, stop: async () => await stopProcess(server) };
}

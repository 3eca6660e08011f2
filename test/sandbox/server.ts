import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClickSend } from './clickSend';
import type { ClickSend, ClickSendOptions, RecordedRequest } from './clickSend';
import type { SandboxRecord, SandboxRequest } from './clickSend';
import { createControls } from './controls';
import type { Controls } from './controls';
import { applyFault, createFaults } from './faults';
import type { Fault, FaultOutcome, FaultPlan, Faults } from './faults';
import { readQuery } from './query';

const HOST = '127.0.0.1';
const API = '/v3';
/** A path outside of /v3 must not be mistaken for one inside. */
const OUTSIDE = '/outside-of-v3';

/** A balance for runs of any size: it buys 100,000 of the longest texts many times. */
export const AMPLE_BALANCE = 1_000_000;

export interface SandboxOptions extends ClickSendOptions {
	/** 0 takes any free port. */
	port?: number;
	/** Milliseconds that every answer takes. */
	latency?: number;
	faults?: FaultPlan;
	/** Called after every request, with what the record holds of it. */
	onRequest?: (request: RecordedRequest) => void;
}

export interface Sandbox extends Controls {
	/** The base URL to use in the credentials, such as http://127.0.0.1:8080/v3. */
	url: string;
	username: string;
	key: string;
	clickSend: ClickSend;
	record: SandboxRecord;
	faults: Faults;
	/** Ends at once, hanging connections included. */
	close(): Promise<void>;
}

/** Starts a ClickSend on loopback. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, latency = 0, faults: plan, onRequest, ...clickSendOptions } = options;
	const clickSend = createClickSend(clickSendOptions);
	const faults = createFaults(plan);
	const server = createServer((request, response) => {
		const answering = answer({ clickSend, faults, latency }, request, response);
		// A caller that goes away in the middle of its own body is none of the sandbox's business.
		answering.then(
			(entry) => onRequest?.(entry),
			() => request.destroy(),
		);
	});
	await listen(server, port);
	const { username, key } = clickSend.settings;
	const url = `http://${HOST}:${(server.address() as AddressInfo).port}${API}`;
	return {
		...createControls(clickSend),
		url,
		username,
		key,
		clickSend,
		record: clickSend.record,
		faults,
		close: () => end(server),
	};
}

interface Answering {
	clickSend: ClickSend;
	faults: Faults;
	latency: number;
}

async function answer(
	{ clickSend, faults, latency }: Answering,
	incoming: IncomingMessage,
	response: ServerResponse,
): Promise<RecordedRequest> {
	const request = readHead(incoming);
	const fault = faults.pick(request.path, request.method);
	if (!isUnread(fault)) request.body = await readBody(incoming);
	const outcome = applyFault(clickSend, request, fault);
	const entry = clickSend.record.requests.at(-1);
	if (entry === undefined) throw new Error('applyFault left a request out of the record');
	if (outcome.connection.startsWith('reset')) incoming.socket.resetAndDestroy();
	if (outcome.connection !== 'answer') return entry;
	const wait = latency + (outcome.latencyMs ?? 0);
	if (wait > 0) setTimeout(() => write(response, outcome), wait).unref();
	else write(response, outcome);
	return entry;
}

function isUnread(fault: Fault | undefined): boolean {
	return fault?.type === 'resetBeforeRead';
}

function readHead({ method = 'GET', url = '/', headers }: IncomingMessage): SandboxRequest {
	const { pathname, searchParams } = new URL(url, `http://${HOST}`);
	const inside = pathname.startsWith(`${API}/`);
	return {
		method,
		path: inside ? pathname.slice(API.length) : `${OUTSIDE}${pathname}`,
		query: readQuery(searchParams),
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name, String(value)]),
		),
		body: undefined,
	};
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	try {
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
	} catch {
		// ClickSend's answer to a body that is no JSON is its answer to one without messages.
		return undefined;
	}
}

function write(response: ServerResponse, { reply, rawBody, announcedLength }: FaultOutcome): void {
	if (reply === undefined || response.destroyed) return;
	const body = Buffer.from(rawBody ?? JSON.stringify(reply.body));
	response.writeHead(reply.status, {
		'content-type': 'application/json',
		'content-length': announcedLength ?? body.length,
		connection: 'close',
		...reply.headers,
	});
	if (announcedLength === undefined) response.end(body);
	else response.write(body, () => response.socket?.end());
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, resolve);
	});
}

function end(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

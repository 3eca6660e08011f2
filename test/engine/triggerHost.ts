import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook call as n8n's server hands it on: read, and parsed where it knows the content type. */
export interface WebhookRequest extends IncomingMessage {
	path: string;
	query: Record<string, string | string[]>;
	params: Record<string, string>;
	rawBody: Buffer;
	body: unknown;
}

/** As Express has it. */
export interface WebhookResponse extends ServerResponse {
	status(code: number): WebhookResponse;
	send(text: string): WebhookResponse;
}

export type Handler = (request: WebhookRequest, response: WebhookResponse) => Promise<void>;

export interface Host {
	/** Without a slash at its end. */
	url: string;
	close(): Promise<void>;
}

/** Connections that may wait at once; Node's 511 turns a burst away. */
const MOST_WAITING = 4096;

const HTTP_UNPROCESSABLE = 422;
const HTTP_SERVER_ERROR = 500;

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** As `parseBody` of n8n 2.41 does; what it cannot read it refuses by itself. */
function parseBody(contentType: string | undefined, rawBody: Buffer): unknown {
	const text = rawBody.toString('utf8');
	if (text === '') return {};
	switch (contentType?.split(';')[0]?.trim().toLowerCase()) {
		case 'application/json':
			return JSON.parse(text) as unknown;
		case 'application/x-www-form-urlencoded':
			return formOf(text);
		case 'text/plain':
			return text;
		default:
			return undefined;
	}
}

/** A field that comes twice is an array, as in Node's own `querystring`. */
function formOf(text: string): Record<string, string | string[]> {
	const fields = new URLSearchParams(text);
	return Object.fromEntries(
		[...new Set(fields.keys())].map((name) => {
			const values = fields.getAll(name);
			return [name, values.length > 1 ? values : (values[0] ?? '')];
		}),
	);
}

function withExpress(response: ServerResponse): WebhookResponse {
	const express = response as WebhookResponse;
	express.status = (code) => {
		express.statusCode = code;
		return express;
	};
	express.send = (text) => express.end(text);
	return express;
}

async function readRequest(incoming: IncomingMessage): Promise<WebhookRequest> {
	const { pathname, search } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
	return Object.assign(incoming, {
		path: pathname,
		query: formOf(search.slice(1)),
		params: {},
		rawBody: await readBytes(incoming),
		body: undefined,
	});
}

async function answer(
	handle: Handler,
	incoming: IncomingMessage,
	response: WebhookResponse,
): Promise<void> {
	const request = await readRequest(incoming);
	try {
		request.body = parseBody(request.headers['content-type'], request.rawBody);
	} catch {
		response.status(HTTP_UNPROCESSABLE).send('Failed to parse request body').end();
		return;
	}
	await handle(request, response);
}

/** The part of n8n that listens for webhook calls. */
export async function startHost(handle: Handler): Promise<Host> {
	const server = createServer((incoming, plain) => {
		const response = withExpress(plain);
		answer(handle, incoming, response).catch((error: unknown) => {
			response.status(HTTP_SERVER_ERROR).send(String(error));
		});
	});
	await new Promise<void>((resolve) =>
		server.listen({ port: 0, host: '127.0.0.1', backlog: MOST_WAITING }, resolve),
	);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

import type { Content, SandboxChannel } from './channels/channel';
import { isObject } from './replies';
import type { AcceptedRow, SandboxRequest } from './types';

/** A request that reached the API. The login is left out, so a record can be printed. */
export interface RecordedRequest {
	index: number;
	/** Milliseconds since 1970, by the sandbox's clock. */
	at: number;
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	body: unknown;
	/** The messages of a send or price call as they came, else empty. */
	messages: ReadonlyArray<Record<string, unknown>>;
	message_count: number;
	/** The HTTP status that went out; null when the caller never got one. */
	status: number | null;
}

/** A message that ClickSend accepted, with its channel, and the index of the request that carried it. */
export type TakenMessage = AcceptedRow & {
	request_index: number;
	channel: SandboxChannel['name'];
	content: Content;
};

export interface SandboxRecord {
	readonly requests: RecordedRequest[];
	readonly taken: TakenMessage[];
	/** Number of POSTs to a path, whatever became of them. */
	posts(path: string): number;
	/** Number of GETs of a path, whatever became of them. */
	gets(path: string): number;
	/** Number of times a message was taken for a recipient (E.164). */
	timesTaken(to: string): number;
	/** Adds a request that is about to be answered. */
	open(request: SandboxRequest, at: number): RecordedRequest;
}

/** An empty record. */
export function createRecord(): SandboxRecord {
	const requests: RecordedRequest[] = [];
	const taken: TakenMessage[] = [];
	const count = (method: string, path: string): number =>
		requests.filter((request) => request.method === method && request.path === path).length;
	return {
		requests,
		taken,
		posts: (path) => count('POST', path),
		gets: (path) => count('GET', path),
		timesTaken: (to) => taken.filter((message) => message.to === to).length,
		open: (request, at) => {
			const entry = recordRequest(request, requests.length, at);
			requests.push(entry);
			return entry;
		},
	};
}

function recordRequest(request: SandboxRequest, index: number, at: number): RecordedRequest {
	const { method, path, query, body } = request;
	const headers = { ...request.headers };
	delete headers.authorization;
	const listed = isObject(body) && Array.isArray(body.messages) ? body.messages : [];
	const messages = listed.filter(isObject);
	const message_count = listed.length;
	return { index, at, method, path, query, headers, body, messages, message_count, status: null };
}

import axios from 'axios';

import { cannotTell } from '../judge/verdict';

/** A login to show: the right one, none, or the right one in a header that ClickSend should not take. */
export type LoginKind = 'basic' | 'none' | 'bearer';

/** A call to ClickSend, as the checks write it. */
export interface Call {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Below the base URL. */
	path: string;
	query?: Readonly<Record<string, string>>;
	body?: unknown;
	/** A body that is no JSON, in place of `body`. */
	rawBody?: string;
	login?: LoginKind;
}

export interface Answer {
	http: number;
	headers: Readonly<Record<string, string>>;
	/** The parsed body; a text where it is no JSON. */
	body: unknown;
}

export type Transport = (call: Call) => Promise<Answer>;

export interface Login {
	baseUrl: string;
	username: string;
	key: string;
}

const TIMEOUT_MS = 60_000;

export function authorizationOf({ username, key }: Login, kind: LoginKind): string | undefined {
	const encoded = Buffer.from(`${username}:${key}`).toString('base64');
	if (kind === 'none') return undefined;
	return kind === 'basic' ? `Basic ${encoded}` : `Bearer ${encoded}`;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** Calls ClickSend over HTTP. Follows no redirect, since the key is in a header. */
export function httpTransport(login: Login): Transport {
	const client = axios.create({
		baseURL: login.baseUrl.replace(/\/+$/, ''),
		timeout: TIMEOUT_MS,
		maxRedirects: 0,
		validateStatus: () => true,
		transformResponse: (text: string) => parse(text),
		transformRequest: (body: unknown) => body,
	});
	return async ({ method, path, query, body, rawBody, login: kind = 'basic' }) => {
		const authorization = authorizationOf(login, kind);
		const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
		try {
			const { status, headers, data } = await client.request<unknown>({
				method,
				url: path,
				params: query,
				data: sent,
				headers: {
					accept: 'application/json',
					'content-type': 'application/json',
					...(authorization !== undefined && { authorization }),
				},
			});
			const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
			return { http: status, headers: Object.fromEntries(named), body: data };
		} catch (thrown) {
			// The error holds the request with the key, so only its code goes on.
			const code = axios.isAxiosError(thrown) ? thrown.code : undefined;
			cannotTell(`There was no answer (${code ?? 'unknown reason'})`);
		}
	};
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import type { AxiosInstance, CreateAxiosDefaults } from 'axios';
import { basicAuth } from './clickSend';
import type { ClickSend, SandboxReply, SandboxRequest } from './clickSend';
import type { Sandbox } from './server';

/** A fixed moment for clocks in tests: 2026-10-05 00:00:00 UTC, in milliseconds. */
export const START_MS = 1_791_158_400_000;

/** Fictional numbers (US, Australian and British ranges set aside for that) which are accepted and billed. */
export const US_NUMBER = '+12065550143';
export const AU_NUMBER = '+61491570156';
export const GB_NUMBER = '+447700900123';

/** A caller over HTTP that reports every status as it comes and follows no redirect. */
export function createClient(
	{ url, username, key }: Sandbox,
	options: CreateAxiosDefaults = {},
): AxiosInstance {
	return axios.create({
		baseURL: url,
		auth: { username, password: key },
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
		...options,
	});
}

/** A call with a good login that uses no socket. */
export function callDirectly(
	clickSend: ClickSend,
	method: string,
	path: string,
	{ query = {}, body }: Partial<Pick<SandboxRequest, 'query' | 'body'>> = {},
): SandboxReply {
	const headers = { authorization: basicAuth(clickSend.settings) };
	return clickSend.handle({ method, path, query, headers, body });
}

/** Sends messages without a socket and returns ClickSend's `data`. */
export function sendDirectly(clickSend: ClickSend, messages: unknown): SendData {
	return dataOf(callDirectly(clickSend, 'POST', '/sms/send', { body: { messages } }));
}

/** Asks for the price of messages without a socket and returns ClickSend's `data`. */
export function priceDirectly(clickSend: ClickSend, messages: unknown): SendData {
	return dataOf(callDirectly(clickSend, 'POST', '/sms/price', { body: { messages } }));
}

export interface SendData {
	total_price: number;
	total_count: number;
	queued_count: number;
	blocked_count: number;
	messages: Array<Record<string, unknown>>;
}

/** The `data` of an answer, as what the caller expects it to be. */
export function dataOf<Data>({ body }: { body: unknown }): Data {
	return (body as { data: Data }).data;
}

/** A payload of ClickSend, from the folder beside this file. */
export function readSample(name: string): unknown {
	return JSON.parse(readFileSync(join(__dirname, 'samples', `${name}.json`), 'utf8')) as unknown;
}

/** The keys and types of a JSON value: what two answers of one endpoint have in common. */
export function shapeOf(value: unknown): unknown {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.map(shapeOf);
	if (typeof value !== 'object') return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** A payload that is no JSON, from the folder beside this file. */
export function readForm(name: string): string {
	return readFileSync(join(__dirname, 'samples', `${name}.form.txt`), 'utf8').trim();
}

const RULE = { rule_name: 'A rule', action: 'URL', enabled: 1 };

/** A body that makes an inbound rule which pushes; `fields` replaces any of it. */
export function inboundRule(action_address: string, fields: object = {}): object {
	return {
		...RULE,
		action_address,
		dedicated_number: '*',
		message_search_type: 0,
		message_search_term: '',
		webhook_type: 'json',
		...fields,
	};
}

/** A body that makes a receipt rule which pushes; `fields` replaces any of it. */
export function receiptRule(action_address: string, fields: object = {}): object {
	return { ...RULE, action_address, match_type: 0, ...fields };
}

import axios from 'axios';

/** ClickSend gives up on an answer after this long (archived help of 2022). */
const PUSH_TIMEOUT_MS = 30_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A request that ClickSend makes because of a rule. */
export interface Push {
	rule_id: number;
	rule_name: string;
	method: 'POST' | 'GET';
	url: string;
	headers: Readonly<Record<string, string>>;
	/** The body of a POST, '' for a GET. */
	body: string;
}

/** The result of a push. */
export interface PushAnswer extends Push {
	/** The HTTP status; null when there was no answer. */
	status: number | null;
	/** The reason why there was none. */
	error?: string;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

type Rule = Pick<Push, 'rule_id' | 'rule_name' | 'url'>;
type Form = Readonly<Record<string, string>>;

/** A push as a form. */
export function formPush(rule: Rule, form: Form): Push {
	return { ...rule, method: 'POST', headers: FORM, body: new URLSearchParams(form).toString() };
}

/** A push as JSON. */
export function jsonPush(rule: Rule, payload: unknown): Push {
	return { ...rule, method: 'POST', headers: JSON_TYPE, body: JSON.stringify(payload) };
}

/** A push as a query, after the one that the address may have of its own. */
export function queryPush(rule: Rule, form: Form): Push {
	const joint = rule.url.includes('?') ? '&' : '?';
	const url = `${rule.url}${joint}${new URLSearchParams(form).toString()}`;
	return { ...rule, method: 'GET', url, headers: {}, body: '' };
}

/**
 * Makes a push over HTTP, to this machine only: the sandbox never calls out, and follows no redirect.
 * Never rejects: what went wrong is in the answer.
 */
export async function makePush(push: Push): Promise<PushAnswer> {
	if (!isLoopback(push.url))
		return { ...push, status: null, error: 'The sandbox pushes to this machine only' };
	try {
		const { status } = await axios.request<unknown>({
			method: push.method,
			url: push.url,
			headers: push.headers,
			data: push.method === 'POST' ? push.body : undefined,
			timeout: PUSH_TIMEOUT_MS,
			maxRedirects: 0,
			proxy: false,
			validateStatus: () => true,
		});
		return { ...push, status };
	} catch (error) {
		return { ...push, status: null, error: error instanceof Error ? error.message : String(error) };
	}
}

/** Whether an address is on this machine; one that cannot be read is not. */
export function isLoopback(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	return /^https?:$/.test(protocol) && LOOPBACK.test(hostname);
}

import { squeeze } from './text';
import type { SmsRow } from './types';

/** What came back from one call, before it is judged. */
export type Reply =
	| {
			kind: 'answered';
			httpCode: number;
			headers: Readonly<Record<string, unknown>>;
			body: unknown;
	  }
	/** Proven never to have reached ClickSend: no connection was made. */
	| { kind: 'not_reached'; what: string }
	/** Sent, or perhaps sent, and no answer came: ClickSend may have acted on it. */
	| { kind: 'lost'; status: string; what: string }
	/** The credential or n8n itself forbids the call: nothing left this machine. */
	| { kind: 'not_set_up'; what: string };

/** The kinds of failure that the delivery rules tell apart. */
export type FailureKind =
	| 'rate_limited'
	| 'bad_request'
	| 'account_refused'
	| 'wrong_address'
	| 'refused'
	| 'not_reached'
	| 'lost'
	| 'not_set_up';

export interface Failure {
	kind: FailureKind;
	/** HTTP status, or the one that ClickSend wrote into the body of a 2xx; `null` without an answer. */
	httpCode: number | null;
	status: string;
	what: string;
	/** The `Retry-After` header as it came: seconds or an HTTP date. */
	retryAfter?: string;
}

export interface Rows {
	kind: 'rows';
	rows: SmsRow[];
}

/** One page of the SMS history. */
export interface Page {
	kind: 'page';
	rows: SmsRow[];
	/** 0 or 1 for the only one. */
	lastPage: number;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** HTTP statuses with a rule of their own; the rest follow {@link kindOf}. */
const KINDS: Readonly<Record<number, FailureKind>> = {
	303: 'lost', // "See Other" is how a server answers once it has acted on a POST
	400: 'bad_request',
	401: 'account_refused',
	403: 'account_refused',
	404: 'wrong_address',
	405: 'wrong_address',
	408: 'lost',
	413: 'bad_request',
	429: 'rate_limited',
};

function kindOf(httpCode: number): FailureKind {
	const own = KINDS[httpCode];
	if (own !== undefined) return own;
	if (httpCode >= 300 && httpCode < 400) return 'wrong_address';
	if (httpCode >= 400 && httpCode < 500) return 'refused';
	return 'lost';
}

/** Long enough for every sentence of ClickSend's, short enough for one line on a screen. */
const MAX_LINE = 200;

const withoutTags = (text: string): string =>
	squeeze(text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));

/** The title of a page, or what is left of a text without tags: one line without a final period, maybe empty. */
function lineOf(text: string): string {
	const title = squeeze(/<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? '');
	const plain = (title || withoutTags(text)).replace(/[.:\s]+$/, '');
	return plain.length > MAX_LINE ? `${plain.slice(0, MAX_LINE)}...` : plain;
}

/** ClickSend says what is wrong with which field in `data` (a map) or in `details` (a list). */
function fieldNotes({ data, details }: Record<string, unknown>): string[] {
	const fromMap = isObject(data)
		? Object.entries(data).filter(([, note]) => typeof note === 'string')
		: [];
	const fromList = Array.isArray(details)
		? details
				.filter(isObject)
				.map(({ field, reason }): [string, unknown] => [String(field), reason])
		: [];
	return [...fromMap, ...fromList].map(([field, note]) => `${field}: ${String(note)}`);
}

/** What a refusal says, in one line, from any of the shapes that ClickSend (or a proxy before it) uses. */
function messageOf(body: unknown, httpCode: number): string {
	const line = typeof body === 'string' ? lineOf(body) : '';
	if (line !== '') return `HTTP ${httpCode}: ${line}`;
	if (!isObject(body)) return `HTTP ${httpCode} without a message`;
	const said = typeof body.response_msg === 'string' ? lineOf(body.response_msg) : '';
	const text = said === '' ? `HTTP ${httpCode}` : said;
	const notes = fieldNotes(body);
	return notes.length > 0 ? `${text} (${lineOf(notes.join(', '))})` : text;
}

/** `response_code` where it is a word; ClickSend also writes numbers there. */
function statusOf(body: unknown, httpCode: number): string {
	const code = isObject(body) ? body.response_code : undefined;
	const isWord = typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) && code !== 'SUCCESS';
	if (isWord) return code;
	return httpCode >= 300 && httpCode < 400 ? 'REDIRECTED' : `HTTP_${httpCode}`;
}

function failureOf(httpCode: number, reply: Extract<Reply, { kind: 'answered' }>): Failure {
	const { body, headers } = reply;
	const retryAfter = headers['retry-after'];
	return {
		kind: kindOf(httpCode),
		httpCode,
		status: statusOf(body, httpCode),
		what: messageOf(body, httpCode),
		...(retryAfter !== undefined && { retryAfter: String(retryAfter) }),
	};
}

/** Reads the body of a 2xx; `undefined` when it does not hold what was asked for. */
type Reader<T> = (data: Record<string, unknown>) => T | undefined;

function judgeAnswer<T>(reply: Extract<Reply, { kind: 'answered' }>, read: Reader<T>): T | Failure {
	const { httpCode, body } = reply;
	if (httpCode < 200 || httpCode >= 300) return failureOf(httpCode, reply);
	if (isObject(body) && typeof body.http_code === 'number' && body.http_code >= 400) {
		return failureOf(body.http_code, reply);
	}
	const found = isObject(body) && isObject(body.data) ? read(body.data) : undefined;
	if (found !== undefined) return found;
	return {
		kind: 'lost',
		httpCode,
		status: 'UNREADABLE_ANSWER',
		what: `ClickSend answered HTTP ${httpCode} without saying what became of the messages`,
	};
}

function judgeReply<T>(reply: Reply, read: Reader<T>): T | Failure {
	switch (reply.kind) {
		case 'answered':
			return judgeAnswer(reply, read);
		case 'not_reached':
			return { kind: 'not_reached', httpCode: null, status: 'NOT_REACHED', what: reply.what };
		case 'lost':
			return { kind: 'lost', httpCode: null, status: reply.status, what: reply.what };
		case 'not_set_up':
			return { kind: 'not_set_up', httpCode: null, status: 'NOT_SET_UP', what: reply.what };
	}
}

/**
 * Reads the reply to `POST /sms/send`: the rows in it, or what kind of failure it is. HTTP 200 alone means nothing,
 * and `http_code` in the body counts like the HTTP status (api reference, "Envelope" and "HTTP errors").
 */
export const judgeSend = (reply: Reply): Rows | Failure =>
	judgeReply(reply, ({ messages }) =>
		Array.isArray(messages) ? { kind: 'rows', rows: messages.filter(isObject) } : undefined,
	);

/** Reads one page of `GET /sms/history`: `data.data[]` with `last_page` (api reference, "GET /sms/history"). */
export const judgeHistory = (reply: Reply): Page | Failure =>
	judgeReply(reply, ({ data, last_page }) =>
		Array.isArray(data)
			? { kind: 'page', rows: data.filter(isObject), lastPage: Number(last_page) || 1 }
			: undefined,
	);

import { messageOf } from './errorText';
import type { Problem } from '../problem';
import type { Row } from '../types';
import { isObject, numberOf, textOf } from '../values';

/** The reply to one call, before it is judged. */
export type Reply =
	| {
			kind: 'answered';
			httpCode: number;
			headers: Readonly<Record<string, unknown>>;
			body: unknown;
	  }
	/** The call provably never reached ClickSend: no connection was made. */
	| { kind: 'not_reached'; what: string }
	/** The call was sent, or perhaps sent, and no answer came: ClickSend may have acted on it. */
	| { kind: 'lost'; status: string; what: string }
	/** The credential or n8n itself forbids the call: nothing left this machine. */
	| { kind: 'not_set_up'; what: string }
	/** The call was not made, because something that it needs failed before it. */
	| { kind: 'not_called'; failure: Failure };

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

export interface Failure extends Problem {
	kind: FailureKind;
	/** HTTP status, or the one that ClickSend wrote into the body of a 2xx; `null` without an answer. */
	httpCode: number | null;
	/** The `Retry-After` header as it came: seconds or an HTTP date. */
	retryAfter?: string;
}

export interface Rows {
	kind: 'rows';
	rows: Row[];
}

/** The answer of an endpoint that neither sends nor lists. */
export interface Body {
	kind: 'body';
	body: Record<string, unknown>;
}

/** One record, such as a list or a template. */
export interface One {
	kind: 'one';
	data: Record<string, unknown>;
}

/** One page of a list, such as the history. */
export interface Page {
	kind: 'page';
	rows: Row[];
	/** The number of the last page; 0 or 1 where there is only one. */
	lastPage: number;
	/** The number of the page as the answer gives it; absent where it does not. */
	number?: number;
}

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

/** `response_code` where it is a word; ClickSend also writes numbers there. */
function statusOf(body: unknown, httpCode: number): string {
	const code = isObject(body) ? body.response_code : undefined;
	const isWord = typeof code === 'string' && /^[A-Z][A-Z_]{1,59}$/.test(code) && code !== 'SUCCESS';
	if (isWord) return code;
	return httpCode >= 300 && httpCode < 400 ? 'REDIRECTED' : `HTTP_${httpCode}`;
}

function failureIn(httpCode: number, reply: Extract<Reply, { kind: 'answered' }>): Failure {
	const { body, headers } = reply;
	const retryAfter = textOf(headers['retry-after']);
	return {
		kind: kindOf(httpCode),
		httpCode,
		status: statusOf(body, httpCode),
		what: messageOf(body, httpCode),
		...(retryAfter !== '' && { retryAfter }),
	};
}

/** Reads the body of a 2xx; `undefined` when it does not hold what was asked for. */
interface Reader<T> {
	read: (body: Record<string, unknown>) => T | undefined;
	/** The end of the sentence "ClickSend answered HTTP 200 ..." that says what the body lacks. */
	missing: string;
}

function judgeAnswer<T>(
	reply: Extract<Reply, { kind: 'answered' }>,
	{ read, missing }: Reader<T>,
): T | Failure {
	const { httpCode, body } = reply;
	if (httpCode < 200 || httpCode >= 300) return failureIn(httpCode, reply);
	if (isObject(body) && typeof body.http_code === 'number' && body.http_code >= 400) {
		return failureIn(body.http_code, reply);
	}
	const found = isObject(body) ? read(body) : undefined;
	if (found !== undefined) return found;
	const what = `ClickSend answered HTTP ${httpCode} ${missing}`;
	return { kind: 'lost', httpCode, status: 'UNREADABLE_ANSWER', what };
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
		case 'not_called':
			return reply.failure;
	}
}

const NO_VERDICTS = 'without saying what became of the messages';

/**
 * Reads the reply to `POST /sms/send`: the rows in it, or what kind of failure it is. HTTP 200 alone means nothing,
 * and `http_code` in the body counts like the HTTP status (docs/clicksend-api.md, "Envelope" and "HTTP errors").
 */
export const judgeSend = (reply: Reply): Rows | Failure =>
	judgeReply(reply, {
		read: ({ data }) =>
			isObject(data) && Array.isArray(data.messages)
				? { kind: 'rows', rows: data.messages.filter(isObject) }
				: undefined,
		missing: NO_VERDICTS,
	});

/** Reads a page of rows. An empty list may come without its empty array. */
function readPage(page: Record<string, unknown>): Page | undefined {
	const { data, total, last_page, current_page } = page;
	const rows = data === undefined && total === 0 ? [] : data;
	if (!Array.isArray(rows)) return undefined;
	const number = numberOf(current_page) || undefined;
	return { kind: 'page', rows: rows.filter(isObject), lastPage: numberOf(last_page) || 1, number };
}

/**
 * Reads one page of any list: `data.data[]` with `last_page` (docs/clicksend-api.md, "Lists, contacts, pagination").
 */
export const judgePage = (reply: Reply): Page | Failure =>
	judgeReply(reply, {
		read: ({ data }) => (isObject(data) ? readPage(data) : undefined),
		missing: 'without the rows that were asked for',
	});

/** Reads any other reply: the parsed body of a success. Not all endpoints have an envelope around their data. */
export const judgeBody = (reply: Reply): Body | Failure =>
	judgeReply(reply, {
		read: (body) => ({ kind: 'body', body }),
		missing: 'with something other than JSON',
	});

/** Reads a list without pages: the `data` of an envelope is the rows. */
export const judgeList = (reply: Reply): Rows | Failure =>
	judgeReply(reply, {
		read: ({ data }) =>
			Array.isArray(data) ? { kind: 'rows', rows: data.filter(isObject) } : undefined,
		missing: 'without the rows that were asked for',
	});

/** Reads one record: the `data` of an envelope. */
export const judgeOne = (reply: Reply): One | Failure =>
	judgeReply(reply, {
		read: ({ data }) => (isObject(data) ? { kind: 'one', data } : undefined),
		missing: 'without what was asked for',
	});

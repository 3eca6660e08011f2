import { isObject } from '../values';

/** The kinds of failure that the delivery rules tell apart. */
export type FailureKind =
	| 'rate_limited'
	| 'bad_request'
	| 'account_refused'
	| 'wrong_address'
	| 'refused'
	| 'not_reached'
	/** Something that the call needs could not be got, so the call was not made. */
	| 'not_ready'
	| 'lost'
	| 'not_set_up';

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

/** Returns the kind of failure that an HTTP status means. */
export function kindOf(httpCode: number): FailureKind {
	const own = KINDS[httpCode];
	if (own !== undefined) return own;
	if (httpCode >= 300 && httpCode < 400) return 'wrong_address';
	if (httpCode >= 400 && httpCode < 500) return 'refused';
	return 'lost';
}

/** Returns `response_code` where it is a word; ClickSend also writes numbers there. */
export function statusOf(body: unknown, httpCode: number): string {
	const code = isObject(body) ? body.response_code : undefined;
	const isWord = typeof code === 'string' && /^[A-Z][A-Z_]{1,59}$/.test(code) && code !== 'SUCCESS';
	if (isWord) return code;
	return httpCode >= 300 && httpCode < 400 ? 'REDIRECTED' : `HTTP_${httpCode}`;
}

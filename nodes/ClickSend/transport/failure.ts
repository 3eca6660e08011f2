import type { Reply } from '../messaging/answer';

/** What can be read off a Node or axios failure, wherever in the chain of causes it stands. */
interface SystemFailure {
	code?: unknown;
	syscall?: unknown;
	isAxiosError?: unknown;
	cause?: unknown;
	errors?: unknown;
}

/** Calls of the operating system that come before the first byte of a request. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Those on a connection that is made. */
const TALKING = new Set(['read', 'write', 'shutdown']);

/** Verdicts of the TLS handshake: the request itself goes out only after it. */
const HANDSHAKE_CODES = new Set([
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_REVOKED',
	'CERT_UNTRUSTED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_SSL_WRONG_VERSION_NUMBER',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'HOSTNAME_MISMATCH',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const TIMEOUT_CODES = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** In words, since n8n replaces a message that names one of Node's codes by a sentence of its own. */
const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'this machine does not allow it',
	EADDRNOTAVAIL: 'this machine has no address left for it',
	EAI_AGAIN: 'its name could not be looked up',
	ECONNABORTED: 'it was broken off',
	ECONNREFUSED: 'it refused the connection',
	ECONNRESET: 'it was broken off',
	EHOSTUNREACH: 'no network route leads there',
	ENETUNREACH: 'no network route leads there',
	ENOTFOUND: 'there is no host of that name',
	EPERM: 'this machine does not allow it',
	ETIMEDOUT: 'it did not take the connection',
};

/** Deep enough for n8n's wrapper, axios and the system; a bound, since causes may go in circles. */
const MAX_DEPTH = 8;

/** For whatever may have been thrown, which need not be printable. */
function textOf(value: unknown): string {
	try {
		return value instanceof Error ? value.message : String(value);
	} catch {
		return 'it does not say why';
	}
}

function chainOf(thrown: unknown): SystemFailure[] {
	const chain: SystemFailure[] = [];
	let level: unknown[] = [thrown];
	for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
		const found = level.filter(
			(one): one is SystemFailure => typeof one === 'object' && one !== null,
		);
		chain.push(...found);
		level = found.flatMap(({ cause, errors }) => [cause, ...(Array.isArray(errors) ? errors : [])]);
	}
	return chain;
}

const mayHaveBegun = ({ isAxiosError, syscall }: SystemFailure): boolean =>
	isAxiosError === true || TALKING.has(textOf(syscall));

/** Why no connection came about, `undefined` when one may have. */
function connectionReason(chain: readonly SystemFailure[]): string | undefined {
	for (const { code, syscall } of chain) {
		const name = textOf(code);
		if (CONNECTING.has(textOf(syscall)))
			return REASONS[name] ?? `the connection ended with ${name}`;
		if (HANDSHAKE_CODES.has(name)) return `its certificate is not trusted (${name})`;
	}
	return undefined;
}

/**
 * Reads what a request helper threw into a reply, by codes and system calls and never by wording. When in doubt the
 * message may have been taken: only what is proven never to have left counts as not reached.
 *
 * @param host named to the user, e.g. `rest.clicksend.com`
 */
export function readFailure(thrown: unknown, host: string): Reply {
	const chain = chainOf(thrown);
	const reason = connectionReason(chain);
	if (reason !== undefined)
		return { kind: 'not_reached', what: `No connection to ${host}: ${reason}` };
	// n8n's helper checks credentials, domains and addresses before it hands the request to axios.
	if (!chain.some(mayHaveBegun)) {
		return { kind: 'not_set_up', what: `n8n did not make the call: ${textOf(thrown)}` };
	}
	const codes = chain.map(({ code }) => textOf(code));
	if (codes.includes('ERR_CANCELED')) {
		return { kind: 'lost', status: 'CANCELLED', what: 'The execution was stopped during the call' };
	}
	if (codes.some((code) => TIMEOUT_CODES.has(code))) return timedOut(host);
	return withoutAnswer(host);
}

export const withoutAnswer = (host: string): Reply => ({
	kind: 'lost',
	status: 'CONNECTION_LOST',
	what: `The connection to ${host} broke before its answer came`,
});

export const timedOut = (host: string): Reply => ({
	kind: 'lost',
	status: 'TIMEOUT',
	what: `${host} did not answer in time`,
});

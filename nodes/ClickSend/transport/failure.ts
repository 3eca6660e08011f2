import type { Reply } from '../messaging/answer';
import { textOfThrown } from '../messaging/thrown';

/** What Node, axios or n8n's helper leave on what they throw, wherever in the chain of causes it stands. */
interface Link {
	/** Node's codes; n8n before 2.35 keeps only the code of the whole chain, under `httpCode`. */
	codes: string[];
	syscall: string;
	/** What this one was thrown for. */
	causes: unknown[];
}

/** Calls of the operating system that come before the first byte of a request. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Calls of the operating system on a connection that exists: a request may have gone out. */
const TALKING = new Set(['read', 'write', 'shutdown']);

/** Codes that Node gives only where no connection came about. */
const NO_CONNECTION_CODES = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ENOTFOUND']);

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

/** A property of whatever was thrown; its getter may throw too. */
function propertyOf(value: object, name: string): unknown {
	try {
		return (value as Record<string, unknown>)[name];
	} catch {
		return undefined;
	}
}

/** Codes are texts: nothing else may pass for proof. */
const textsIn = (values: readonly unknown[]): string[] =>
	values.filter((value): value is string => typeof value === 'string' && value !== '');

function linkOf(thrown: object): Link {
	const [syscall = ''] = textsIn([propertyOf(thrown, 'syscall')]);
	const errors = propertyOf(thrown, 'errors');
	return {
		codes: textsIn([propertyOf(thrown, 'code'), propertyOf(thrown, 'httpCode')]),
		syscall,
		causes: [propertyOf(thrown, 'cause'), ...(Array.isArray(errors) ? Array.from(errors) : [])],
	};
}

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

function chainOf(thrown: unknown): Link[] {
	const chain: Link[] = [];
	let level: unknown[] = [thrown];
	for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
		const links = level.filter(isThing).map(linkOf);
		chain.push(...links);
		level = links.flatMap(({ causes }) => causes);
	}
	return chain;
}

/** The reason why no connection came about, `undefined` where that is not proven. */
function reasonWithoutConnection(chain: readonly Link[]): string | undefined {
	if (chain.some(({ syscall }) => TALKING.has(syscall))) return undefined;
	for (const { codes, syscall } of chain) {
		const handshake = codes.find((code) => HANDSHAKE_CODES.has(code));
		if (handshake !== undefined) return `its certificate is not trusted (${handshake})`;
		const code = codes.find((one) => CONNECTING.has(syscall) || NO_CONNECTION_CODES.has(one));
		if (code !== undefined) return REASONS[code] ?? `the connection ended with ${code}`;
		if (CONNECTING.has(syscall)) return 'it did not come about';
	}
	return undefined;
}

/**
 * Reads what a request helper threw into a reply, by codes and system calls and never by wording. Only proof that no
 * connection existed makes it `not_reached`; everything else may have reached ClickSend, and is `lost`.
 *
 * What each version of n8n throws: n8n facts, "Engines differ".
 *
 * @param host named to the user, e.g. `rest.clicksend.com`
 */
export function readFailure(thrown: unknown, host: string): Reply {
	const chain = chainOf(thrown);
	const reason = reasonWithoutConnection(chain);
	if (reason !== undefined)
		return { kind: 'not_reached', what: `No connection to ${host}: ${reason}` };
	const codes = chain.flatMap((link) => link.codes);
	if (codes.includes('ERR_CANCELED')) {
		return { kind: 'lost', status: 'CANCELLED', what: 'The execution was stopped during the call' };
	}
	if (codes.some((code) => TIMEOUT_CODES.has(code))) return timedOut(host);
	if (codes.length > 0) return withoutAnswer(host);
	const what = `The call to ${host} ended without an answer: ${textOfThrown(thrown)}`;
	return { kind: 'lost', status: 'CONNECTION_LOST', what };
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

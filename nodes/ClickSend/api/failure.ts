import type { Reply } from '../messaging/answer/answer';
import { textOfThrown } from '../messaging/answer/thrown';

/** An error in a chain of causes, as Node, axios or n8n's helper throw it. */
interface Link {
	/** Codes of Node; n8n before 2.35 keeps only the code of the whole chain, under `httpCode`. */
	codes: string[];
	syscall: string;
	/** Whether the error has an answer, which proves that a connection existed. */
	isAnswered: boolean;
	/** The causes of this error. */
	causes: unknown[];
}

/** System calls that come before the first byte of a request. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Codes that Node gives only if no connection was made. */
const NO_CONNECTION_CODES = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ENOTFOUND']);

/** Codes of failed certificate checks, which come before the request is sent. */
const CERTIFICATE_CODES = new Set([
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_REVOKED',
	'CERT_UNTRUSTED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'HOSTNAME_MISMATCH',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const TIMEOUT_CODES = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** Codes in words, because n8n replaces a message that contains one of Node's codes by its own sentence. */
const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'this machine does not allow it',
	EADDRNOTAVAIL: 'this machine has no address left for it',
	EAI_AGAIN: 'its name could not be looked up',
	ECONNABORTED: 'it was interrupted',
	ECONNREFUSED: 'it refused the connection',
	ECONNRESET: 'it was interrupted',
	EHOSTUNREACH: 'no network route leads there',
	ENETUNREACH: 'no network route leads there',
	ENOTFOUND: 'there is no host of that name',
	EPERM: 'this machine does not allow it',
	ETIMEDOUT: 'it did not accept the connection',
};

/** The most errors of a chain: enough for n8n's wrapper, axios, and a system error per address of a host. */
const MAX_LINKS = 100;

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Reads a property of a thrown value; its getter may throw too. */
function propertyOf(value: object, name: string): unknown {
	try {
		return (value as Record<string, unknown>)[name];
	} catch {
		return undefined;
	}
}

/** Reads a code, which must be a text: nothing else counts as proof. */
const textsIn = (values: readonly unknown[]): string[] =>
	values.filter((value): value is string => typeof value === 'string' && value !== '');

function linkOf(thrown: object): Link {
	const [syscall = ''] = textsIn([propertyOf(thrown, 'syscall')]);
	const errors = propertyOf(thrown, 'errors');
	return {
		codes: textsIn([propertyOf(thrown, 'code'), propertyOf(thrown, 'httpCode')]),
		syscall,
		isAnswered: isThing(propertyOf(thrown, 'response')),
		causes: [propertyOf(thrown, 'cause'), ...(Array.isArray(errors) ? Array.from(errors) : [])],
	};
}

/** Collects the chain of causes, `undefined` where it is too long. */
function chainOf(thrown: unknown): Link[] | undefined {
	const seen = new Set<object>();
	const chain: Link[] = [];
	const waiting = [thrown];
	while (waiting.length > 0) {
		const next = waiting.shift();
		if (!isThing(next) || seen.has(next)) continue;
		if (seen.size >= MAX_LINKS) return undefined;
		seen.add(next);
		const link = linkOf(next);
		chain.push(link);
		for (const cause of link.causes) waiting.push(cause);
	}
	return chain;
}

const isBeforeConnection = ({ syscall, isAnswered }: Link): boolean =>
	!isAnswered && (syscall === '' || CONNECTING.has(syscall));

/** Returns the reason why no connection was made, `undefined` where that is not proven or anything contradicts it. */
function reasonWithoutConnection(chain: readonly Link[]): string | undefined {
	const connecting = chain.filter(({ syscall }) => CONNECTING.has(syscall));
	const codes = chain.flatMap((link) => link.codes);
	const whileConnecting = connecting.flatMap((link) => link.codes);
	const proofs = new Set([...NO_CONNECTION_CODES, ...CERTIFICATE_CODES, ...whileConnecting]);
	const isAgreed = chain.every(isBeforeConnection) && codes.every((code) => proofs.has(code));
	if (!isAgreed || (codes.length === 0 && connecting.length === 0)) return undefined;
	const verdict = codes.find((code) => CERTIFICATE_CODES.has(code));
	if (verdict !== undefined) return `its certificate is not trusted (${verdict})`;
	const [code] = codes;
	if (code === undefined) return 'it could not be made';
	return REASONS[code] ?? `the connection ended with ${code}`;
}

function readChain(thrown: unknown, host: string): Reply {
	const chain = chainOf(thrown) ?? [];
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

/**
 * Reads what a request helper threw into a reply, by codes and system calls and never by wording. Only proof that no
 * connection existed makes it `not_reached`; everything else may have reached ClickSend, and is `lost`. Never throws.
 *
 * The errors of each version of n8n are in docs/n8n-facts.md, "Engines differ".
 *
 * @param host the host as the user reads it, e.g. `rest.clicksend.com`
 */
export function readFailure(thrown: unknown, host: string): Reply {
	try {
		return readChain(thrown, host);
	} catch {
		// Getters and proxies may throw when they are read.
		return withoutAnswer(host);
	}
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

import { NodeApiError } from 'n8n-workflow';

import { readFailure } from '../../nodes/ClickSend/api/failure';
import { NODE } from '../output/cases';
import { aggregate, axiosError, axiosErrorFrom, cancelled, systemError, wrapped } from './stub';

const HOST = 'rest.clicksend.com';

const refusedAt = (address: string) =>
	systemError({ code: 'ECONNREFUSED', syscall: 'connect' }, `connect ECONNREFUSED ${address}`);
const noName = systemError({ code: 'ENOTFOUND', syscall: 'getaddrinfo' });
const reset = systemError({ code: 'ECONNRESET', syscall: 'read' });
const untrusted = systemError({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'self-signed certificate');
const slow = axiosError('ECONNABORTED', undefined, 'timeout of 120000ms exceeded');

/** Makes an error as n8n before 2.35 throws it: the code of the whole chain, and no cause. */
const withoutCause = (code: string): NodeApiError =>
	new NodeApiError(NODE, { message: 'Something happened' }, { httpCode: code });

const inCircles = systemError({ code: 'ECONNREFUSED', syscall: 'connect' });
Object.assign(inCircles, { cause: inCircles, errors: [inCircles, { cause: inCircles }] });
const circularReset = axiosErrorFrom(reset);
Object.assign(circularReset, { cause: { cause: circularReset, errors: [circularReset] } });

/** Puts a value far down a chain of causes. */
const deep = (levels: number, end: unknown): unknown =>
	levels === 0 ? end : { cause: deep(levels - 1, end) };

describe('proven never to have left this machine', () => {
	it.each<[string, unknown, string]>([
		['refused', wrapped(axiosErrorFrom(refusedAt('10.0.0.1:443'))), 'it refused the connection'],
		[
			'refused, not wrapped',
			axiosErrorFrom(refusedAt('10.0.0.1:443')),
			'it refused the connection',
		],
		['no such host', wrapped(axiosErrorFrom(noName)), 'there is no host of that name'],
		[
			'no answer from the name service',
			axiosErrorFrom(systemError({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })),
			'its name could not be looked up',
		],
		[
			'no route',
			axiosErrorFrom(systemError({ code: 'ENETUNREACH', syscall: 'connect' })),
			'no network route leads there',
		],
		[
			'no route to the host',
			axiosErrorFrom(systemError({ code: 'EHOSTUNREACH', syscall: 'connect' })),
			'no network route leads there',
		],
		[
			'the connection took too long, which is not the answer taking long',
			axiosErrorFrom(systemError({ code: 'ETIMEDOUT', syscall: 'connect' })),
			'it did not accept the connection',
		],
		[
			'refused at each address',
			wrapped(axiosErrorFrom(aggregate(refusedAt('10.0.0.1:443'), refusedAt('[::1]:443')))),
			'it refused the connection',
		],
		['refused, by the code alone', withoutCause('ECONNREFUSED'), 'it refused the connection'],
		['no such host, by the code alone', withoutCause('ENOTFOUND'), 'there is no host of that name'],
		[
			'no answer from the name service, by the code alone',
			withoutCause('EAI_AGAIN'),
			'its name could not be looked up',
		],
		[
			'a certificate, by the code alone',
			withoutCause('CERT_HAS_EXPIRED'),
			'its certificate is not trusted',
		],
		[
			'a certificate, with its causes',
			wrapped(axiosErrorFrom(untrusted)),
			'its certificate is not trusted',
		],
		['in circles', inCircles, 'it refused the connection'],
		['far down', deep(7, refusedAt('10.0.0.1:443')), 'it refused the connection'],
	])('%s', (_case, thrown, reason) => {
		const reply = readFailure(thrown, HOST);
		expect(reply).toEqual({ kind: 'not_reached', what: expect.any(String) as string });
		expect(reply).toMatchObject({
			what: expect.stringContaining(`No connection to ${HOST}: ${reason}`) as string,
		});
	});

	it.each([
		['CERT_HAS_EXPIRED'],
		['CERT_NOT_YET_VALID'],
		['CERT_REVOKED'],
		['CERT_UNTRUSTED'],
		['DEPTH_ZERO_SELF_SIGNED_CERT'],
		['ERR_TLS_CERT_ALTNAME_INVALID'],
		['HOSTNAME_MISMATCH'],
		['SELF_SIGNED_CERT_IN_CHAIN'],
		['UNABLE_TO_GET_ISSUER_CERT'],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
	])('the TLS handshake failed: %s', (code) => {
		expect(readFailure(wrapped(axiosErrorFrom(systemError({ code }))), HOST)).toEqual({
			kind: 'not_reached',
			what: `No connection to ${HOST}: its certificate is not trusted (${code})`,
		});
	});
});

describe('sent, or perhaps sent', () => {
	const broke = { status: 'CONNECTION_LOST', what: expect.stringContaining('broke') as string };
	const late = { status: 'TIMEOUT', what: `${HOST} did not answer in time` };

	it.each<[string, unknown, object]>([
		['reset', wrapped(axiosErrorFrom(reset)), broke],
		['reset, not wrapped', axiosErrorFrom(reset), broke],
		['reset, as Node says it', reset, broke],
		['hung up', axiosError('ECONNRESET', systemError({}, 'socket hang up')), broke],
		[
			'broken while writing',
			axiosErrorFrom(systemError({ code: 'EPIPE', syscall: 'write' })),
			broke,
		],
		...['shutdown', 'write', 'read', 'recvmsg'].map((syscall): [string, unknown, object] => [
			`the connection ended in the system call ${syscall}`,
			axiosErrorFrom(systemError({ code: 'ENOTCONN', syscall })),
			broke,
		]),
		['an answer that breaks off', axiosError('ERR_BAD_RESPONSE'), broke],
		['an answer that is no HTTP', axiosError('HPE_INVALID_CONSTANT'), broke],
		[
			'a TLS error that may come after the handshake',
			axiosErrorFrom(systemError({ code: 'EPROTO', syscall: 'write' })),
			broke,
		],
		[
			'plain text inside a TLS connection, which may come after the request',
			axiosErrorFrom(systemError({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' })),
			broke,
		],
		[
			'a reset around a refusal',
			Object.assign(axiosError('ECONNRESET'), { cause: refusedAt('10.0.0.1:443') }),
			broke,
		],
		[
			'a refusal with an answer beside it',
			Object.assign(refusedAt('10.0.0.1:443'), { response: { status: 200 } }),
			broke,
		],
		[
			'a system call that nobody knows',
			systemError({ code: 'ECONNREFUSED', syscall: 'recvmsg' }),
			broke,
		],
		['an error of axios that nobody knows', axiosError('ERR_OF_TOMORROW'), broke],
		[
			'an error of axios without a code',
			Object.assign(axiosError(''), { code: undefined }),
			{ status: 'CONNECTION_LOST' },
		],
		['in circles', circularReset, broke],
		['too far down to be proof', Object.assign(axiosError('X'), deep(9, noName)), broke],
		['the answer took too long', wrapped(slow), late],
		[
			'the answer took too long, as Node says it',
			axiosErrorFrom(systemError({ code: 'ETIMEDOUT', syscall: 'read' })),
			late,
		],
		['reset, by the code alone', withoutCause('ECONNRESET'), broke],
		['no route, without proof of when', withoutCause('EHOSTUNREACH'), broke],
		['a TLS error, by the code alone', withoutCause('EPROTO'), broke],
		['late, by the code alone', withoutCause('ECONNABORTED'), late],
		['stopped, by the code alone', withoutCause('ERR_CANCELED'), { status: 'CANCELLED' }],
		['stopped', wrapped(cancelled()), { status: 'CANCELLED' }],
	])('%s', (_case, thrown, expected) => {
		expect(readFailure(thrown, HOST)).toMatchObject({ kind: 'lost', ...expected });
	});
});

describe("what n8n's helper throws without saying whether a connection existed may have gone out", () => {
	it.each<[string, unknown, string]>([
		['a credential of nobody', wrapped(new Error('No such credential')), 'No such credential'],
		['a refusal of the credential', new Error('The key goes elsewhere'), 'The key goes elsewhere'],
		['a text', 'out of order', 'out of order'],
		['nothing', undefined, 'undefined'],
		['null', null, 'null'],
		['an object', { message: 'odd' }, '[object Object]'],
	])('%s', (_case, thrown, said) => {
		expect(readFailure(thrown, HOST)).toEqual({
			kind: 'lost',
			status: 'CONNECTION_LOST',
			what: `The call to ${HOST} ended without an answer: ${said}`,
		});
	});
});

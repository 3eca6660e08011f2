import * as fc from 'fast-check';

import { NodeApiError } from 'n8n-workflow';

import { readFailure } from '../../nodes/ClickSend/api/failure';
import { NODE } from '../output/cases';
import { axiosError, axiosErrorFrom, cancelled, KEY, systemError, wrapped } from './stub';

const HOST = 'rest.clicksend.com';

const refused = axiosErrorFrom(systemError({ code: 'ECONNREFUSED', syscall: 'connect' }));
const reset = axiosErrorFrom(systemError({ code: 'ECONNRESET', syscall: 'read' }));

const angryList = (): unknown[] =>
	Object.defineProperty([], 0, {
		get: () => {
			throw new Error('Do not touch');
		},
	});

function revoked(): unknown {
	const { proxy, revoke } = Proxy.revocable([], {});
	revoke();
	return proxy;
}

function inManyCircles(): Error {
	const error = new AggregateError([]);
	return Object.assign(error, {
		code: 'ECONNRESET',
		errors: Array.from({ length: 50 }, () => error),
	});
}

/** All proofs: codes and system calls from before a connection exists, and failed certificate checks. */
const PROOFS = {
	code: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN'],
	syscall: ['connect', 'getaddrinfo'],
};

/** Any value that may be thrown: values of all kinds, errors with codes in all places, getters that throw, circles. */
const anyThrown = fc.letrec<{ thrown: unknown }>((tie) => {
	const code = fc.oneof(
		fc.constantFrom(
			'ECONNRESET',
			'ECONNABORTED',
			'ETIMEDOUT',
			'EPIPE',
			'EPROTO',
			'ERR_CANCELED',
			'401',
		),
		fc.anything({ maxDepth: 1 }),
	);
	const link = fc.record(
		{
			code,
			httpCode: code,
			syscall: fc.constantFrom('read', 'write', 'shutdown', 'fsync', 7, null),
			isAxiosError: fc.boolean(),
			message: fc.string(),
			messages: fc.array(fc.constantFrom('socket hang up', 'connect ECONNREFUSED 127.0.0.1:1')),
			cause: tie('thrown'),
			errors: fc.array(tie('thrown'), { maxLength: 2 }),
		},
		{ requiredKeys: [], noNullPrototype: false },
	);
	const asError = link.map((fields) => Object.assign(new Error('Something happened'), fields));
	const asNodeApiError = link.map((fields) =>
		Object.assign(new NodeApiError(NODE, { message: 'Something happened' }), fields),
	);
	const circular = link.map((fields) => {
		const circle: Record<string, unknown> = { ...fields };
		return Object.assign(circle, { cause: { errors: [circle] } });
	});
	const angry = fc.constantFrom('code', 'syscall', 'cause', 'errors', 'message').map((name) =>
		Object.defineProperty({}, name, {
			get: () => {
				throw new Error('Do not touch');
			},
		}),
	);
	return {
		thrown: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			fc.anything({ withNullPrototype: true }),
			link,
			asError,
			asNodeApiError,
			circular,
			angry,
		),
	};
}).thrown;

describe('the laws of failures', () => {
	it('without proof that no connection existed the message may have been taken', () => {
		fc.assert(
			fc.property(anyThrown, (thrown) => {
				expect(readFailure(thrown, HOST).kind).toBe('lost');
			}),
			{ numRuns: 1_000 },
		);
	});

	it('proof counts wherever it stands, and on whichever property the engine keeps it', () => {
		const proof = fc.oneof(
			fc
				.constantFrom(...PROOFS.code)
				.chain((code) => fc.constantFrom({ code }, { httpCode: code })),
			fc.constantFrom(...PROOFS.syscall).map((syscall) => ({ syscall })),
		);
		const depth = fc.nat({ max: 6 });
		fc.assert(
			fc.property(proof, depth, fc.boolean(), (found, levels, inList) => {
				let thrown: object = found;
				for (let level = 0; level < levels; level += 1) {
					thrown = inList ? { errors: [null, thrown] } : { cause: thrown };
				}
				expect(readFailure(thrown, HOST).kind).toBe('not_reached');
			}),
		);
	});

	it('a call on a connection that exists outweighs any proof of the contrary', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROOFS.code),
				fc.constantFrom('read', 'write', 'shutdown'),
				fc.boolean(),
				(code, syscall, isBelow) => {
					const thrown = isBelow ? { syscall, cause: { code } } : { code, errors: [{ syscall }] };
					expect(readFailure(thrown, HOST).kind).toBe('lost');
				},
			),
		);
	});

	it.each<[string, unknown]>([
		['a thing that cannot be printed', Object.create(null)],
		['a thing that prints as nothing', { toString: 1, valueOf: 1 }],
		['a code that cannot be printed', axiosError('X', systemError({ code: Object.create(null) }))],
		['a symbol', Symbol('odd')],
		['a list of causes that throws', { errors: angryList() }],
		['a list of causes that is gone', { errors: revoked() }],
		['causes that lead to themselves in many ways', inManyCircles()],
		[
			'more causes than make sense',
			{ errors: Array.from({ length: 500 }, () => ({ cause: refused })) },
		],
	])('%s is read too', (_case, thrown) => {
		expect(readFailure(thrown, HOST).kind).toBe('lost');
	});

	it.each([
		['refused', refused],
		['reset', reset],
		['late', axiosError('ECONNABORTED')],
		['stopped', cancelled()],
		['not made', new Error('No such credential', { cause: { auth: { password: KEY } } })],
	])('no key is in it: %s', (_case, error) => {
		expect(JSON.stringify(error.cause ?? error)).toBeDefined();
		for (const thrown of [error, wrapped(error)]) {
			expect(JSON.stringify(readFailure(thrown, HOST))).not.toContain(KEY);
		}
	});
});

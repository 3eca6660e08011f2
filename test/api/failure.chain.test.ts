import { readFailure } from '../../nodes/ClickSend/api/failure';
import { axiosErrorFrom, cancelled, systemError } from './stub';

const HOST = 'rest.clicksend.com';

const refused = systemError({ code: 'ECONNREFUSED', syscall: 'connect' });
const REFUSED = 'it refused the connection';

/** Puts a refused connection behind so many other errors. */
const behind = (count: number): unknown =>
	count === 0 ? refused : Object.assign(new Error('Outer'), { cause: behind(count - 1) });

it.each<[name: string, thrown: unknown, reason: string]>([
	['without a code', systemError({ syscall: 'connect' }), 'it could not be made'],
	['with an empty code', systemError({ code: '', syscall: 'connect' }), 'it could not be made'],
	[
		'with a code that nobody put into words',
		axiosErrorFrom(systemError({ code: 'EMFILE', syscall: 'connect' })),
		'the connection ended with EMFILE',
	],
	[
		'with a place for an answer, and none in it',
		Object.assign(axiosErrorFrom(refused), { response: null }),
		REFUSED,
	],
	['as the hundredth error of a chain', behind(99), REFUSED],
])('there was no connection: %s', (_case, thrown, reason) => {
	expect(readFailure(thrown, HOST)).toEqual({
		kind: 'not_reached',
		what: `No connection to ${HOST}: ${reason}`,
	});
});

it.each<[name: string, thrown: unknown, reply: object]>([
	[
		'a chain of more than a hundred errors, of which none is read',
		behind(100),
		{
			status: 'CONNECTION_LOST',
			what: `The call to ${HOST} ended without an answer: Outer`,
		},
	],
	[
		'a stop',
		cancelled(),
		{ status: 'CANCELLED', what: 'The execution was stopped during the call' },
	],
])('nothing is proven by %s', (_case, thrown, reply) => {
	expect(readFailure(thrown, HOST)).toEqual({ kind: 'lost', ...reply });
});

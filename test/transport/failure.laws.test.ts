import * as fc from 'fast-check';

import { readFailure } from '../../nodes/ClickSend/transport/failure';
import { axiosError, axiosErrorFrom, cancelled, KEY, systemError, wrapped } from './stub';

const HOST = 'rest.clicksend.com';

const refused = axiosErrorFrom(systemError({ code: 'ECONNREFUSED', syscall: 'connect' }));
const reset = axiosErrorFrom(systemError({ code: 'ECONNRESET', syscall: 'read' }));

describe('the laws of failures', () => {
	const code = fc.constantFrom('ECONNRESET', 'ETIMEDOUT', 'ECONNREFUSED', 'X', 5, null, undefined);
	const syscall = fc.constantFrom('read', 'write', 'shutdown', undefined);

	it('without a call of the operating system or a handshake that failed nothing is proven', () => {
		fc.assert(
			fc.property(fc.record({ code, syscall, isAxiosError: fc.boolean() }), (thrown) => {
				expect(readFailure({ cause: { errors: [thrown] } }, HOST).kind).not.toBe('not_reached');
			}),
		);
	});

	it('whatever is thrown is read', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
				expect(readFailure(thrown, HOST).kind).toMatch(/^(not_reached|lost|not_set_up)$/);
			}),
		);
	});

	it.each<[string, unknown]>([
		['a thing that cannot be printed', Object.create(null)],
		['a thing that prints as nothing', { toString: 1, valueOf: 1 }],
		['a code that cannot be printed', axiosError('X', systemError({ code: Object.create(null) }))],
		['a symbol', Symbol('odd')],
	])('%s is read too', (_case, thrown) => {
		expect(readFailure(thrown, HOST).kind).toMatch(/^(lost|not_set_up)$/);
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

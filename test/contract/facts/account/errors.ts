import { NO_SUCH_PATH } from '../../client/guard';
import type { Call } from '../../client/transport';
import type { Check } from '../../context';
import { expectShape } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { account } from './account';

/** An error in ClickSend's envelope, whose http_code is the HTTP status. */
export const errorOf = (http: number, code: string): Expected => ({
	http: `=${http}`,
	body: { http_code: `=${http}`, response_code: code, response_msg: 'text', data: 'null' },
});

const refusal = (
	id: string,
	fact: string,
	call: Call,
	expected: Expected,
	heading = 'HTTP errors',
): Check => ({
	id,
	fact,
	heading,
	run: async ({ client }) => expectShape(expected, await client.ask(call)),
});

const UNAUTHORIZED = errorOf(401, '=UNAUTHORIZED');
const ACCOUNT = { method: 'GET', path: '/account' } as const;

export const ERROR_CHECKS: Check[] = [
	{
		id: 'envelope.success',
		heading: 'Envelope',
		fact: 'an answer 200 has http_code 200, response_code SUCCESS, a text and data',
		run: async (context) => {
			const expected = {
				http: '=200',
				body: {
					http_code: '=200',
					response_code: '=SUCCESS',
					response_msg: 'text',
					data: 'object',
				},
			};
			return expectShape(expected, await context.once(account));
		},
	},
	refusal(
		'errors.no-login',
		'a call without a login is a 401 UNAUTHORIZED',
		{ ...ACCOUNT, login: 'none' },
		UNAUTHORIZED,
	),
	refusal(
		'auth.bearer',
		'a login in a Bearer header is a 401',
		{ ...ACCOUNT, login: 'bearer' },
		UNAUTHORIZED,
		'Base URL, auth, headers',
	),
	refusal(
		'errors.no-path',
		'a path that does not exist is a 404 NOT_FOUND',
		{ method: 'GET', path: NO_SUCH_PATH },
		errorOf(404, '=NOT_FOUND'),
	),
	refusal(
		'errors.no-method',
		'a method that a path does not have is a 405 NOT_FOUND',
		{ method: 'PUT', path: '/sms/price' },
		errorOf(405, '=NOT_FOUND'),
	),
];

import { inspect } from 'node:util';

import type { IHttpRequestOptions } from 'n8n-workflow';

import { checkExists, create, remove } from '../../nodes/ClickSend/trigger/hooks';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import { HOOK, OLD } from './account';
import { failureOf, hookAt, NO_RULES } from './hookAt';

/** The ways in which ClickSend, or a proxy before it, may quote what it was sent. */
const ECHOES: Array<[string, (callback: string) => unknown]> = [
	['a note on the field', (callback) => ({ data: { action_address: `${callback} is no URL` } })],
	[
		'a list of notes',
		(callback) => ({ details: [{ field: 'action_address', reason: `Not reached: ${callback}` }] }),
	],
	['a sentence', (callback) => ({ response_msg: `The address ${callback} was not found.` })],
	['a sentence without blanks', (callback) => ({ response_msg: `address=${callback},status=404` })],
	['the request in JSON', (callback) => JSON.stringify({ rule: { action_address: callback } })],
	[
		'a page',
		(callback) => `<html><body><p>Blocked: ${callback.replace('=', '&#61;')}</p></body></html>`,
	],
	['a page whose title is cut short', (callback) => `<title>${'x '.repeat(60)}${callback}</title>`],
	['a word of its own for it', (callback) => ({ response_msg: encodeURIComponent(callback) })],
	['the secret alone', (callback) => ({ response_msg: `Bad token ${callback.slice(-43)}` })],
];

const addressIn = ({ body }: IHttpRequestOptions): string =>
	(body as { action_address: string }).action_address;

/** Everything that an error shows, to people and in what n8n keeps of it. */
const allOf = (error: unknown): string =>
	`${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`;

describe.each(ECHOES)('ClickSend answers with the address in %s', (_case, echo) => {
	it.each([400, 403, 422, 500])(
		'and %i: no error about a rule that is made quotes it',
		async (code) => {
			let sent = '';
			const { context } = hookAt(HOOK, {
				answer: (request) => {
					if (request.method === 'GET') return NO_RULES;
					sent = addressIn(request);
					return { statusCode: code, body: echo(sent) };
				},
			});
			const error = await failureOf(create(context));

			expect(sent).toContain('?secret=');
			expect(error).toBeInstanceOf(Error);
			expect(allOf(error)).not.toContain(sent.slice(-43));
			expect(allOf(error)).not.toContain(HOOK);
		},
	);

	it.each([
		['looked for', checkExists],
		['deleted', remove],
	])('no error about a rule that is %s quotes it', async (_hook, hook) => {
		const { context } = hookAt(HOOK, {
			answer: () => ({ statusCode: 400, body: echo(callbackOf(HOOK, OLD)) }),
		});
		const error = await failureOf(hook(context));

		expect(error).toBeInstanceOf(Error);
		expect(allOf(error)).not.toContain(OLD);
		expect(allOf(error)).not.toContain(HOOK);
	});
});

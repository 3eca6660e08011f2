import { PassThrough } from 'node:stream';

import type { IDataObject } from 'n8n-workflow';

import { askForYes, readCredential, readPlan, requireConsent, requireSound } from './live';

const LOGIN = { CLICKSEND_USERNAME: 'someone', CLICKSEND_KEY: 'secret-key' };

describe('the login', () => {
	it.each([
		['ClickSend itself', LOGIN, 'https://rest.clicksend.com/v3'],
		['a blank address', { ...LOGIN, CLICKSEND_BASE_URL: ' ' }, 'https://rest.clicksend.com/v3'],
		[
			'another address',
			{ ...LOGIN, CLICKSEND_BASE_URL: 'http://localhost:1/v3' },
			'http://localhost:1/v3',
		],
	])('is read for %s', (_, env, base_url) => {
		expect(readCredential(env)).toEqual({ base_url, username: 'someone', key: 'secret-key' });
	});

	it.each([
		['nothing', {}, /^--live needs CLICKSEND_USERNAME and CLICKSEND_KEY in the environment$/],
		['no username', { CLICKSEND_KEY: 'secret-key' }, /needs CLICKSEND_USERNAME in/],
		['a blank key', { ...LOGIN, CLICKSEND_KEY: ' ' }, /needs CLICKSEND_KEY in/],
		[
			'an address that is none',
			{ ...LOGIN, CLICKSEND_BASE_URL: 'secret-key' },
			/^CLICKSEND_BASE_URL is not/,
		],
	])('is refused with %s, showing no value', (_, env, message) => {
		expect(() => readCredential(env)).toThrow(message);
		expect(() => readCredential(env)).not.toThrow('secret-key');
	});
});

it.each([
	['a run in the sandbox', { live: false, yes: false }, false, true],
	['somebody at the keyboard', { live: true, yes: false }, true, true],
	['--yes', { live: true, yes: true }, false, true],
	['nobody and no --yes', { live: true, yes: false }, false, false],
])('consent: %s', (_, options, isInteractive, allowed) => {
	const check = expect(() => requireConsent(options, isInteractive));

	if (allowed) check.not.toThrow();
	else check.toThrow(/give --yes/);
});

describe('the plan', () => {
	const item = (json: IDataObject, index: number) => ({ json, pairedItem: { item: index } });
	const error = (outcome: string, index: number) =>
		item(
			{ error: { message: 'What\nto do', status: 'A_STATUS', outcome, to: '+1', body: 'b' } },
			index,
		);
	const run = (output: IDataObject[], errors: Array<ReturnType<typeof item>>) => ({
		output: output.map(item),
		errorOutput: errors,
		error: undefined,
		hint: null,
		apiCalls: 1,
	});

	it('counts what the sandbox takes and what it refuses: both would go out', () => {
		const { count, first, problems } = readPlan(
			run([{ to: '+2', body: 'a' }], [error('rejected', 1)]),
		);

		expect({ count, first, problems }).toEqual({
			count: 2,
			first: { to: '+2', body: 'a' },
			problems: [],
		});
	});

	it('names the rows that the node itself refuses, and ends there', () => {
		const plan = readPlan(run([{ to: '+2' }], [error('invalid', 1)]));
		const lines: string[] = [];

		expect(() => requireSound(plan, (line) => lines.push(line))).toThrow(
			/^1 of 2 messages cannot be sent, so nothing was/,
		);
		expect(lines).toEqual(['Row 2: What to do']);
	});

	it('names no more rows than fit on a screen', () => {
		const errors = Array.from({ length: 50 }, (_, index) => error('invalid', index));
		const lines: string[] = [];

		expect(() => requireSound(readPlan(run([], errors)), (line) => lines.push(line))).toThrow(
			'50 of 50',
		);
		expect(lines).toHaveLength(21);
		expect(lines.at(-1)).toBe('... and 30 more');
	});
});

it.each([
	['yes', 'yes\n', true],
	['a capital Y', ' Y \n', true],
	['no', 'no\n', false],
	['nothing', '\n', false],
	['yes and more', 'yes but\n', false],
	['the end of the input', undefined, false],
])('the answer: %s', async (_, typed, expected) => {
	const input = new PassThrough();
	input.end(typed);

	expect(await askForYes('Send? ', input, new PassThrough())).toBe(expected);
});

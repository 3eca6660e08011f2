import type { Fault } from '../sandbox/faults';
import { credentialOf, errorStatuses, itemsFor, jsonOf, onStage } from './cases';
import { testCredential } from './credentialTest';
import { differences } from './differences';
import type { ClickSendCredential } from './services';

/** Returns the credential's sentence for an HTTP status, or n8n's own where n8n shows that. */
const said = (status: number, sentence: RegExp): RegExp | string =>
	differences.testSentences?.[status] ?? sentence;

const OK = { status: 'OK', message: 'Connection successful!' };

/** The user's change in the dialog, ClickSend's answer, and the sentence that the user reads. */
const CASES: Array<
	[
		name: string,
		typed: (good: ClickSendCredential) => Partial<ClickSendCredential>,
		expected: RegExp | string,
	]
> = [
	['a good login', () => ({}), /^Connection successful!$/],
	[
		'a good login and a recipient it reaches',
		() => ({ to: '+14055555555' }),
		/^Connection successful!$/,
	],
	['spaces for a recipient', () => ({ to: '  ' }), /^Connection successful!$/],
	[
		'trailing slashes',
		({ base_url }) => ({ base_url: `${base_url}//` }),
		/^Connection successful!$/,
	],
	[
		'spaces around the address',
		({ base_url }) => ({ base_url: ` ${base_url} ` }),
		/^Connection successful!$/,
	],
	[
		'a wrong key',
		() => ({ key: 'wrong' }),
		said(401, /does not know this pair of 'Username' and 'Key'/),
	],
	[
		'a wrong key and a recipient',
		() => ({ key: 'wrong', to: '+14055555555' }),
		said(401, /does not know this pair/),
	],
	[
		'a wrong path',
		({ base_url }) => ({ base_url: `${base_url}/nowhere` }),
		said(404, /no ClickSend API under this 'Base URL'/),
	],
	[
		'http:// to another host',
		() => ({ base_url: 'http://example.com/v3' }),
		/must start with https:\/\//,
	],
	['no address', () => ({ base_url: 'rest.clicksend.com' }), /is not a web address/],
	[
		'a recipient that is no number',
		() => ({ to: '+13035550101' }),
		/login works.*'Test Recipient' as a phone number/,
	],
	[
		'a recipient in a closed country',
		() => ({ to: '+13035550102' }),
		/login works.*country.*not enabled/,
	],
	['a recipient beyond the balance', () => ({ to: '+13035550103' }), /login works.*balance/],
	[
		'a recipient that needs a registered sender',
		() => ({ to: '+13035550106' }),
		/login works.*registered sender/,
	],
];

describe('the connection test, through the router of n8n', () => {
	it.each(CASES)('%s', async (_, typed, expected) => {
		await onStage(async ({ sandbox }) => {
			const good = credentialOf(sandbox);
			const { message } = await testCredential({ ...good, ...typed(good) });

			expect(message).toMatch(expected);
			expect(sandbox.record.taken).toEqual([]);
			expect(sandbox.record.posts('/sms/send')).toBe(0);
		});
	});

	const answers: Array<[string, Fault, RegExp | string]> = [
		['403', { type: 'status', status: 403, taken: false }, said(403, /does not let it do this/)],
		['429', { type: 'rateLimit', retryAfter: 20 }, said(429, /Wait a minute/)],
		['401 inside an HTTP 200', { type: 'bodyHttpCode', code: 401 }, /does not know this pair/],
		[
			'a redirect',
			{ type: 'redirect', status: 302, location: '/elsewhere' },
			/^(?!Connection successful)/,
		],
	];
	it.each(answers)('%s from ClickSend', async (_, fault, expected) => {
		await onStage(
			async ({ sandbox }) => {
				expect((await testCredential(credentialOf(sandbox))).message).toMatch(expected);
			},
			{ faults: [{ path: '/account', fault }] },
		);
	});

	it('tells the 21st test within a minute to wait', async () => {
		await onStage(async ({ sandbox }) => {
			for (let test = 1; test <= 20; test += 1) {
				expect(await testCredential(credentialOf(sandbox))).toEqual(OK);
			}
			expect((await testCredential(credentialOf(sandbox))).message).toMatch(
				said(429, /Wait a minute/),
			);
		});
	});
});

describe('the base URL, when sending', () => {
	it('works with trailing slashes', async () => {
		await onStage(async ({ sandbox, send }) => {
			const credential = { ...credentialOf(sandbox), base_url: `${sandbox.url}///` };

			expect(jsonOf(await send({ items: itemsFor(1), credential }))[0]?.accepted).toBe(true);
		});
	});

	it.each([
		['http://example.com', /must start with https:\/\//],
		['ftp://127.0.0.1', /must start with https:\/\//],
		['', /is not a web address/],
	])('%s is refused before any request', async (base_url, message) => {
		await onStage(async ({ sandbox, send }) => {
			const credential = { ...credentialOf(sandbox), base_url };
			const { error } = await send({ items: itemsFor(2), credential });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringMatching(message),
				description: expect.stringContaining('nothing was sent'),
			});
		});
	});

	it('that cannot be used is told on each item in a continue mode', async () => {
		await onStage(async ({ sandbox, send }) => {
			const credential = { ...credentialOf(sandbox), base_url: 'http://example.com' };
			const settings = { onError: 'continueErrorOutput' } as const;
			const { errorOutput, error } = await send({ items: itemsFor(2), credential, settings });

			expect(error).toBeUndefined();
			expect(errorStatuses(errorOutput)).toEqual(['NOT_SET_UP', 'NOT_SET_UP']);
		});
	});
});

import { askAgent } from './agent';
import { errorsIn, fictional, jsonOf, onStage } from './cases';
import { ASK, NEVER, onAsked, QUESTION } from './ask';
import type { RunOptions } from './engine';
import { always, inTurn, RETRY, status } from './faults';
import { watchSleep } from './sleep';

const DOUBLE = { approvalOptions: { values: { approvalType: 'double' } } };

describe('an outcome that is not accepted', () => {
	const REFUSED: RunOptions['items'] = [{ ...QUESTION, to: '+13035550101' }];

	it('Stop Workflow: the node fails, and nobody waits', async () => {
		await onAsked({ items: REFUSED }, ({ waitTill, error }) => {
			expect(waitTill).toBeUndefined();
			expect(error?.message).toContain('1 invalid number');
		});
	});

	it('Continue: the row of the message, without data', async () => {
		const settings = { onError: 'continueRegularOutput' } as const;
		await onAsked({ items: REFUSED, settings }, ({ waitTill, output }) => {
			expect(waitTill).toBeUndefined();
			expect(output.map(({ json }) => json)).toMatchObject([
				{ accepted: false, status: 'INVALID_RECIPIENT', to: '+13035550101' },
			]);
			expect(output[0]?.json).not.toHaveProperty('data');
		});
	});

	it('Continue (using error output): the error item', async () => {
		const settings = { onError: 'continueErrorOutput' } as const;
		await onAsked({ items: REFUSED, settings }, ({ waitTill, errorOutput }) => {
			expect(waitTill).toBeUndefined();
			expect(errorsIn(errorOutput)).toMatchObject([{ status: 'INVALID_RECIPIENT' }]);
		});
	});

	it('unknown: it waits, and says so', async () => {
		watchSleep();
		await onAsked(
			{ parameters: DOUBLE },
			async ({ waitTill, hints, open }, { posts }) => {
				const { result } = await open({ answer: 'approve' });

				expect([waitTill, posts()]).toEqual([NEVER, 1]);
				expect(hints.map(({ message }) => message).join()).toMatch(/look them up in ClickSend/);
				expect(result && jsonOf(result)).toMatchObject([
					{
						data: { approved: true },
						message_id: null,
						to: '+14055555555',
						status: 'INTERNAL_SERVER_ERROR',
					},
				]);
			},
			{ historyDown: true, faults: always(status(500, { taken: true })) },
		);
	});
});

describe('Retry On Fail', () => {
	it('a lost answer: one message, found in the history, and one wait', async () => {
		watchSleep();
		await onAsked(
			{ settings: RETRY },
			async ({ waitTill, open }, { sandbox, posts }) => {
				const { result } = await open({ answer: 'approve' });

				expect([waitTill, posts()]).toEqual([NEVER, 1]);
				expect(result && jsonOf(result)).toMatchObject([
					{ message_id: sandbox.record.taken[0]?.message_id, to: '+14055555555' },
				]);
			},
			{ faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('an input with an error of its own does not run the node again', async () => {
		const items = [{ ...QUESTION, error: 'of another node' }];
		await onAsked({ items, settings: RETRY }, ({ waitTill }, { posts }) => {
			expect([waitTill, posts()]).toEqual([NEVER, 1]);
		});
	});
});

describe('refused before anything is sent', () => {
	const ONE_FORM = {
		responseType: 'customForm',
		formFields: { values: [{ fieldLabel: 'A', fieldType: 'file' }] },
	};
	const past = { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-01' };

	it.each<[name: string, run: Partial<RunOptions>, message: RegExp]>([
		[
			'two people',
			{ items: [{ ...QUESTION, to: `${fictional(0)}, ${fictional(1)}` }] },
			/2 numbers/,
		],
		['nobody', { items: [{ ...QUESTION, to: '' }] }, /'To' is empty/],
		['no question', { items: [{ ...QUESTION, message: ' ' }] }, /'Message' is empty/],
		[
			'too long with its link',
			{ items: [{ ...QUESTION, message: 'x'.repeat(900) }] },
			/900 characters and the link below it 1\d\d, together more than 960/,
		],
		[
			'an input that looks like an answer',
			{ items: [{ ...QUESTION, data: { respondedAt: '2026-10-05' } }] },
			/'data.respondedAt' already/,
		],
		[
			'a later input that does',
			{ items: [QUESTION, { data: { respondedAt: '2026-10-05' } }] },
			/'data.respondedAt' already/,
		],
		['a form that cannot be', { parameters: ONE_FORM }, /of the type "file"/],
		['an empty form', { parameters: { responseType: 'customForm' } }, /has no field/],
		[
			'another response type',
			{ parameters: { responseType: 'call' } },
			/'Response Type' is "call"/,
		],
		[
			'a kind of approval without a value',
			{ parameters: { approvalOptions: { values: { approvalType: '={{ $json.none }}' } } } },
			/'Type of Approval' is undefined/,
		],
		[
			'an amount without a value',
			{
				parameters: {
					options: { limitWaitTime: { values: { resumeAmount: '={{ $json.none }}' } } },
				},
			},
			/'Amount' is undefined/,
		],
		[
			'a time that is past',
			{ parameters: { options: { limitWaitTime: { values: past } } } },
			/'Max Date and Time' is in the past/,
		],
	])('%s', async (_name, run, message) => {
		await onAsked(run, ({ error, waitTill }, { posts }) => {
			expect(error?.message).toMatch(message);
			expect([waitTill, posts()]).toEqual([undefined, 0]);
		});
	});

	it.each([
		['this machine', 'https://clicksend.example.com', 'http://localhost:5678', 'refused'],
		['a ClickSend for trials beside it', undefined, 'http://localhost:5678', 'waits'],
		['a private network', undefined, 'http://192.168.1.5:5678', 'waits'],
	])('a link to %s', async (_name, base_url, origin, expected) => {
		const credential = base_url === undefined ? undefined : { base_url, username: 'u', key: 'k' };
		const waitingUrl = `${origin}/webhook-waiting`;
		await onAsked({ credential, waitingUrl }, ({ error, waitTill }, { posts }) => {
			const [message, sent] =
				expected === 'refused' ? [/No phone can open .* to http:\/\/localhost:5678/, 0] : [/^$/, 1];

			expect(error?.message ?? '').toMatch(message);
			expect([waitTill, posts()]).toEqual([sent === 0 ? undefined : NEVER, sent]);
		});
	});

	it('in the Continue modes it is an item, and nobody waits', async () => {
		const settings = { onError: 'continueRegularOutput' } as const;
		const items = [{ ...QUESTION, to: '12' }];
		await onAsked({ items, settings, parameters: { country: 'US' } }, ({ output, waitTill }) => {
			expect(waitTill).toBeUndefined();
			expect(output.map(({ json }) => json)).toMatchObject([
				{ accepted: false, outcome: 'invalid' },
			]);
		});
	});

	it('other items of the input do not matter: they are not read', async () => {
		const items = [QUESTION, { to: 'nobody', message: '' }];
		await onAsked({ items }, ({ waitTill, error }) => {
			expect([waitTill, error]).toEqual([NEVER, undefined]);
		});
	});
});

it('as a tool of an agent it asks nobody, since nothing could wait there', async () => {
	await onStage(async ({ sandbox, posts }) => {
		const { error } = await askAgent(sandbox, { ...ASK, ...QUESTION }, {});

		expect(error?.message).toMatch(/cannot wait for an answer[^]*Human review/);
		expect(posts()).toBe(0);
	});
});

import { jsonOf } from './cases';
import { NEVER, onAsked, QUESTION } from './ask';

const DOUBLE = { approvalOptions: { values: { approvalType: 'double' } } };

const TIME = expect.stringMatching(/^\d{4}-.*Z$/) as string;

describe('SMS: Send and Wait for Response on the engine', () => {
	it('texts one person the question and a link, and waits', async () => {
		await onAsked({ items: [QUESTION, QUESTION] }, ({ waitTill, link, output }, { sandbox }) => {
			expect(sandbox.record.taken).toMatchObject([
				{ to: '+14055555555', body: `Restart server 7?\n${link}` },
			]);
			expect(link).toMatch(/\/webhook-waiting\/\d+\/ClickSend\?q=0&signature=[0-9a-f]{64}$/);
			expect(waitTill).toEqual(NEVER);
			expect(output).toEqual([]);
		});
	});

	it.each([
		['approve', true],
		['decline', false],
	])('%s: the answer, and beside it the facts about the message', async (answer, approved) => {
		await onAsked({ parameters: DOUBLE }, async ({ open }, { sandbox }) => {
			const { page, result } = await open({ answer });

			expect(page).toContain('Thank you');
			expect(result?.run.status).toBe('success');
			expect(result && jsonOf(result)).toEqual([
				{
					data: { approved, respondedAt: TIME },
					message_id: sandbox.record.taken[0]?.message_id,
					to: '+14055555555',
					status: 'SUCCESS',
				},
			]);
		});
	});

	it('opening the link shows the page, and the execution goes on waiting', async () => {
		await onAsked({ parameters: DOUBLE }, async ({ open }) => {
			const { status: code, page, headers, result } = await open();

			expect([code, result]).toEqual([200, undefined]);
			expect(page).toContain('Restart server 7?');
			expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
			expect(headers['content-type']).toBe('text/html; charset=utf-8');
			expect(headers['cache-control']).toBe('no-store');
		});
	});

	it('the words of the page are those of the parameters', async () => {
		const values = { approveLabel: 'Restart it', disapproveLabel: 'Leave it' };
		const parameters = {
			approvalOptions: { values: { approvalType: 'double', ...values } },
			options: { askedBy: 'Night shift', responseFormTitle: 'Server 7' },
		};
		await onAsked({ parameters }, async ({ open }) => {
			const { page } = await open();

			for (const text of ['Restart it', 'Leave it', 'Night shift', 'Server 7']) {
				expect(page).toContain(text);
			}
		});
	});

	it('a free text: an empty one is asked for again', async () => {
		await onAsked({ parameters: { responseType: 'freeText' } }, async ({ open }) => {
			const empty = await open({ answer: 'send', 'field-0': '' });
			const full = await open({ answer: 'send', 'field-0': 'At nine' });

			expect([empty.status, empty.result]).toEqual([422, undefined]);
			expect(full.result && jsonOf(full.result)).toMatchObject([
				{ data: { text: 'At nine', respondedAt: TIME } },
			]);
		});
	});

	const NUMBER = { fieldLabel: 'Minutes', fieldType: 'number' };

	it.each([
		['fields', { formFields: { values: [NUMBER] } }],
		['json', { jsonOutput: JSON.stringify([NUMBER]) }],
		['json', { jsonOutput: '={{ [{ fieldLabel: "Minutes", fieldType: "number" }] }}' }],
	])('a form defined by %s', async (defineForm, form) => {
		const parameters = { responseType: 'customForm', defineForm, ...form };
		await onAsked({ parameters }, async ({ open }) => {
			const { result } = await open({ answer: 'send', 'field-0': '12' });

			expect(result && jsonOf(result)).toMatchObject([{ data: { Minutes: 12 } }]);
		});
	});

	it('the link of another run of the node gets the page of a settled question', async () => {
		await onAsked({ parameters: DOUBLE }, async ({ open, link }) => {
			for (const body of [undefined, { answer: 'approve' }]) {
				const { page, result } = await open(body, link.replace('q=0', 'q=1'));

				expect(page).toContain('This question is settled');
				expect(result).toBeUndefined();
			}
		});
	});

	it('if nobody answers in time, the input goes on unchanged', async () => {
		const values = { limitType: 'afterTimeInterval', resumeAmount: 2, resumeUnit: 'hours' };
		const before = Date.now();
		await onAsked(
			{ parameters: { options: { limitWaitTime: { values } } } },
			async ({ waitTill, timeOut }) => {
				const waited = Number(waitTill) - 2 * 3_600_000;

				expect(waited).toBeGreaterThanOrEqual(before);
				expect(waited).toBeLessThanOrEqual(Date.now());
				expect(jsonOf(await timeOut())).toEqual([QUESTION]);
			},
		);
	});

	it('the hint about parts counts the link', async () => {
		await onAsked({ items: [{ ...QUESTION, message: 'It’s down' }] }, ({ hints }) => {
			expect(hints.map(({ message }) => message).join()).toMatch(/3 parts instead of 1/);
		});
	});

	it('a schedule of another operation does not delay the question', async () => {
		const parameters = { options: { schedule: '2099-01-01', shortenUrls: true } };
		await onAsked({ parameters }, ({ waitTill }, { sandbox }) => {
			const [{ body } = {}] = sandbox.record.requests.filter(({ path }) => path === '/sms/send');

			expect(waitTill).toEqual(NEVER);
			expect(body).toMatchObject({ shorten_urls: true });
			expect(JSON.stringify(body)).not.toContain('schedule');
		});
	});
});

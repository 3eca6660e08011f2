import { ask, askWorkflow, ASKED, dataOf, DOUBLE, itemsOf, open, start, untilStatus } from './ask';
import { credentialFor, type CredentialRef } from './n8n/rest';
import { openStage, type Stage } from './stage';
import { publish } from './triggers';

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string;

let stage: Stage;
let credential: CredentialRef;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
});

afterAll(async () => await stage?.close());

const messageIdOf = (text: string): string | undefined =>
	stage.sandbox.record.taken.find(({ body }) => body.startsWith(text))?.message_id;

it('ask: approve; a preview, a bot and a second tap change nothing', async () => {
	const { rest } = stage;
	const workflow = askWorkflow('approve', credential, DOUBLE);
	const { saved, asked } = await ask(stage, 'approve', workflow);
	for (const bot of ['Twitterbot/1.0', 'WhatsApp/2.23', 'facebookexternalhit/1.1']) {
		const { status, page } = await open(asked.link, undefined, bot);
		expect([status, page.includes('Decline')]).toEqual([200, true]);
	}
	expect((await rest.executionsOf(saved)).map(({ status }) => status)).toEqual(['waiting']);

	const thanked = await open(asked.link, { answer: 'approve' });
	expect(thanked).toMatchObject({ status: 200, page: expect.stringContaining('Thank you') });
	await untilStatus(rest, saved, 1, 'success');
	expect(await itemsOf(rest, asked.id)).toEqual([
		{
			data: { approved: true, respondedAt: TIME },
			message_id: messageIdOf('approve'),
			to: ASKED,
			status: 'SUCCESS',
		},
	]);

	for (const fields of [undefined, { answer: 'decline' }]) {
		expect((await open(asked.link, fields)).page).toMatch(/no action required/i);
	}
	expect(await itemsOf(rest, asked.id)).toMatchObject([{ data: { approved: true } }]);
});

it('ask: decline, by one of two answers that come at once', async () => {
	const { rest } = stage;
	const { saved, asked } = await ask(stage, 'decline', askWorkflow('decline', credential, DOUBLE));
	const answers = await Promise.all([
		open(asked.link, { answer: 'decline' }),
		open(asked.link, { answer: 'decline' }),
	]);
	await untilStatus(rest, saved, 1, 'success');

	expect(answers.filter(({ page }) => page.includes('Thank you'))).toHaveLength(1);
	expect(await itemsOf(rest, asked.id)).toMatchObject([{ data: { approved: false } }]);
});

it('ask: a free text, which is asked for again if it is empty', async () => {
	const { rest } = stage;
	const workflow = askWorkflow('text', credential, { responseType: 'freeText' });
	const { saved, asked } = await ask(stage, 'text', workflow);
	const empty = await open(asked.link, { answer: 'send', 'field-0': ' ' });
	expect(empty).toMatchObject({ status: 422, page: expect.stringContaining('needs an answer') });
	await open(asked.link, { answer: 'send', 'field-0': 'Caf\u00e9 <b> & \u{1F44D}\r\nat 9' });
	await untilStatus(rest, saved, 1, 'success');

	expect(await itemsOf(rest, asked.id)).toMatchObject([
		{ data: { text: 'Caf\u00e9 <b> & \u{1F44D}\nat 9', respondedAt: TIME } },
	]);
});

it('ask: a form', async () => {
	const { rest } = stage;
	const values = [
		{ fieldLabel: 'Minutes', fieldType: 'number', requiredField: true },
		{
			fieldLabel: 'Servers',
			fieldName: 'servers',
			fieldType: 'checkbox',
			fieldOptions: { values: [{ option: 'A' }, { option: 'B' }, { option: 'C' }] },
		},
	];
	const workflow = askWorkflow('form', credential, {
		responseType: 'customForm',
		formFields: { values },
	});
	const { saved, asked } = await ask(stage, 'form', workflow);
	const thanked = await open(asked.link, [
		['answer', 'send'],
		['field-0', '7,5'],
		['field-1', 'A'],
		['field-1', 'C'],
	]);
	expect(thanked).toMatchObject({ status: 200, page: expect.stringContaining('Thank you') });
	await untilStatus(rest, saved, 1, 'success');

	expect(await itemsOf(rest, asked.id)).toMatchObject([
		{ data: { Minutes: 7.5, servers: ['A', 'C'], respondedAt: TIME } },
	]);
});

it('ask: nobody answers in time, and the input goes on unchanged', async () => {
	const { rest } = stage;
	const values = { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' };
	const options = { limitWaitTime: { values } };
	const { saved, asked } = await ask(stage, 'late', askWorkflow('late', credential, { options }));
	await untilStatus(rest, saved, 1, 'success');

	const [item = {}] = await itemsOf(rest, asked.id);
	expect(item).toMatchObject({ body: { text: 'late' } });
	expect(item).not.toHaveProperty('data');
	expect((await open(asked.link)).page).toMatch(/no action required/i);
});

it('ask: a refused message and a wrong key fail at once, and nobody waits', async () => {
	const { rest, sandbox } = stage;
	const wrong = await rest.createCredential({ ...credentialFor(sandbox), key: 'wrong' }, 'Wrong');
	const cases = [
		['refused', askWorkflow('refused', credential, { to: '+13035550101' }), /invalid number/],
		['key', askWorkflow('key', wrong), /Authorization failed/],
	] as const;
	for (const [path, workflow, message] of cases) {
		const saved = await publish(rest, workflow);
		await start(stage, path, path);
		const id = await untilStatus(rest, saved, 1, 'error');
		expect((await dataOf(rest, id)).resultData.error?.message).toMatch(message);
	}
});

it('ask: Retry On Fail while the answer of ClickSend is lost: one message, and one wait', async () => {
	const { rest, sandbox } = stage;
	sandbox.faults.set([{ path: '/sms/send', nth: 1, fault: { type: 'resetAfterTaken' } }]);
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
	const workflow = askWorkflow('lost', credential, DOUBLE, settings);
	const { saved, asked } = await ask(stage, 'lost', workflow);
	expect(sandbox.record.taken.filter(({ body }) => body.startsWith('lost'))).toHaveLength(1);
	await open(asked.link, { answer: 'approve' });
	await untilStatus(rest, saved, 1, 'success');

	expect(await itemsOf(rest, asked.id)).toMatchObject([
		{ data: { approved: true }, message_id: messageIdOf('lost') },
	]);
});

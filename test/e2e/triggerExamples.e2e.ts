import { readExample } from './examples';
import { postWebhook } from './webhook';
import { until } from './until';
import { credentialFor, type CredentialRef } from './n8n/rest';
import { openStage, type Stage } from './stage';
import { endedExecutions, publish, untilRules } from './triggers';

const FROM = '+12065550143';

let stage: Stage;
let credential: CredentialRef;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
});

afterAll(async () => await stage?.close());

it('examples/auto-reply.json answers HOURS, and nobody who opts out', async () => {
	const { sandbox, rest } = stage;
	const workflow = await publish(rest, readExample('auto-reply.json', credential));
	const before = sandbox.record.taken.length;
	for (const body of ['Hours?', 'STOP', 'Is anybody there?']) {
		await sandbox.receiveSms({ from: FROM, to: '+61411111111', body });
	}
	const executions = await endedExecutions(rest, workflow, 3);

	expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
	expect(sandbox.record.taken.slice(before)).toMatchObject([
		{ to: FROM, from: '+61411111111', body: expect.stringContaining('We are open') },
	]);
	await rest.deactivate(workflow);
	await untilRules(sandbox, 0);
});

it('examples/delivery-failed.json tells the team, once and not of its own alarm', async () => {
	const { sandbox, rest } = stage;
	const workflow = await publish(rest, readExample('delivery-failed.json', credential));
	const before = sandbox.record.taken.length;
	const failed = { message_id: 'LOST', status_code: 301, custom_string: 'n8n-77-0-0-0-9f86d081ee' };
	await sandbox.deliverReceipt(failed);
	await sandbox.deliverReceipt({ ...failed, status_code: 201 });
	await sandbox.deliverReceipt({ ...failed, status_code: 300 });
	await sandbox.deliverReceipt({ ...failed, message_id: 'ALARM', custom_string: 'delivery-alarm' });
	await endedExecutions(rest, workflow, 3);

	expect(sandbox.record.taken.slice(before)).toMatchObject([
		{ body: expect.stringMatching(/^SMS LOST was not delivered.*execution 77/) },
	]);
	await rest.deactivate(workflow);
	await untilRules(sandbox, 0);
});

it('examples/alert-call.json calls the first person, and tells the team that a key was pressed', async () => {
	const { sandbox, rest, n8n } = stage;
	const workflow = await publish(rest, readExample('alert-call.json', credential));
	const before = sandbox.record.taken.length;
	const taken = () => sandbox.record.taken.slice(before);
	await postWebhook(n8n, 'alert', { text: 'The pump stands still' });
	const [call] = await until('the call', () => (taken().length > 0 ? taken() : undefined));
	const message_id = call?.message_id ?? '';
	await sandbox.deliverReceipt({ message_id, status_code: 201, digits: '1' });
	const [, text] = await until('the text', () => (taken().length > 1 ? taken() : undefined));
	const alert = (await rest.executionsOf(workflow)).find(({ status }) => status === 'waiting');

	expect(call).toMatchObject({
		channel: 'voice',
		body: expect.stringContaining('The pump stands still') as string,
		content: { require_input: 1 },
	});
	expect(text?.body).toBe(`The alert of execution ${alert?.id} is taken care of.`);
	await rest.deactivate(workflow);
	await untilRules(sandbox, 0);
});

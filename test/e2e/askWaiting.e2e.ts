import {
	ask,
	askWorkflow,
	DOUBLE,
	itemsOf,
	linkIn,
	open,
	start,
	untilStatus,
	type AskedExecution,
} from './ask';
import { credentialFor, type CredentialRef } from './n8n/rest';
import { startN8n } from './n8n/server';
import { openStage, type Stage } from './stage';
import { publish } from './triggers';

let stage: Stage;
let credential: CredentialRef;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
});

afterAll(async () => {
	// One of the cases starts n8n anew.
	await stage?.n8n.stop();
	await stage?.close();
});

it('ask: forged links are refused, and two executions that wait do not mix', async () => {
	const { rest, sandbox } = stage;
	const saved = await publish(rest, askWorkflow('two', credential, DOUBLE));
	const waiting: AskedExecution[] = [];
	for (const [index, text] of ['First?', 'Second?'].entries()) {
		await start(stage, 'two', text);
		const id = await untilStatus(rest, saved, index + 1, 'waiting');
		waiting.push({ id, link: linkIn(sandbox, text) });
	}
	const [first, second] = waiting as [AskedExecution, AskedExecution];
	const forged = [
		first.link.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
		first.link.replace(/&signature=.*/, ''),
		first.link.replace('q=0', 'q=1'),
		first.link.replace(`/${first.id}/`, `/${second.id}/`),
	];
	for (const link of forged) {
		expect((await open(link)).status).toBe(401);
		expect((await open(link, { answer: 'approve' })).status).toBe(401);
	}

	expect((await open(second.link)).page).toContain('Second?');
	await open(second.link, { answer: 'decline' });
	await open(first.link, { answer: 'approve' });
	await untilStatus(rest, saved, 2, 'success');
	expect(await itemsOf(rest, first.id)).toMatchObject([{ data: { approved: true } }]);
	expect(await itemsOf(rest, second.id)).toMatchObject([{ data: { approved: false } }]);
});

it('ask: n8n starts anew while an execution waits', async () => {
	const { rest, home } = stage;
	const workflow = askWorkflow('restart', credential, { responseType: 'freeText' });
	const { saved, asked } = await ask(stage, 'restart', workflow);
	const port = Number(new URL(stage.n8n.url).port);
	await stage.n8n.stop();
	stage.n8n = await startN8n(home, { port });

	expect((await open(asked.link)).page).toContain('restart');
	await open(asked.link, { answer: 'send', 'field-0': 'Still here' });
	await untilStatus(rest, saved, 1, 'success');
	expect(await itemsOf(rest, asked.id)).toMatchObject([{ data: { text: 'Still here' } }]);
});

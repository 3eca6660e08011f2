import { ASKED, dataOf, itemsOf, untilStatus } from './ask';
import { readExample } from './examples';
import { credentialFor, type CredentialRef, type Rest, type SavedWorkflow } from './n8n/rest';
import { openStage, type Stage } from './stage';
import { endedExecutions, publish, statusesOf } from './triggers';
import { until } from './until';

let stage: Stage;
let credential: CredentialRef;
let question: SavedWorkflow;
let reply: SavedWorkflow;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
	question = await publish(stage.rest, readExample('ask-by-sms.json', credential));
});

afterAll(async () => await stage?.close());

async function alert(to: string, text?: string): Promise<void> {
	const response = await fetch(`${stage.n8n.url}/webhook/ask-by-sms`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ to, question: text }),
	});
	expect(response.status).toBe(200);
}

/** The rows that the recipe keeps while it waits. */
async function rowsIn(rest: Rest): Promise<unknown[]> {
	const { data: tables } = await rest.get<{ data: Array<{ id: string; projectId: string }> }>(
		'/data-tables-global',
	);
	const [{ id, projectId } = { id: '', projectId: '' }] = tables;
	const { data } = await rest.get<{ data: unknown[] }>(
		`/projects/${projectId}/data-tables/${id}/rows`,
	);
	return data;
}

it('ask by reply: only the person asked can answer, and the first answer counts', async () => {
	const { sandbox, rest } = stage;
	await alert(ASKED, 'Restart server 7?');
	const id = await untilStatus(rest, question, 1, 'waiting');
	reply = await publish(rest, readExample('ask-by-sms-reply.json', credential));
	expect(sandbox.record.taken.at(-1)).toMatchObject({
		to: ASKED,
		body: 'Restart server 7? Reply YES or NO.',
	});
	expect(await rowsIn(rest)).toHaveLength(1);

	// Somebody else, and a reply without the word.
	await sandbox.receiveSms({ from: '+12065550143', body: 'Yes' });
	await sandbox.receiveSms({ from: ASKED, body: 'Who is this?' });
	await endedExecutions(rest, reply, 1);
	expect((await rest.executionsOf(question)).map(({ status }) => status)).toEqual(['waiting']);

	const answers = await sandbox.receiveSms({ from: ASKED, body: 'Yes, do it' });
	expect(statusesOf(answers)).toEqual([200]);
	await sandbox.receiveSms({ from: ASKED, body: 'No!' });
	await untilStatus(rest, question, 1, 'success');
	expect(await itemsOf(rest, id, 'Approved')).toMatchObject([{ body: { body: 'Yes, do it' } }]);
	expect((await dataOf(rest, id)).resultData.runData).not.toHaveProperty('Declined');
	expect((await endedExecutions(rest, reply, 3)).map(({ status }) => status)).toEqual([
		...['success', 'success', 'success'],
	]);
	expect(await rowsIn(rest)).toEqual([]);
});

it('ask by reply: two questions to two people do not mix', async () => {
	const { sandbox, rest } = stage;
	const others = ['+14055550101', '+14055550102'];
	for (const [index, to] of others.entries()) {
		await alert(to, 'Ready?');
		await untilStatus(rest, question, index + 2, 'waiting');
	}
	const executions = await rest.executionsOf(question);
	const [second, first] = executions.map(({ id }) => id);
	await sandbox.receiveSms({ from: others[1] ?? '', body: 'no' });
	await sandbox.receiveSms({ from: others[0] ?? '', body: 'YES' });
	await until('both to go on', async () => {
		const all = await rest.executionsOf(question);
		return all.every(({ status }) => status === 'success') || undefined;
	});

	expect(await itemsOf(rest, first ?? '', 'Approved')).toHaveLength(1);
	expect(await itemsOf(rest, second ?? '', 'Declined')).toHaveLength(1);
	expect(await rowsIn(rest)).toEqual([]);
});

it('ask by reply: two people who are asked in one text: the first reply counts, and both rows go', async () => {
	const { sandbox, rest } = stage;
	const { length } = await rest.executionsOf(question);
	await alert('+14055550101, +14055550102', 'Who comes?');
	const id = await untilStatus(rest, question, length + 1, 'waiting');
	expect(await rowsIn(rest)).toHaveLength(2);
	await sandbox.receiveSms({ from: '+14055550102', body: 'No problem' });
	await untilStatus(rest, question, length + 1, 'success');

	expect(await itemsOf(rest, id, 'Declined')).toMatchObject([{ body: { from: '+14055550102' } }]);
	expect(await rowsIn(rest)).toEqual([]);
});

it('ask by reply: an alert without a question texts nobody', async () => {
	const { sandbox, rest } = stage;
	const { length } = await rest.executionsOf(question);
	const before = sandbox.record.taken.length;
	await alert(ASKED);
	await untilStatus(rest, question, length + 1, 'error');

	expect(sandbox.record.taken).toHaveLength(before);
});

it('ask by reply: nobody replies in time, and the row goes', async () => {
	const { rest } = stage;
	const workflow = readExample('ask-by-sms.json', credential);
	const nodes = workflow.nodes.map((one) => {
		if (one.name === 'Wait')
			return { ...one, parameters: { ...one.parameters, resumeAmount: 0.05 } };
		if (one.name === 'Alert')
			return { ...one, parameters: { ...one.parameters, path: 'ask-late' } };
		return one;
	});
	await rest.deactivate(question);
	const late = await publish(rest, { ...workflow, name: 'Late', nodes });
	await fetch(`${stage.n8n.url}/webhook/ask-late`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ to: ASKED, question: 'Anybody?' }),
	});
	const id = await untilStatus(rest, late, 1, 'success');

	expect(await itemsOf(rest, id, 'Nobody Replied')).toHaveLength(1);
	expect(await rowsIn(rest)).toEqual([]);
});

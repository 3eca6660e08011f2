import { secretOf } from '../../nodes/ClickSend/trigger/secret';
import { differences } from './differences';
import { credentialFor, type CredentialRef, type SavedWorkflow } from './n8n/rest';
import { startN8n } from './n8n/server';
import type { WorkflowFile } from './n8n/workflow';
import { openStage, type Stage } from './stage';
import {
	echoed,
	echoWorkflow,
	endedExecutions,
	publish,
	RECEIPTS,
	rulesOf,
	SMS,
	statusesOf,
	untilRules,
} from './triggers';
import { until } from './until';

const FROM = '+12065550143';

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

/** Every case leaves the account as it found it. */
async function unpublish(workflow: SavedWorkflow): Promise<void> {
	await stage.rest.deactivate(workflow);
	await untilRules(stage.sandbox, 0);
}

it('an SMS and a receipt start executions, and unpublishing deletes the rules', async () => {
	const { sandbox, rest } = stage;
	const onSms = await publish(rest, echoWorkflow('On SMS', credential, SMS));
	const onReceipt = await publish(rest, echoWorkflow('On receipt', credential, RECEIPTS));
	expect(rulesOf(sandbox)).toMatchObject([
		{ rule_name: `n8n: On SMS (${onSms.id}) > ClickSend Trigger` },
		{ rule_name: `n8n: On receipt (${onReceipt.id}) > ClickSend Trigger` },
	]);

	const before = echoed(sandbox).length;
	expect(statusesOf(await sandbox.receiveSms({ from: FROM, body: 'Yes \u{1F44D}' }))).toEqual([
		200,
	]);
	await endedExecutions(rest, onSms, 1);
	const receipt = { message_id: 'A-MESSAGE', status_code: 301 };
	expect(statusesOf(await sandbox.deliverReceipt(receipt))).toEqual([200]);
	await endedExecutions(rest, onReceipt, 1);
	expect(echoed(sandbox).slice(before)).toMatchObject([
		{ event: 'smsReceived', from: FROM, body: 'Yes \u{1F44D}', keyword: 'YES' },
		{ event: 'deliveryReceipt', message_id: 'A-MESSAGE', delivered: false, final: true },
	]);

	await rest.deactivate(onSms);
	await untilRules(sandbox, 1);
	await rest.deactivate(onReceipt);
	await untilRules(sandbox, 0);
	expect((await endedExecutions(rest, onSms, 1)).map(({ status, mode }) => [status, mode])).toEqual(
		[['success', 'webhook']],
	);
});

it('a new version with another filter: one rule, with the new filter and the same secret', async () => {
	const { sandbox, rest } = stage;
	const workflow = echoWorkflow('Filtered', credential, SMS);
	const first = await publish(rest, workflow);
	const secret = secretOf(rulesOf(sandbox)[0]?.action_address);
	const [trigger, ...others] = workflow.nodes;
	const filtered = { ...SMS, textFilter: 'contains', text: 'order' };
	const nodes = [{ ...trigger, parameters: filtered }, ...others] as WorkflowFile['nodes'];
	const second = await rest.updateWorkflow(first, { ...workflow, nodes });
	await rest.activate(second);

	expect(rulesOf(sandbox)).toMatchObject([
		{ message_search_type: 2, message_search_term: 'order' },
	]);
	expect(secretOf(rulesOf(sandbox)[0]?.action_address)).toBe(secret);
	expect(await sandbox.receiveSms({ from: FROM, body: 'Hello' })).toEqual([]);
	expect(statusesOf(await sandbox.receiveSms({ from: FROM, body: 'My order?' }))).toEqual([200]);
	await endedExecutions(rest, first, 1);
	await unpublish(second);
});

it('30 messages at once, each pushed twice: as many executions, none doubled', async () => {
	const { sandbox, rest } = stage;
	const workflow = await publish(rest, echoWorkflow('Burst', credential, SMS));
	const before = echoed(sandbox).length;
	const ids = Array.from({ length: 30 }, (_, index) => `BURST-${index}`);
	const pushing = [...ids, ...ids].map(
		async (message_id) => await sandbox.receiveSms({ from: FROM, body: 'Hi', message_id }),
	);
	await Promise.all(pushing);
	while ((await sandbox.repeat()).length > 0);
	await until('all executions to send', () => echoed(sandbox).length - before >= 30 || undefined);
	await sandbox.repeat({ answered: true });

	await unpublish(workflow);
	const started = echoed(sandbox)
		.slice(before)
		.map(({ message_id }) => message_id);
	expect(started).toHaveLength(30);
	expect(new Set(started)).toEqual(new Set(ids));
});

it('forged calls and bodies of something else are refused, and start nothing', async () => {
	const { sandbox, rest } = stage;
	const workflow = await publish(rest, echoWorkflow('Guarded', credential, SMS));
	const address = rulesOf(sandbox)[0]?.action_address ?? '';
	const body = { message_id: 'FORGED', from: FROM, body: 'Hi' };
	const post = async (url: string, sent: unknown): Promise<number> => {
		const headers = { 'content-type': 'application/json' };
		const request = { method: 'POST', headers, body: String(sent) };
		return (await fetch(url, request)).status;
	};

	expect(await post(address.replace(/\?.*/, ''), JSON.stringify(body))).toBe(401);
	expect(await post(address.replace(/.$/, '_'), JSON.stringify(body))).toBe(401);
	expect(await post(address, JSON.stringify({ hello: 'world' }))).toBe(400);
	expect(await post(address, '{"message_id"')).toBe(422);
	expect(await post(address, JSON.stringify({ ...body, body: 'x'.repeat(600_000) }))).toBe(413);
	expect(await rest.executionsOf(workflow)).toEqual([]);
	await unpublish(workflow);
});

it('what fails is told where n8n shows it', async () => {
	const { rest, sandbox } = stage;
	const wrong = { ...credentialFor(sandbox), key: 'wrong' };
	const workflow = echoWorkflow('Wrong key', credential, SMS);
	const clickSendApi = await rest.createCredential(wrong, 'Wrong');
	const nodes = workflow.nodes.map((one) => ({ ...one, credentials: { clickSendApi } }));
	const saved = await rest.createWorkflow({ ...workflow, nodes });
	await expect(rest.activate(saved)).rejects.toThrow(differences.wrongKey);

	expect(rulesOf(sandbox)).toEqual([]);
});

it('after a restart of n8n: the same rule, the secret still known, and a repeat still a repeat', async () => {
	const { sandbox, home, rest } = stage;
	const workflow = await publish(rest, echoWorkflow('Survivor', credential, SMS));
	const [rule] = rulesOf(sandbox);
	await sandbox.receiveSms({ from: FROM, body: 'Before', message_id: 'BEFORE' });
	await endedExecutions(rest, workflow, 1);
	const port = Number(new URL(stage.n8n.url).port);
	await stage.n8n.stop();
	stage.n8n = await startN8n(home, { port });

	expect(rulesOf(sandbox)).toEqual([rule]);
	const again = await sandbox.receiveSms({ from: FROM, body: 'Before', message_id: 'BEFORE' });
	const fresh = await sandbox.receiveSms({ from: FROM, body: 'After', message_id: 'AFTER' });
	expect(statusesOf([...again, ...fresh])).toEqual([200, 200]);
	const executions = await endedExecutions(rest, workflow, 2);
	expect(executions).toHaveLength(2);
	expect(echoed(sandbox).slice(-2)).toMatchObject([{ body: 'Before' }, { body: 'After' }]);
});

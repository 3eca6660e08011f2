import { callbackOf, secretOf } from '../../nodes/ClickSend/trigger/secret';
import { differences } from './differences';
import { credentialFor, type SavedWorkflow } from './n8n/rest';
import { startN8n } from './n8n/server';
import type { WorkflowFile } from './n8n/workflow';
import { openStage, type Stage } from './stage';
import {
	echoWorkflow,
	endedExecutions,
	publish,
	rulesOf,
	SMS,
	statusesOf,
	untilRules,
} from './triggers';

const INCOMING = { from: '+12065550143', body: 'Hi' };

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage?.n8n.stop();
	await stage?.close();
});

const port = (): number => Number(new URL(stage.n8n.url).port);

/** Starts n8n anew with another address for webhooks: the same port under another name. */
async function restartAt(host: string): Promise<void> {
	const same = port();
	await stage.n8n.stop();
	const address = `http://${host}:${same}`;
	stage.n8n = await startN8n(stage.home, {
		port: same,
		env: { [differences.webhookUrl]: address },
	});
}

const addresses = (): string[] =>
	rulesOf(stage.sandbox).map(({ action_address }) => new URL(action_address).host);

const secret = (): string => secretOf(rulesOf(stage.sandbox)[0]?.action_address) ?? '';

/** Publishes another version, in which the trigger has a filter. */
async function publishFiltered(
	saved: SavedWorkflow,
	workflow: WorkflowFile,
): Promise<SavedWorkflow> {
	const [trigger, ...others] = workflow.nodes;
	const parameters = { ...SMS, textFilter: 'contains', text: 'hi' };
	const nodes = [{ ...trigger, parameters }, ...others] as WorkflowFile['nodes'];
	const next = await stage.rest.updateWorkflow(saved, { ...workflow, nodes });
	await stage.rest.activate(next);
	return next;
}

it('published, moved and published again: one rule, at the new address, with a new secret', async () => {
	const { rest, sandbox } = stage;
	const credential = await rest.createCredential(credentialFor(sandbox));
	const workflow = echoWorkflow('Moved', credential, SMS);
	const first = await publish(rest, workflow);
	expect(addresses()).toEqual([`127.0.0.1:${port()}`]);
	const secrets = [secret()];

	await restartAt('localhost');
	const hostAtStart = differences.activatesAtStart ? 'localhost' : '127.0.0.1';
	expect(addresses()).toEqual([`${hostAtStart}:${port()}`]);
	const second = await publishFiltered(first, workflow);
	expect(addresses()).toEqual([`localhost:${port()}`]);
	secrets.push(secret());
	expect(statusesOf(await sandbox.receiveSms(INCOMING))).toEqual([200]);

	await restartAt('127.0.0.1');
	await rest.deactivate(second);
	await untilRules(sandbox, 0);
	await rest.activate(second);
	expect(addresses()).toEqual([`127.0.0.1:${port()}`]);
	secrets.push(secret());
	expect(statusesOf(await sandbox.receiveSms({ ...INCOMING, message_id: 'B' }))).toEqual([200]);

	await rest.deactivate(second);
	await untilRules(sandbox, 0);
	await rest.activate(second);
	expect(addresses()).toHaveLength(1);
	secrets.push(secret());
	expect(new Set(secrets).size).toBe(secrets.length);

	const [{ action_address = '' } = {}] = rulesOf(sandbox);
	for (const old of secrets.slice(0, -1)) {
		const { status } = await fetch(callbackOf(action_address, old), { method: 'POST' });
		expect(status).toBe(401);
	}
	await endedExecutions(rest, first, 2);
	await rest.deactivate(second);
	await untilRules(sandbox, 0);
});

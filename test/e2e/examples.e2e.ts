import type { ITaskData } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../sandbox/server';
import { examplesStartedByHand, readExample } from './examples';
import { executeWorkflow, importCredential, importWorkflow } from './n8n/command';
import { CLICK_SEND } from './n8n/communityPackage';
import { createHome, type Home } from './n8n/home';
import { credentialFor, type CredentialRef } from './n8n/rest';

let home: Home;
let sandbox: Sandbox;
let credential: CredentialRef;

beforeAll(async () => {
	home = await createHome();
	sandbox = await startSandbox();
	credential = await importCredential(home, credentialFor(sandbox));
});

afterAll(async () => {
	await sandbox?.close();
	home?.remove();
});

const itemsOf = (tasks: ITaskData[] = []) =>
	tasks.flatMap(({ data }) => data?.main ?? []).flatMap((items) => items ?? []);

it.each(examplesStartedByHand())(
	'%s is imported and executed by the command line',
	async (file) => {
		const before = sandbox.record.taken.length;
		const workflow = {
			...readExample(file, credential),
			id: `example-${file.replace('.json', '')}`,
		};
		await importWorkflow(home, workflow);
		const { data, status } = await executeWorkflow(home, workflow.id);

		const senders = workflow.nodes.filter(({ type }) => type === CLICK_SEND);
		const sent = senders.flatMap(({ name }) => itemsOf(data.resultData.runData[name]));
		const accepted = sent.filter(({ json }) => json.accepted === true);
		expect(status).toBe('success');
		expect(data.resultData.error).toBeUndefined();
		expect(accepted.length).toBeGreaterThan(0);
		expect(sandbox.record.taken.slice(before).map(({ message_id }) => message_id)).toEqual(
			accepted.map(({ json }) => json.message_id),
		);
	},
);

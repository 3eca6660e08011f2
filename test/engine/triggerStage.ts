import type { INodeParameters, INodeType } from 'n8n-workflow';

import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server';
import { credentialOf } from './cases';
import { loadPackage } from './package';
import { startHost, type Handler, type Host } from './triggerHost';
import { readStaticData, type TriggerWorkflow } from './triggerNode';
import { freshTrigger, processOf, type N8n, type Shared } from './triggerProcess';

export interface TriggerStage {
	sandbox: Sandbox;
	n8n: N8n;
	/** The rules in the account, of both kinds. */
	countRules(): number;
	/** Another n8n with the same workflow and the same ClickSend account. */
	startOther(): Promise<N8n>;
}

/** The secret in the static data that n8n saved. */
export function savedSecret({ database, workflow }: N8n): unknown {
	const node = readStaticData(database)[`node:${workflow.nodeName}`] as { secret?: unknown };
	return node?.secret;
}

let workflows = 0;

async function startN8n(
	sandbox: Sandbox,
	trigger: INodeType,
	workflow: Pick<TriggerWorkflow, 'id' | 'name' | 'nodeName' | 'webhookId' | 'parameters'>,
): Promise<{ n8n: N8n; host: Host }> {
	const notYet: Handler = async () => {
		throw new Error('n8n is not up yet');
	};
	const shared: Shared = {
		workflow: { ...workflow, credential: credentialOf(sandbox), n8nUrl: '' },
		database: { staticData: '{}' },
		executions: [],
		isActive: false,
		test: null,
		handle: notYet,
	};
	const host = await startHost(async (request, response) => await shared.handle(request, response));
	shared.workflow.n8nUrl = host.url;
	return { n8n: processOf(shared, trigger), host };
}

/** Runs a case with an n8n and a ClickSend of its own, and ends both whatever happens. */
export async function onTriggerStage<T>(
	parameters: INodeParameters,
	play: (stage: TriggerStage) => Promise<T>,
	options: SandboxOptions = {},
): Promise<T> {
	const sandbox = await startSandbox(options);
	const { trigger } = await loadPackage();
	workflows += 1;
	const workflow = {
		id: `workflow-${workflows}`,
		name: 'Auto reply',
		nodeName: 'ClickSend Trigger',
		webhookId: `3f0c-${workflows}`,
		parameters,
	};
	const hosts: Host[] = [];
	const start = async (node: INodeType): Promise<N8n> => {
		const { n8n, host } = await startN8n(sandbox, node, workflow);
		hosts.push(host);
		return n8n;
	};
	try {
		const n8n = await start(trigger);
		return await play({
			sandbox,
			n8n,
			countRules: () => sandbox.rules().inbound.length + sandbox.rules().receipts.length,
			startOther: async () => await start(freshTrigger()),
		});
	} finally {
		await Promise.all([...hosts.map(async ({ close }) => await close()), sandbox.close()]);
	}
}

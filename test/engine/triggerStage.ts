import type { INodeParameters, INodeType } from 'n8n-workflow';

import { secretOf } from '../../nodes/ClickSend/trigger/secret';
import type { InboundRule, ReceiptRule } from '../sandbox/clickSend';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server';
import { credentialOf } from './cases';
import { loadPackage } from './package';
import { startHost, type Handler, type Host } from './triggerHost';
import { readStaticData, type TriggerWorkflow } from './triggerNode';
import { freshTrigger, processOf, type N8n, type Shared } from './triggerProcess';

export interface TriggerStage {
	sandbox: Sandbox;
	n8n: N8n;
	/** The rules in the account, of every kind. */
	countRules(): number;
	/** Another n8n with the same workflow and the same ClickSend account. */
	startOther(): Promise<N8n>;
	/** Gives the n8n another address, as a new tunnel does; nobody answers at the old one. */
	move(): Promise<void>;
}

/** The data about its rule that the node keeps in the static data that n8n saved. */
export const savedData = ({ database, workflow }: N8n): Record<string, unknown> =>
	(readStaticData(database)[`node:${workflow.nodeName}`] ?? {}) as Record<string, unknown>;

/** The rules in the account, of every kind. */
export function rulesIn(sandbox: Sandbox): Array<InboundRule | ReceiptRule> {
	const { inbound, receipts, voiceReceipts } = sandbox.rules();
	return [...inbound, ...receipts, ...voiceReceipts];
}

/** The secret in the rule that pushes to this n8n. */
export function secretFor({ workflow }: N8n, sandbox: Sandbox): string {
	const rule = rulesIn(sandbox).find(({ action_address }) =>
		action_address.startsWith(`${workflow.n8nUrl}/webhook/`),
	);
	const secret = secretOf(rule?.action_address);
	if (secret === null) throw new Error('No rule with a secret pushes to this n8n');
	return secret;
}

let workflows = 0;
let instances = 0;

async function startN8n(
	sandbox: Sandbox,
	trigger: INodeType,
	workflow: Pick<TriggerWorkflow, 'id' | 'name' | 'nodeName' | 'webhookId' | 'parameters'>,
): Promise<{ n8n: N8n; move: () => Promise<Host> }> {
	const notYet: Handler = async () => {
		throw new Error('n8n is not up yet');
	};
	const shared: Shared = {
		workflow: {
			...workflow,
			credential: credentialOf(sandbox),
			n8nUrl: '',
			instanceId: `instance-${(instances += 1)}`,
			warnings: [],
		},
		database: { staticData: '{}' },
		executions: [],
		isActive: false,
		test: null,
		handle: notYet,
	};
	const move = async (): Promise<Host> => {
		const host = await startHost(
			async (request, response) => await shared.handle(request, response),
		);
		shared.workflow.n8nUrl = host.url;
		return host;
	};
	return { n8n: processOf(shared, trigger), move };
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
	const start = async (node: INodeType) => {
		const started = await startN8n(sandbox, node, workflow);
		hosts.push(await started.move());
		return started;
	};
	try {
		const { n8n, move } = await start(trigger);
		return await play({
			sandbox,
			n8n,
			countRules: () => rulesIn(sandbox).length,
			startOther: async () => (await start(freshTrigger())).n8n,
			move: async () => {
				await hosts[0]?.close();
				hosts[0] = await move();
			},
		});
	} finally {
		await Promise.all([...hosts.map(async ({ close }) => await close()), sandbox.close()]);
	}
}

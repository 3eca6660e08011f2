import { randomUUID } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { InboundRule, ReceiptRule } from '../sandbox/clickSend';
import type { Sandbox } from '../sandbox/server';
import { CLICK_SEND_TRIGGER } from './n8n/communityPackage';
import type { CredentialRef, ExecutionSummary, Rest, SavedWorkflow } from './n8n/rest';
import { clickSendNode, connect, node, type WorkflowFile } from './n8n/workflow';
import { until } from './until';

export const SMS = { event: 'smsReceived' };
export const RECEIPTS = { event: 'deliveryReceipt' };
export const CALLS = { event: 'voiceReceipt' };

/** Whom the workflows text what they were started with. */
const ECHO = '+14055555555';

/** ClickSend Trigger -> ClickSend, which texts the item that it got, as JSON. */
export function echoWorkflow(
	name: string,
	credential: CredentialRef,
	parameters: INodeParameters,
): WorkflowFile {
	// As the editor writes it into each node with a webhook.
	const settings = { webhookId: randomUUID(), credentials: { clickSendApi: credential } };
	return {
		name,
		nodes: [
			node('ClickSend Trigger', CLICK_SEND_TRIGGER, [0, 0], parameters, settings),
			clickSendNode([1, 0], credential, { to: ECHO, message: '={{ JSON.stringify($json) }}' }),
		],
		connections: connect([['ClickSend Trigger', 0, 'ClickSend']]),
	};
}

export async function publish(rest: Rest, workflow: WorkflowFile): Promise<SavedWorkflow> {
	const saved = await rest.createWorkflow(workflow);
	await rest.activate(saved);
	return saved;
}

/** The executions of a workflow once there are so many and all are over. */
export const endedExecutions = async (
	rest: Rest,
	workflow: SavedWorkflow,
	count: number,
): Promise<ExecutionSummary[]> =>
	await until(`${count} executions to end`, async () => {
		const executions = await rest.executionsOf(workflow);
		const areOver = executions.every(({ status }) => !['new', 'running'].includes(status));
		return executions.length >= count && areOver ? executions : undefined;
	});

/** The items that echo workflows were started with so far. */
export const echoed = ({ record }: Sandbox): IDataObject[] =>
	record.taken
		.filter(({ to, body }) => to === ECHO && body.startsWith('{"event"'))
		.map(({ body }) => JSON.parse(body) as IDataObject);

/** The rules in the account, of every kind. */
export function rulesOf(sandbox: Sandbox): Array<InboundRule | ReceiptRule> {
	const { inbound, receipts, voiceReceipts } = sandbox.rules();
	return [...inbound, ...receipts, ...voiceReceipts];
}

export const statusesOf = (
	answers: ReadonlyArray<{ status: number | null }>,
): Array<number | null> => answers.map(({ status }) => status);

/** n8n answers before it has taken a trigger down. */
export const untilRules = async (sandbox: Sandbox, count: number): Promise<void> =>
	void (await until(`${count} rules`, () => rulesOf(sandbox).length === count || undefined));

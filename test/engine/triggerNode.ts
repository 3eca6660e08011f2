import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type WebhookSetupMethodNames,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { engineNode, nodeTypesOf } from './engine';
import { sinkNode } from './helperNodes';
import { additionalData, type ClickSendCredential } from './services';
import { loadPackage } from './package';
import type { WebhookRequest, WebhookResponse } from './triggerHost';

/** A saved workflow with the trigger in it, and where n8n is reached. */
export interface TriggerWorkflow {
	id: string;
	name: string;
	nodeName: string;
	/** n8n's own id of the webhook, part of its address. */
	webhookId: string;
	parameters: INodeParameters;
	credential: ClickSendCredential;
	/** Address of this n8n. */
	n8nUrl: string;
	/** n8n's own id of itself, which a copy of its database does not have. */
	instanceId: string;
	/** The warnings that hooks wrote into n8n's log. */
	warnings: string[];
}

/** The static data of a workflow as it lies in n8n's database: read anew for everything, written back when changed. */
export interface Database {
	staticData: string;
}

export const TRIGGER_TYPE = 'trigger';

const nodeOf = ({ nodeName, webhookId, parameters }: TriggerWorkflow): INode =>
	engineNode(nodeName, TRIGGER_TYPE, {
		id: `${webhookId}-node`,
		webhookId,
		parameters,
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
	});

/** The workflow Trigger -> Sink, with the static data that it was read with. */
export function workflowOf(
	saved: TriggerWorkflow,
	trigger: INodeType,
	staticData: IDataObject,
): { workflow: Workflow; node: INode } {
	const node = nodeOf(saved);
	const workflow = new Workflow({
		id: saved.id,
		name: saved.name,
		nodes: [node, engineNode('Sink', 'sink')],
		connections: { [node.name]: { main: [[{ node: 'Sink', type: 'main', index: 0 }]] } },
		active: true,
		nodeTypes: nodeTypesOf({ [TRIGGER_TYPE]: trigger, sink: sinkNode }),
		staticData,
		settings: { executionOrder: 'v1' },
	});
	const read = workflow.getNode(node.name);
	if (read === null) throw new Error('The workflow lost its trigger');
	return { workflow, node: read };
}

export const readStaticData = ({ staticData }: Database): IDataObject =>
	JSON.parse(staticData) as IDataObject;

/** As n8n does: only when the node changed something. */
export function saveStaticData(database: Database, { staticData }: Workflow): void {
	if (staticData.__dataChanged === true) database.staticData = JSON.stringify(staticData);
}

async function servicesFor(
	{ credential, n8nUrl }: TriggerWorkflow,
	mode: WorkflowExecuteMode,
): Promise<IWorkflowExecuteAdditionalData> {
	const { credential: type } = await loadPackage();
	const services = additionalData(type, credential, mode, '1');
	services.webhookBaseUrl = `${n8nUrl}/webhook`;
	services.webhookTestBaseUrl = `${n8nUrl}/webhook-test`;
	return services;
}

function webhookDataOf(
	{ id, nodeName, webhookId }: TriggerWorkflow,
	{ description }: INodeType,
	services: IWorkflowExecuteAdditionalData,
	isTest: boolean,
): IWebhookData {
	const [webhookDescription] = description.webhooks ?? [];
	if (webhookDescription === undefined) throw new Error('The trigger has no webhook');
	return {
		httpMethod: 'POST',
		node: nodeName,
		path: `${webhookId}/webhook`,
		webhookDescription,
		workflowId: id,
		workflowExecuteAdditionalData: services,
		isTest,
	};
}

const nothing = (): void => undefined;
const NO_LOGGER = { debug: nothing, error: nothing, info: nothing, warn: nothing };

/** The circumstances in which n8n runs a hook. */
interface HookRun {
	isTest: boolean;
	activation: WorkflowActivateMode;
}

/** n8n's own context for a hook. Warnings are written down. */
export async function hookContextOf(
	method: WebhookSetupMethodNames,
	saved: TriggerWorkflow,
	trigger: INodeType,
	workflow: Workflow,
	{ isTest, activation }: HookRun,
): Promise<HookContext> {
	// n8n deletes in the mode "internal", and makes in "trigger" or, for a test, "manual".
	const made = isTest ? 'manual' : 'trigger';
	const mode: WorkflowExecuteMode = method === 'delete' ? 'internal' : made;
	const services = await servicesFor(saved, mode);
	const webhook = webhookDataOf(saved, trigger, services, isTest);
	const node = workflow.getNode(saved.nodeName);
	if (node === null) throw new Error('The workflow lost its trigger');
	const context = new HookContext(workflow, node, services, mode, activation, webhook);
	const warn = (text: string): void => void saved.warnings.push(text);
	return Object.defineProperties(context, {
		getInstanceId: { value: () => saved.instanceId },
		logger: { value: { ...NO_LOGGER, warn } },
	});
}

/** Runs one of the trigger's three hooks. */
export async function runHook(
	method: WebhookSetupMethodNames,
	saved: TriggerWorkflow,
	trigger: INodeType,
	workflow: Workflow,
	run: HookRun,
): Promise<boolean> {
	const hook = trigger.webhookMethods?.default?.[method];
	if (hook === undefined) throw new Error(`The trigger has no ${method}`);
	return await hook.call(await hookContextOf(method, saved, trigger, workflow, run));
}

/** One call of the trigger's webhook, in n8n's own context for that. */
export async function runWebhook(
	saved: TriggerWorkflow,
	trigger: INodeType,
	workflow: Workflow,
	call: { request: WebhookRequest; response: WebhookResponse; isTest: boolean },
): Promise<IWebhookResponseData> {
	const mode: WorkflowExecuteMode = call.isTest ? 'manual' : 'webhook';
	const services = await servicesFor(saved, mode);
	Object.assign(services, { httpRequest: call.request, httpResponse: call.response });
	const webhook = webhookDataOf(saved, trigger, services, call.isTest);
	const node = workflow.getNode(saved.nodeName);
	if (node === null || trigger.webhook === undefined) throw new Error('There is no webhook');
	const context = new WebhookContext(workflow, node, services, mode, webhook, [], null);
	return await trigger.webhook.call(context);
}

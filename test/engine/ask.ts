import { WebhookContext, WorkflowExecute } from 'n8n-core';
import { parse, stringify } from 'flatted';
import type {
	IDataObject,
	IHttpRequestMethods,
	INodeExecutionData,
	IRun,
	IRunExecutionData,
	IWebhookResponseData,
	Workflow,
} from 'n8n-workflow';

import { credentialOf, onStage, type Stage } from './cases';
import { clickSendWorkflow, execute, NODE_NAME, resultOf, type RunOptions } from './engine';
import type { RunResult } from './engine';
import { loadPackage } from './package';
import { additionalData } from './services';
import type { SandboxOptions } from '../sandbox/server';

/** The answer to one call of the link. */
export interface PageAnswer {
	status: number;
	headers: Record<string, string>;
	page: string;
	/** The result of the execution, if the call made it go on. */
	result: RunResult | undefined;
}

/** A run that asked, and may wait. */
export interface AskedRun extends RunResult {
	/** The end of the wait, `undefined` for a run that does not wait. */
	waitTill: Date | undefined;
	/** The link in the SMS. */
	link: string;
	/** Calls a link, by default that of the SMS. A body makes it a POST. */
	open(body?: IDataObject, link?: string): Promise<PageAnswer>;
	/** Lets the time for an answer end. */
	timeOut(): Promise<RunResult>;
}

export const ASK: RunOptions['parameters'] = { resource: 'sms', operation: 'sendAndWait' };

export const QUESTION = { to: '+14055555555', message: 'Restart server 7?' };

/** The end of a wait that has none. */
export const NEVER = new Date('3000-01-01T00:00:00.000Z');

/** n8n keeps a waiting execution in its database. */
const stored = (data: IRunExecutionData): IRunExecutionData =>
	parse(stringify(data)) as IRunExecutionData;

/** Does what n8n does with an execution that goes on: the node is passed by, and its input is its output. */
async function goOn(
	workflow: Workflow,
	stage: Stage,
	data: IRunExecutionData,
	items?: INodeExecutionData[][],
): Promise<RunResult> {
	const [entry] = data.executionData?.nodeExecutionStack ?? [];
	if (entry === undefined) throw new Error('The execution does not wait');
	entry.node.disabled = true;
	data.waitTill = undefined;
	data.resultData.runData[NODE_NAME]?.pop();
	if (items !== undefined) entry.data.main = items;
	const { credential: type } = await loadPackage();
	const services = additionalData(type, credentialOf(stage.sandbox), 'trigger', '1');
	const run = await new WorkflowExecute(services, 'trigger', data).processRunExecutionData(
		workflow,
	);
	return resultOf(run);
}

/** Calls the webhook of the node in n8n's own context for it. */
async function callWebhook(
	workflow: Workflow,
	stage: Stage,
	data: IRunExecutionData,
	link: string,
	body: IDataObject | undefined,
) {
	const { node: type, credential } = await loadPackage();
	const [, id = ''] = /\/webhook-waiting\/(\d+)\//.exec(link) ?? [];
	const services = additionalData(credential, credentialOf(stage.sandbox), 'trigger', id);
	const method: IHttpRequestMethods = body === undefined ? 'GET' : 'POST';
	const query = Object.fromEntries(new URL(link).searchParams);
	const sent = { status: 200, headers: {} as Record<string, string>, page: '' };
	const response = {
		setHeader: (name: string, value: string) => void (sent.headers[name.toLowerCase()] = value),
		status: (status: number) => Object.assign(response, void (sent.status = status)),
		send: (page: string) => Object.assign(response, void (sent.page = page)),
		end: () => response,
	};
	Object.assign(services, {
		httpRequest: {
			method,
			query,
			body: body === undefined ? {} : { data: body, files: {} },
			headers: {},
			params: {},
		},
		httpResponse: response,
	});
	const node = workflow.getNode(NODE_NAME);
	const webhookDescription = type.description.webhooks?.find(
		({ httpMethod }) => httpMethod === method,
	);
	if (node === null || webhookDescription === undefined || type.webhook === undefined) {
		throw new Error(`The node takes no ${method}`);
	}
	const webhook = {
		httpMethod: method,
		node: NODE_NAME,
		path: node.id,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: services,
	};
	const context = new WebhookContext(workflow, node, services, 'trigger', webhook, [], data);
	const answer: IWebhookResponseData = await type.webhook.call(context);
	return { sent, answer };
}

function askedRun(stage: Stage, workflow: Workflow, run: IRun): AskedRun {
	const body = stage.sandbox.record.taken.at(-1)?.body ?? '';
	const link = /https:\S+/.exec(body)?.[0] ?? '';
	const data = (): IRunExecutionData => stored(run.data);
	return {
		...resultOf(run),
		waitTill: run.waitTill ?? undefined,
		link,
		open: async (posted, opened = link) => {
			const waiting = data();
			const { sent, answer } = await callWebhook(workflow, stage, waiting, opened, posted);
			const { workflowData, webhookResponse } = answer;
			const page = typeof webhookResponse === 'string' ? webhookResponse : sent.page;
			const result =
				workflowData &&
				(await goOn(workflow, stage, waiting, workflowData as INodeExecutionData[][]));
			return { ...sent, page, result };
		},
		timeOut: async () => await goOn(workflow, stage, data()),
	};
}

/** Runs a question on a stage of its own. */
export async function onAsked(
	run: Partial<RunOptions>,
	play: (asked: AskedRun, stage: Stage) => Promise<void> | void,
	sandbox: SandboxOptions = {},
): Promise<void> {
	await onStage(async (stage) => {
		const { workflow, source } = await clickSendWorkflow({
			items: [QUESTION],
			...run,
			parameters: { ...ASK, ...run.parameters },
		});
		const credential = run.credential ?? credentialOf(stage.sandbox);
		const ended = await execute(workflow, source, credential, run);
		await play(askedRun(stage, workflow, ended), stage);
	}, sandbox);
}

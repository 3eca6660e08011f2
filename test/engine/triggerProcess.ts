import { WorkflowExecute } from 'n8n-core';
import * as n8nWorkflow from 'n8n-workflow';
import {
	createRunExecutionData,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { loadPackage, PACKAGE_ROOT } from './package';
import { additionalData } from './services';
import type { Handler, WebhookRequest, WebhookResponse } from './triggerHost';
import {
	readStaticData,
	runHook,
	runWebhook,
	saveStaticData,
	workflowOf,
	type Database,
	type TriggerWorkflow,
} from './triggerNode';

/** An n8n with one workflow, ClickSend Trigger -> Sink, as far as triggers and webhooks go. */
export interface N8n {
	/** May be changed between activations, as by a user. */
	workflow: TriggerWorkflow;
	database: Database;
	/** The results of the executions, in the order of their starts. */
	executions: IDataObject[];
	/** Called before an execution starts; throws where n8n could not start it. */
	beforeStart?: () => void;
	activate(activation?: WorkflowActivateMode): Promise<void>;
	deactivate(): Promise<void>;
	/** The node's test: listens until the first event, as the button in the editor does. */
	listen(): Promise<void>;
	stopListening(): Promise<void>;
	/** Forgets all that is only in the process. */
	restart(): void;
	/** Another main process of the same n8n: the same database and address. It takes the calls from now on. */
	another(): N8n;
	/** Lets this process take the calls again. */
	takeCalls(): void;
}

/** The state that the processes of one n8n share. */
export interface Shared {
	workflow: TriggerWorkflow;
	database: Database;
	executions: IDataObject[];
	isActive: boolean;
	/** The static data of the test that listens; `null` while none does. */
	test: Database | null;
	handle: Handler;
}

interface Call {
	request: WebhookRequest;
	response: WebhookResponse;
}

/** The built trigger as a new process has it: nothing in memory. n8n's own code need not be read again for that. */
export function freshTrigger(): INodeType {
	let trigger: INodeType | undefined;
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		const path = join(PACKAGE_ROOT, 'dist/nodes/ClickSend/ClickSendTrigger.node.js');
		const { ClickSendTrigger } = jest.requireActual<{ ClickSendTrigger: new () => INodeType }>(
			path,
		);
		trigger = new ClickSendTrigger();
	});
	if (trigger === undefined) throw new Error('The built trigger could not be loaded');
	return trigger;
}

const DATABASE_QUERIES = 3;

const HTTP_NOT_FOUND = 404;
const HTTP_SERVER_ERROR = 500;

async function execute(n8n: N8n, trigger: INodeType, items: INodeExecutionData[]): Promise<void> {
	const { workflow, node } = workflowOf(n8n.workflow, trigger, {});
	const { credential } = await loadPackage();
	const services = additionalData(credential, n8n.workflow.credential, 'webhook', '1');
	const data = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [items] }, source: null }] },
	});
	const run = await new WorkflowExecute(services, 'webhook', data).processRunExecutionData(
		workflow,
	);
	const [output] = run.data.resultData.runData.Sink?.[0]?.data?.main ?? [];
	n8n.executions.push(...(output ?? []).map(({ json }) => json));
}

/** Handles a webhook call as n8n does. */
async function receive(
	shared: Shared,
	n8n: N8n,
	triggerNow: () => INodeType,
	{ request, response }: Call,
): Promise<void> {
	const trigger = triggerNow();
	const isTest = request.path.startsWith('/webhook-test/');
	const database = isTest ? shared.test : shared.isActive ? shared.database : null;
	if (database === null || request.method !== 'POST') {
		response.status(HTTP_NOT_FOUND).send('This webhook is not registered').end();
		return;
	}
	const staticData = readStaticData(database);
	const { workflow } = workflowOf(shared.workflow, trigger, staticData);
	const call = { request, response, isTest };
	const answer = await runWebhook(shared.workflow, trigger, workflow, call);
	const [items] = answer.workflowData ?? [];
	if (items !== undefined) {
		try {
			// As n8n 2.41 does at once: this resets the mark that the static data was changed.
			workflowOf(shared.workflow, trigger, staticData);
			// It reads and writes its database some times before the execution is on its way.
			for (let query = 0; query < DATABASE_QUERIES; query += 1) await setImmediate();
			n8n.beforeStart?.();
			await execute(n8n, trigger, items);
		} catch {
			response.status(HTTP_SERVER_ERROR).send('There was a problem executing the workflow').end();
			return;
		}
	}
	// Static data is read when a call comes in, and written back behind the start of the execution.
	saveStaticData(database, workflow);
	// n8n does this behind its answer; here a case can count the rules as soon as ClickSend has it.
	if (isTest && items !== undefined) await n8n.stopListening();
	if (answer.noWebhookResponse !== true) response.send(String(answer.webhookResponse ?? 'OK'));
}

/** One process of an n8n. */
export function processOf(shared: Shared, firstTrigger: INodeType): N8n {
	let trigger = firstTrigger;
	const hook = async (
		method: 'activate' | 'delete',
		database: Database,
		isTest: boolean,
		activation: WorkflowActivateMode,
	): Promise<void> => {
		const { workflow } = workflowOf(shared.workflow, trigger, readStaticData(database));
		const run = async (name: 'checkExists' | 'create' | 'delete') =>
			await runHook(name, shared.workflow, trigger, workflow, { isTest, activation });
		if (method === 'delete') await run('delete');
		else if (!(await run('checkExists'))) await run('create');
		saveStaticData(database, workflow);
	};
	const n8n: N8n = {
		workflow: shared.workflow,
		database: shared.database,
		executions: shared.executions,
		activate: async (activation = 'activate') => {
			shared.isActive = true;
			await hook('activate', shared.database, false, activation);
		},
		deactivate: async () => {
			shared.isActive = false;
			await hook('delete', shared.database, false, 'update');
		},
		listen: async () => {
			shared.test = { staticData: '{}' };
			await hook('activate', shared.test, true, 'manual');
		},
		stopListening: async () => {
			const { test } = shared;
			shared.test = null;
			await hook('delete', test ?? { staticData: '{}' }, true, 'update');
		},
		restart: () => {
			trigger = freshTrigger();
		},
		another: () => processOf(shared, freshTrigger()),
		takeCalls: () => {
			shared.handle = async (request, response) =>
				await receive(shared, n8n, () => trigger, { request, response });
		},
	};
	n8n.takeCalls();
	return n8n;
}

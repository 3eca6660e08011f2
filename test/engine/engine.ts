import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IBinaryKeyData,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type NodeExecutionHint,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { sinkNode, sourceNode } from './helperNodes';
import { loadPackage } from './package';
import { additionalData, type ClickSendCredential } from './services';

/** One run of the workflow Source -> ClickSend -> Sent (and Refused, on the error output). */
export interface RunOptions {
	/** JSON of the upstream items. */
	items: IDataObject[];
	/** The files of these items. */
	files?: ReadonlyArray<IBinaryKeyData | undefined>;
	credential: ClickSendCredential;
	/** Parameters of the ClickSend node; by default `to` and `message` come from the items. */
	parameters?: INodeParameters;
	/** Settings of the ClickSend node: On Error, Retry On Fail. */
	settings?: Partial<Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>>;
	mode?: WorkflowExecuteMode;
	/** The address at which n8n waits for answers. */
	waitingUrl?: string;
	/** Called with a function that stops the execution, as the user's stop button does. */
	onStart?: (cancel: () => void) => void;
}

export interface RunResult {
	run: IRun;
	/** The items at the first output of the ClickSend node, and at its error output. */
	output: INodeExecutionData[];
	errorOutput: INodeExecutionData[];
	/** The error that the node threw, as n8n keeps it. */
	error: (Error & IDataObject) | undefined;
	hints: NodeExecutionHint[];
}

export const NODE_NAME = 'ClickSend';

const DEFAULT_PARAMETERS: INodeParameters = {
	to: '={{ $json.to }}',
	message: '={{ $json.message }}',
};

const POSITION: [number, number] = [0, 0];

export const engineNode = (name: string, type: string, rest: Partial<INode> = {}): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: POSITION,
	parameters: {},
	...rest,
});

export const nodeTypesOf = (types: Readonly<Record<string, INodeType>>): INodeTypes => {
	const find = (name: string): INodeType => {
		const type = types[name];
		if (type === undefined) throw new Error(`There is no node type ${name}`);
		return type;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
};

const link = (node: string) => ({ node, type: NodeConnectionTypes.Main, index: 0 });

const CONNECTIONS: IConnections = {
	Source: { main: [[link(NODE_NAME)]] },
	[NODE_NAME]: { main: [[link('Sent')], [link('Refused')]] },
};

let executions = 0;

/** Runs a workflow on n8n's engine, from its first node. */
export async function execute(
	workflow: Workflow,
	start: INode,
	credential: ClickSendCredential,
	{
		mode = 'trigger',
		waitingUrl,
		onStart,
	}: Pick<RunOptions, 'mode' | 'waitingUrl' | 'onStart'> = {},
): Promise<IRun> {
	const { credential: type } = await loadPackage();
	executions += 1;
	const services = additionalData(type, credential, mode, String(executions));
	if (waitingUrl !== undefined) services.webhookWaitingBaseUrl = waitingUrl;
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const running = new WorkflowExecute(services, mode, data).processRunExecutionData(workflow);
	onStart?.(() => running.cancel());
	return await running;
}

/** Makes the workflow with the built ClickSend node, between an upstream and two downstream nodes. */
export async function clickSendWorkflow({
	items,
	files = [],
	parameters,
	settings,
}: Omit<RunOptions, 'credential'>): Promise<{ workflow: Workflow; source: INode }> {
	const { node, nodeType } = await loadPackage();
	const source = engineNode('Source', 'source');
	const clickSend = engineNode(NODE_NAME, nodeType, {
		parameters: { ...DEFAULT_PARAMETERS, ...parameters },
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
		...settings,
	});
	const workflow = new Workflow({
		id: 'test-workflow',
		nodes: [source, clickSend, engineNode('Sent', 'sink'), engineNode('Refused', 'sink')],
		connections: CONNECTIONS,
		active: false,
		nodeTypes: nodeTypesOf({
			source: sourceNode(
				items.map((json, item) => ({ json, binary: files[item], pairedItem: { item } })),
			),
			sink: sinkNode,
			[nodeType]: node,
		}),
		settings: { executionOrder: 'v1' },
	});
	return { workflow, source };
}

/** Runs the built ClickSend node on n8n's engine. */
export async function runClickSend(options: RunOptions): Promise<RunResult> {
	const { workflow, source } = await clickSendWorkflow(options);
	const run = await execute(workflow, source, options.credential, options);
	return resultOf(run);
}

export function resultOf(run: IRun): RunResult {
	const { runData, error } = run.data.resultData;
	const [task] = runData[NODE_NAME] ?? [];
	const [output, errorOutput] = task?.data?.main ?? [];
	return {
		run,
		output: output ?? [],
		errorOutput: errorOutput ?? [],
		error: (task?.error ?? error) as RunResult['error'],
		hints: task?.hints ?? [],
	};
}

import {
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import { engineNode, execute, nodeTypesOf } from '../engine/engine';
import { sourceNode } from '../engine/helperNodes';
import { loadPackage } from '../engine/package';
import type { ClickSendCredential } from '../engine/services';
import { startClock, type Took } from './clock';
import { autoMapOf } from './features';
import { itemsFor, OTHER_EXPRESSIONS, PLAIN_FIELDS, writtenItemsFor } from './items';
import { expressionsNode, onePerItemNode, passThroughNode, rowsNode } from './nodes';
import { postBatches } from './script';
import type { Subject } from './variants';

/** One run of so many items against a sandbox; gives the time that it took. */
export type Workload = (count: number, credential: ClickSendCredential) => Promise<Took>;

const NODE = 'Node';

/** Lets a caller see what happens within a run. */
export interface Watch {
	/** The time of this node's `execute` alone. */
	node(type: INodeType): INodeType;
	/** The whole execution, with what the engine does before and after. */
	execution<T>(work: () => Promise<T>): Promise<T>;
}

const NO_WATCH: Watch = {
	node: (type) => type,
	execution: async (work) => await work(),
};

/** The node that the engine runs after the source. */
interface Measured {
	/** The items of the source, if they are not the usual ones. */
	items?: typeof itemsFor;
	type: INodeType;
	parameters: INodeParameters;
	/** Whether an output item is what the run was for: a refused message is fast, and proves nothing. */
	isDone: (json: IDataObject) => boolean;
}

const isAccepted = ({ accepted }: IDataObject): boolean => accepted === true;

const isTaken = ({ data }: IDataObject): boolean =>
	(data as IDataObject | undefined)?.queued_count === 1;

const always = (): boolean => true;

function requireDone(
	output: readonly INodeExecutionData[],
	count: number,
	{ isDone }: Measured,
	error: Error | undefined,
): void {
	if (error !== undefined) throw error;
	const done = output.filter(({ json }) => isDone(json)).length;
	if (done !== count || output.length !== count) {
		throw new Error(`${done} of ${count} items came out as they should, ${output.length} in all`);
	}
}

/** Runs Source -> node on n8n's engine; the time is that of the whole execution, the items stand ready before it. */
async function runOnEngine(
	measured: Measured,
	count: number,
	credential: ClickSendCredential,
	{ execution }: Watch = NO_WATCH,
): Promise<{ took: Took; output: INodeExecutionData[] }> {
	const source = engineNode('Source', 'source');
	const workflow = new Workflow({
		id: 'bench-workflow',
		nodes: [
			source,
			engineNode(NODE, 'measured', {
				parameters: measured.parameters,
				credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
			}),
		],
		connections: {
			Source: { main: [[{ node: NODE, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesOf({
			source: sourceNode((measured.items ?? itemsFor)(count)),
			measured: measured.type,
		}),
		settings: { executionOrder: 'v1' },
	});
	const stop = startClock();
	const { data } = await execution(async () => await execute(workflow, source, credential));
	const took = stop();
	const [task] = data.resultData.runData[NODE] ?? [];
	const output = task?.data?.main?.[0] ?? [];
	requireDone(output, count, measured, data.resultData.error ?? task?.error);
	return { took, output };
}

const onEngine =
	(measured: Measured, watch?: Watch): Workload =>
	async (count, credential) =>
		(await runOnEngine(measured, count, credential, watch)).took;

const script =
	(inFlight: number): Workload =>
	async (count, credential) => {
		const items = itemsFor(count).map(({ json }) => json);
		const stop = startClock();
		const taken = await postBatches(items, credential, inFlight);
		const took = stop();
		if (taken !== count) throw new Error(`${taken} of ${count} messages were taken`);
		return took;
	};

async function clickSend(
	parameters: INodeParameters,
	parallelCalls: number | null,
	watch: Watch = NO_WATCH,
): Promise<Measured> {
	const { node } = await loadPackage();
	const options = parallelCalls === null ? {} : { parallelCalls };
	return { type: watch.node(node), parameters: { ...parameters, options }, isDone: isAccepted };
}

async function autoMap(): Promise<INodeParameters> {
	const { node } = await loadPackage();
	const mapping = autoMapOf(node.description);
	if (mapping === undefined) throw new Error('The built node has no Map Automatically');
	return { mapping };
}

/** A row as this node gives it out. */
async function sampleRow(credential: ClickSendCredential): Promise<IDataObject> {
	const { output } = await runOnEngine(await clickSend(PLAIN_FIELDS, null), 1, credential);
	return output[0]?.json ?? {};
}

/** Makes the workload of a letter. The sandbox of `credential` is needed only to prepare the rows. */
export async function workloadFor(
	subject: Subject,
	parallelCalls: number | null,
	credential: ClickSendCredential,
	watch?: Watch,
): Promise<Workload> {
	switch (subject) {
		case 'a':
			return onEngine(await clickSend(PLAIN_FIELDS, parallelCalls, watch), watch);
		case 'b':
			return onEngine(await clickSend(await autoMap(), parallelCalls, watch), watch);
		case 'c':
			return onEngine({ type: onePerItemNode, parameters: PLAIN_FIELDS, isDone: isTaken });
		case 'd':
			return onEngine({ type: expressionsNode, parameters: PLAIN_FIELDS, isDone: always });
		case 'e':
			return script(parallelCalls ?? 1);
		case 'f':
			return onEngine(await clickSend(OTHER_EXPRESSIONS, parallelCalls, watch), watch);
		case 'g':
			return onEngine({ type: expressionsNode, parameters: OTHER_EXPRESSIONS, isDone: always });
		case 'h': {
			const mapped = await clickSend(await autoMap(), parallelCalls, watch);
			return onEngine({ ...mapped, items: writtenItemsFor }, watch);
		}
		case 'passThrough':
			return onEngine({ type: passThroughNode, parameters: {}, isDone: always });
		case 'rows':
			return onEngine({
				type: rowsNode(await sampleRow(credential)),
				parameters: {},
				isDone: always,
			});
	}
}

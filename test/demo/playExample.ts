import { Workflow, type INodeType, type ITaskData } from 'n8n-workflow';

import { credentialOf } from '../engine/cases';
import { execute, nodeTypesOf } from '../engine/engine';
import { sinkNode } from '../engine/helperNodes';
import { loadPackage } from '../engine/package';
import type { Sandbox } from '../sandbox/server';
import { nodeNamed, type SavedWorkflow } from './savedWorkflow';

/**
 * Runs an example's own nodes and connections on the engine.
 *
 * @param start the node with which the execution begins
 * @param standIns nodes in place of n8n's own, by their types; those without one pass their items on
 * @returns the runs of each node, by its name
 */
export async function playExample(
	example: SavedWorkflow,
	start: string,
	sandbox: Sandbox,
	standIns: Readonly<Record<string, INodeType>>,
): Promise<Record<string, ITaskData[]>> {
	const { node, nodeType } = await loadPackage();
	// The engine takes parameters that a stand-in does not have away from a node.
	const nodes = structuredClone(example.nodes).map((one) =>
		one.type === nodeType
			? { ...one, credentials: { clickSendApi: { id: '1', name: 'ClickSend' } } }
			: one,
	);
	const types = Object.fromEntries(example.nodes.map(({ type }) => [type, sinkNode]));
	const workflow = new Workflow({
		id: 'example',
		nodes,
		connections: example.connections,
		active: false,
		nodeTypes: nodeTypesOf({ ...types, ...standIns, [nodeType]: node }),
		settings: { executionOrder: 'v1' },
	});
	const run = await execute(workflow, nodeNamed(example, start), credentialOf(sandbox));
	expect(run.data.resultData.error).toBeUndefined();
	return run.data.resultData.runData;
}

import {
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

import { engineNode, execute, nodeTypesOf } from './engine';
import { sourceNode } from './helperNodes';

/** A node of a test, in the middle of its run on n8n's engine. */
export interface InNode {
	properties: INodeProperties[];
	parameters: INodeParameters;
	/** JSON of the items that it gets. */
	items: IDataObject[];
}

const MAIN = [NodeConnectionTypes.Main];

const NO_CREDENTIAL = { base_url: '', username: '', key: '' };

/** Runs a node of these parameters on n8n's engine, and lets the test work with the context that n8n gives it. */
export async function inNode<T>(
	{ properties, parameters, items }: InNode,
	work: (context: IExecuteFunctions) => T,
): Promise<T> {
	let done: { result: T } | undefined;
	const tested: INodeType = {
		description: {
			displayName: 'Tested',
			name: 'tested',
			group: ['transform'],
			version: 1,
			description: 'Tested',
			defaults: { name: 'Tested' },
			inputs: MAIN,
			outputs: MAIN,
			properties,
		},
		async execute() {
			done = { result: work(this) };
			return [[]];
		},
	};
	const source = engineNode('Source', 'source');
	const workflow = new Workflow({
		id: 'test-workflow',
		nodes: [source, engineNode('Tested', 'tested', { parameters })],
		connections: {
			Source: { main: [[{ node: 'Tested', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesOf({
			source: sourceNode(items.map((json, item) => ({ json, pairedItem: { item } }))),
			tested,
		}),
		settings: { executionOrder: 'v1' },
	});
	const { data } = await execute(workflow, source, NO_CREDENTIAL);
	if (done === undefined) throw data.resultData.error ?? new Error('The node did not run');
	return done.result;
}

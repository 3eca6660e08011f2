import {
	deepCopy,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import type { Sandbox } from '../sandbox/server';
import { credentialOf } from './cases';
import { engineNode, execute, nodeTypesOf } from './engine';
import { agentNode, sourceNode } from './helperNodes';
import { loadPackage } from './package';

/** As n8n makes a tool of every node that is `usableAsTool`: no inputs, and an output for agents. */
export function asTool({ node }: { node: INodeType }): INodeType {
	const description = {
		...deepCopy(node.description),
		name: 'clickSendTool',
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
	};
	return { ...node, description, execute: node.execute };
}

/**
 * Lets an agent on the engine call the ClickSend tool once; returns what the tool answered, or threw.
 *
 * @param item the item that the agent works on
 */
export async function askAgent(
	sandbox: Sandbox,
	parameters: INodeParameters,
	args: object,
	item: IDataObject = {},
) {
	const { node } = await loadPackage();
	const source = engineNode('Source', 'source');
	const tool = engineNode('ClickSend', 'clickSendTool', {
		parameters,
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
	});
	const workflow = new Workflow({
		id: 'agent-workflow',
		nodes: [source, engineNode('Agent', 'agent'), tool],
		connections: {
			Source: { main: [[{ node: 'Agent', type: NodeConnectionTypes.Main, index: 0 }]] },
			ClickSend: { ai_tool: [[{ node: 'Agent', type: NodeConnectionTypes.AiTool, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesOf({
			source: sourceNode([{ json: item }]),
			agent: agentNode(args),
			clickSendTool: asTool({ node }),
		}),
		settings: { executionOrder: 'v1' },
	});
	const run = await execute(workflow, source, credentialOf(sandbox));
	const [task] = run.data.resultData.runData.Agent ?? [];
	const { answer, tool: read } = task?.data?.main?.[0]?.[0]?.json ?? {};
	return {
		answer: answer as string | undefined,
		/** The description of the tool, and the fields that the model fills in, with theirs. */
		tool: read as { description: string; fields: IDataObject } | undefined,
		error: task?.error,
	};
}

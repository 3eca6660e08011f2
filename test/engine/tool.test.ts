import {
	deepCopy,
	NodeConnectionTypes,
	Workflow,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import { credentialOf, onStage } from './cases';
import { engineNode, execute, nodeTypesOf } from './engine';
import { agentNode, sourceNode } from './helperNodes';
import { loadPackage } from './package';
import type { Sandbox } from '../sandbox/server';

/** As n8n makes a tool of every node that is `usableAsTool`: no inputs, and an output for agents. */
function asTool({ node }: { node: INodeType }): INodeType {
	const description = {
		...deepCopy(node.description),
		name: 'clickSendTool',
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
	};
	return { ...node, description, execute: node.execute };
}

const FROM_AI = {
	to: "={{ $fromAI('to', 'Phone number with country code') }}",
	message: "={{ $fromAI('message', 'Text to send') }}",
	output: 'simplified',
};

/** Lets an agent on the engine call the ClickSend tool once; returns what the tool answered, or threw. */
async function askAgent(sandbox: Sandbox, args: object, parameters: INodeParameters = {}) {
	const { node } = await loadPackage();
	const source = engineNode('Source', 'source');
	const tool = engineNode('ClickSend', 'tool', {
		parameters: { ...FROM_AI, ...parameters },
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
			source: sourceNode([{ json: {} }]),
			agent: agentNode(args),
			tool: asTool({ node }),
		}),
		settings: { executionOrder: 'v1' },
	});
	const run = await execute(workflow, source, credentialOf(sandbox));
	const [task] = run.data.resultData.runData.Agent ?? [];
	return {
		answer: task?.data?.main?.[0]?.[0]?.json.answer as string | undefined,
		error: task?.error,
	};
}

describe('as the tool of an AI agent', () => {
	it('sends what the agent asks for, and answers with the simplified facts', async () => {
		await onStage(async ({ sandbox }) => {
			const { answer, error } = await askAgent(sandbox, { to: '+12025550101', message: 'Hello' });

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toEqual([
				expect.objectContaining({ to: '+12025550101', accepted: true, status: 'SUCCESS' }),
			]);
			expect(sandbox.record.taken).toEqual([
				expect.objectContaining({ to: '+12025550101', body: 'Hello' }),
			]);
		});
	});

	it('tells the agent what was refused, and what to do', async () => {
		await onStage(async ({ sandbox }) => {
			const { error } = await askAgent(sandbox, { to: '+13035550101', message: 'Hello' });

			expect(error?.message).toContain('INVALID_RECIPIENT');
			expect(error?.message).toContain('country code');
		});
	});

	it('says what a message would cost, and sends none', async () => {
		await onStage(async ({ sandbox }) => {
			const args = { to: '+12025550101', message: 'Hello' };
			const { answer, error } = await askAgent(sandbox, args, { operation: 'getPrice' });

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toEqual([
				expect.objectContaining({ to: '+12025550101', priced: true, message_price: '0.0792' }),
			]);
			expect(sandbox.record.taken).toEqual([]);
		});
	});
});

import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

const description = (
	name: string,
	rest: Pick<INodeTypeDescription, 'inputs' | 'outputs'>,
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['transform'],
	version: 1,
	description: name,
	defaults: { name },
	properties: [],
	...rest,
});

const MAIN = [NodeConnectionTypes.Main];

/** The upstream node: gives the items that the case is about. */
export const sourceNode = (items: INodeExecutionData[]): INodeType => ({
	description: description('source', { inputs: MAIN, outputs: MAIN }),
	execute: async () => [items],
});

/** A downstream node: takes what it gets. */
export const sinkNode: INodeType = {
	description: description('sink', { inputs: MAIN, outputs: MAIN }),
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

/** The answer of a tool to its agent. */
interface Tool {
	invoke(args: object): Promise<string>;
}

/** An AI agent with one idea: it calls its tool with the arguments of the case. */
export const agentNode = (args: object): INodeType => ({
	description: description('agent', {
		inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool, displayName: 'Tool' }],
		outputs: MAIN,
	}),
	async execute(this: IExecuteFunctions) {
		const tools = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
		const answers = await Promise.all(tools.map(async (tool) => await tool.invoke(args)));
		return [answers.map((answer) => ({ json: { answer } }))];
	},
});

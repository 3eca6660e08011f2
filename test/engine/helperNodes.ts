import {
	NodeConnectionTypes,
	type IDataObject,
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

/** A tool as its agent gets it: how the model reads it, and its answer. */
interface Tool {
	description: string;
	schema: { shape: Record<string, { description?: string }> };
	invoke(args: object): Promise<string>;
}

/** The part of a tool that the model reads before it calls the tool. */
const readByModel = ({ description, schema }: Tool): IDataObject => ({
	description,
	fields: Object.fromEntries(
		Object.entries(schema.shape).map(([name, field]) => [name, field.description ?? null]),
	),
});

/** An AI agent with one idea: it calls its tool with the arguments of the case. */
export const agentNode = (args: object): INodeType => ({
	description: description('agent', {
		inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool, displayName: 'Tool' }],
		outputs: MAIN,
	}),
	async execute(this: IExecuteFunctions) {
		const tools = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
		const answers = tools.map(async (tool) => ({
			json: { tool: readByModel(tool), answer: await tool.invoke(args) },
		}));
		return [await Promise.all(answers)];
	},
});

import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

const MAIN = [NodeConnectionTypes.Main];

const textField = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

const nodeType = (
	name: string,
	properties: INodeProperties[],
	run: (context: IExecuteFunctions) => INodeExecutionData[] | Promise<INodeExecutionData[]>,
): INodeType => ({
	description: {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: name,
		defaults: { name },
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'clickSendApi', required: false }],
		properties,
	},
	async execute(this: IExecuteFunctions) {
		return [await run(this)];
	},
});

const TO_AND_MESSAGE = [textField('to'), textField('message')];

const eachItem = (context: IExecuteFunctions): number[] => [...context.getInputData().keys()];

const readEntry = (context: IExecuteFunctions, item: number): IDataObject => ({
	to: context.getNodeParameter('to', item),
	body: context.getNodeParameter('message', item),
});

/** (c) What SMS nodes do: one request per item, one after the other, through n8n's own helper. */
export const onePerItemNode = nodeType('onePerItem', TO_AND_MESSAGE, async (context) => {
	const { base_url } = await context.getCredentials('clickSendApi');
	const items: INodeExecutionData[] = [];
	for (const item of eachItem(context)) {
		const json = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			'clickSendApi',
			{
				method: 'POST',
				baseURL: String(base_url),
				url: '/sms/send',
				body: { messages: [{ ...readEntry(context, item), source: 'n8n' }] },
				json: true,
			},
		)) as IDataObject;
		items.push({ json, pairedItem: { item } });
	}
	return items;
});

/** (d) The least that any node with two expressions per item can do. */
export const expressionsNode = nodeType('expressions', TO_AND_MESSAGE, (context) =>
	eachItem(context).map((item) => ({ json: readEntry(context, item), pairedItem: { item } })),
);

/** Gives on what it gets: what the items themselves cost. */
export const passThroughNode = nodeType('passThrough', [], (context) => context.getInputData());

/** Gives an output row of its own for each item, and keeps nothing else: what the rows themselves cost. */
export const rowsNode = (row: IDataObject): INodeType => {
	const text = JSON.stringify(row);
	return nodeType('rows', [], (context) =>
		eachItem(context).map((item) => ({
			json: JSON.parse(text) as IDataObject,
			pairedItem: { item },
		})),
	);
};

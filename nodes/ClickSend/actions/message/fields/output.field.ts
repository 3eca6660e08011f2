import type { INodeProperties } from 'n8n-workflow';

/**
 * Makes the field that says how much an operation on messages returns. An AI agent has the same field with another
 * default, because its model reads every field that comes back.
 *
 * @param description the description of the field
 * @param summary the end of the sentence "One item for the whole run, ..."
 */
export function outputFields(description: string, summary: string): INodeProperties[] {
	const field: INodeProperties = {
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'all',
		description,
		options: [
			{
				name: 'All Fields',
				value: 'all',
				description: 'One item per recipient with everything that ClickSend said',
			},
			{
				name: 'Raw',
				value: 'raw',
				description: 'One item per API call, the answer exactly as it came',
			},
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'One item per recipient with the fields that most workflows need',
			},
			{
				name: 'Summary',
				value: 'summary',
				description: `One item for the whole run, ${summary}`,
			},
		],
	};
	return [
		{ ...field, displayOptions: { hide: { '@tool': [true] } } },
		{ ...field, default: 'simplified', displayOptions: { show: { '@tool': [true] } } },
	];
}

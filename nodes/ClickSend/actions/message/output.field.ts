import type { INodeProperties } from 'n8n-workflow';

/**
 * Makes the field that says how much an operation on messages returns.
 *
 * @param description the description of the field
 * @param summary the end of the sentence "One item for the whole run, ..."
 */
export const outputField = (description: string, summary: string): INodeProperties => ({
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
			description: 'One item per recipient with the ten fields that most workflows need',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: `One item for the whole run, ${summary}`,
		},
	],
});

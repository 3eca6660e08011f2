import type { INodeProperties } from 'n8n-workflow';

import * as get from './get.operation';

/** The Account resource: its operations as the user chooses among them, and their fields. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['account'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get account',
				description: 'Read the balance, the currency and the limits of the account',
			},
		],
		default: 'get',
	},
	...get.description,
];

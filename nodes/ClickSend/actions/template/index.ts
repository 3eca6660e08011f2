import type { INodeProperties } from 'n8n-workflow';

import * as getMany from './getMany.operation';

/** The Template resource: its operations as the user chooses among them, and their fields. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['template'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many templates',
				description: 'Read the SMS templates of the account',
			},
		],
		default: 'getMany',
	},
	...getMany.description,
];

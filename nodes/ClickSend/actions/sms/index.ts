import type { INodeProperties } from 'n8n-workflow';

import * as getMany from './getMany.operation';
import * as getPrice from './getPrice.operation';
import * as send from './send.operation';

/** The SMS resource: its operations as the user chooses among them, and their fields. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['sms'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many messages',
				description: 'Read the SMS history of the account: what was sent, and what came in',
			},
			{
				name: 'Get Price',
				value: 'getPrice',
				action: 'Get price',
				description:
					'Ask what messages would cost, and which of them would be taken, without sending any',
			},
			{
				name: 'Send Message',
				value: 'send',
				action: 'Send message',
				description: 'Text one or many recipients, up to 1000 of them with each API call',
			},
		],
		default: 'send',
	},
	...getMany.description,
	...getPrice.description,
	...send.description,
];

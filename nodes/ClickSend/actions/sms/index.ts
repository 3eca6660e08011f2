import type { INodeProperties } from 'n8n-workflow';

import * as cancel from './cancel.operation';
import * as cancelAll from './cancelAll.operation';
import * as getInbound from './getInbound.operation';
import * as getMany from './getMany.operation';
import * as getPrice from '../message/getPrice.operation';
import * as getReceipt from './getReceipt.operation';
import * as send from '../message/send.operation';

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
				name: 'Cancel',
				value: 'cancel',
				action: 'Cancel message',
				description: 'Call off a scheduled message before it goes out',
			},
			{
				name: 'Cancel All',
				value: 'cancelAll',
				action: 'Cancel all messages',
				description: 'Call off the scheduled messages that share a custom string',
			},
			{
				name: 'Get Inbound',
				value: 'getInbound',
				action: 'Get inbound messages',
				description: 'Read the unread messages that came in, and mark them as read if you like',
			},
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
				name: 'Get Receipt',
				value: 'getReceipt',
				action: 'Get delivery receipt',
				description: 'Learn whether a message was delivered, in words',
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
	...cancel.description,
	...cancelAll.description,
	...getInbound.description,
	...getMany.description,
	...getPrice.description,
	...getReceipt.description,
	...send.description,
];

import type { INodeProperties } from 'n8n-workflow';

import * as get from './get.operation';
import * as getContacts from './getContacts.operation';
import * as getMany from './getMany.operation';

/** The Contact List resource: its operations as the user chooses among them, and their fields. */
export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['contactList'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get contact list',
				description: 'Read the name of a list and how many contacts it has',
			},
			{
				name: 'Get Contacts',
				value: 'getContacts',
				action: 'Get contacts of contact list',
				description: 'Read the people on a list, with their numbers and custom fields',
			},
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many contact lists',
				description: 'Read the lists of the account',
			},
		],
		default: 'getMany',
	},
	...get.description,
	...getContacts.description,
	...getMany.description,
];

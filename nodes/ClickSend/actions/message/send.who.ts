import type { INodeProperties } from 'n8n-workflow';

import { MAX_BATCH_SIZE } from '../../messaging/input/batch';
import { locator } from '../fields/locatorField';

/** The fields for the recipient. The choice may be an expression; then the editor shows both kinds of recipient. */
export const recipientFields: INodeProperties[] = [
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		default: 'phoneNumbers',
		displayOptions: { show: { mapping: ['defineBelow'] } },
		description: 'Whom to text; an expression may choose for each item',
		options: [
			{
				name: 'Contact List',
				value: 'contactList',
				description: 'Each contact of a list in the ClickSend account',
			},
			{
				name: 'Phone Numbers',
				value: 'phoneNumbers',
				description: 'One number or several',
			},
		],
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { mapping: ['defineBelow'], sendTo: ['phoneNumbers'] } },
		placeholder: 'e.g. +14055555555',
		description:
			"The recipient: a phone number with its country code, or a local one in 'Country'. Several may be given in one text, on lines of their own, or as an array; each gets a message of its own.",
	},
	locator({
		displayName: 'Contact List',
		name: 'listId',
		displayOptions: { show: { mapping: ['defineBelow'], sendTo: ['contactList'] } },
		description: `The list to text, at most ${MAX_BATCH_SIZE} contacts. Every input item texts the whole list once.`,
		hint: 'In the text, ClickSend replaces (First Name), (Last Name), (Email Address) and (Cust. 1) to (Cust. 4) with the data of each contact',
		what: 'contact list',
		searchListMethod: 'searchContactLists',
		placeholder: 'e.g. 428',
	}),
];

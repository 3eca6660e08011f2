import type { INodeProperties } from 'n8n-workflow';

import type { Channel } from '../../../messaging/channel';
import { MAX_BATCH_SIZE } from '../../../messaging/input/batch';
import { locator } from '../../fields/locatorField';
import { DEFINED_HERE } from './send.mapping';

/** The fields for the recipient. The choice may be an expression; then the editor shows both kinds of recipient. */
export const recipientFields = ({ verb }: Channel): INodeProperties[] => [
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { sendTo: ['phoneNumbers'] }, ...DEFINED_HERE },
		placeholder: 'e.g. +14055555555',
		description: `The recipient: a phone number with its country code, or a local one in 'Country'. Several may be given in one text, on lines of their own, or as an array; each gets a message of its own. To ${verb.base} a contact list, change 'Send To'.`,
	},
	locator({
		displayName: 'Contact List',
		name: 'listId',
		displayOptions: { show: { sendTo: ['contactList'] }, ...DEFINED_HERE },
		description: `The list to ${verb.base}, at most ${MAX_BATCH_SIZE} contacts`,
		hint: 'In the text, ClickSend replaces (First Name), (Last Name), (Email Address) and (Cust. 1) to (Cust. 4) with the data of each contact',
		what: 'contact list',
		searchListMethod: 'searchContactLists',
		placeholder: 'e.g. 428',
	}),
	{
		displayName: `Each input item ${verb.third} the whole list. The node refuses to ${verb.base} a list twice in one run: if several items reach it, switch on 'Execute Once' in the node's settings, or add the option 'Repeat Lists'.`,
		name: 'listNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { sendTo: ['contactList'] }, ...DEFINED_HERE },
	},
];

/** The choice between the kinds of recipient. */
export const sendToField = ({ verb }: Channel): INodeProperties => ({
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	default: 'phoneNumbers',
	displayOptions: DEFINED_HERE,
	description: `Whom to ${verb.base}; an expression may choose for each item`,
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
});

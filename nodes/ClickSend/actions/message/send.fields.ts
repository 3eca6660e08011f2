import type { INodeProperties } from 'n8n-workflow';

import { optionsField } from '../fields/commonFields';
import { outputField } from './output.field';
import { options } from './send.options';
import { textFields } from './send.text';
import { recipientFields } from './send.who';

/** The fields that say which text goes to whom. */
export const messageFields: INodeProperties[] = [
	{
		displayName: 'Mapping',
		name: 'mapping',
		type: 'options',
		noDataExpression: true,
		default: 'defineBelow',
		description: 'Where the recipient and the text of each message come from',
		options: [
			{
				name: 'Map Automatically',
				value: 'autoMapInputData',
				description:
					"Use the fields of the incoming items: 'to' (or 'list_id') and 'message' (or 'body'), and where an item has them 'country', 'custom_string', 'from', 'from_email' and 'schedule'",
			},
			{
				name: 'Map Each Field Below',
				value: 'defineBelow',
				description: 'Set each field here, with an expression where it varies',
			},
		],
	},
	...recipientFields,
	...textFields,
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: 'US',
		placeholder: 'e.g. US',
		description:
			"The two-letter code of the country whose local numbers 'To' may hold, such as US, GB or AU. Numbers with a country code of their own do not need it. Leave empty for the default country of the ClickSend account.",
	},
];

export const fields: INodeProperties[] = [
	...messageFields,
	outputField('How much to return about each message', 'with totals and counts'),
	optionsField(options),
];

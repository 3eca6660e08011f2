import type { INodeProperties } from 'n8n-workflow';

import type { Channel } from '../../../messaging/channel';
import { limitInWords } from '../../../messaging/input/text';
import { locator } from '../../fields/locatorField';
import { DEFINED_HERE } from './send.mapping';

/** The fields for the text of a message. */
export const textFields = ({ maxLength }: Channel): INodeProperties[] => [
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		displayOptions: { show: { messageSource: ['text'] }, ...DEFINED_HERE },
		placeholder: 'e.g. Your order is on its way',
		description: `The text of the message, at most ${limitInWords(maxLength)}`,
	},
	locator({
		displayName: 'Template',
		name: 'templateId',
		displayOptions: { show: { messageSource: ['template'] }, ...DEFINED_HERE },
		description:
			'The template whose text to send. Placeholders in it stay as they are; ClickSend fills them in where the message goes to a contact list.',
		what: 'template',
		searchListMethod: 'searchTemplates',
		placeholder: 'e.g. 632',
	}),
];

/** The choice between the sources of the text. */
export const messageSourceField: INodeProperties = {
	displayName: 'Message Source',
	name: 'messageSource',
	type: 'options',
	default: 'text',
	displayOptions: DEFINED_HERE,
	description: 'Where the text comes from; an expression may choose for each item',
	options: [
		{
			name: 'Template',
			value: 'template',
			description: 'An SMS template of the ClickSend account',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'A text of your own',
		},
	],
};

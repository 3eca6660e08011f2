import type { INodeProperties } from 'n8n-workflow';

import { PARTS_NEVER_CUT } from '../../../messaging/channels/parts';
import { WORDS } from '../../../messaging/ask/question';
import { optionsField } from '../../fields/commonFields';
import { countryField } from '../../fields/countryField';
import { options } from './askOptions';
import { formFields } from './formFields';

// n8n's lint rules do not see a default that is read from a property.
const { approve, decline } = WORDS;

const approvalValues: INodeProperties[] = [
	{
		displayName: 'Type of Approval',
		name: 'approvalType',
		type: 'options',
		default: 'single',
		description: 'Which answers the page offers',
		options: [
			{ name: 'Approve Only', value: 'single' },
			{ name: 'Approve and Disapprove', value: 'double' },
		],
	},
	{
		displayName: 'Approve Button Label',
		name: 'approveLabel',
		type: 'string',
		default: approve,
		description: 'The label of the button that approves',
	},
	{
		displayName: 'Disapprove Button Label',
		name: 'disapproveLabel',
		type: 'string',
		default: decline,
		displayOptions: { show: { approvalType: ['double'] } },
		description: 'The label of the button that declines',
	},
];

/** The fields of *Send and Wait for Response*, under the names that n8n's own nodes use for waiting. */
export const fields: INodeProperties[] = [
	{
		displayName:
			'The SMS ends with a link to a page of your n8n, where the recipient answers. n8n must be reachable from the internet. ClickSend holds back links of new accounts until it has approved them.',
		name: 'linkNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +14055555555',
		description:
			"The one person to ask: a phone number with its country code, or a local one in 'Country'",
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Server 7 does not answer. Restart it?',
		description: `The question. Together with the link below it, which has about 160 characters, it may take at most ${PARTS_NEVER_CUT} parts.`,
	},
	countryField,
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		default: 'approval',
		description: 'How the recipient answers on the page',
		options: [
			{ name: 'Approval', value: 'approval', description: 'With a button: approve or decline' },
			{ name: 'Custom Form', value: 'customForm', description: 'With a form of your own' },
			{ name: 'Free Text', value: 'freeText', description: 'With a text' },
		],
	},
	...formFields,
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'fixedCollection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { responseType: ['approval'] } },
		description: 'The buttons of the page',
		options: [{ displayName: 'Values', name: 'values', values: approvalValues }],
	},
	optionsField(options),
];

import type { INodeProperties } from 'n8n-workflow';

import type { EventName } from '../messaging/inbound/push';
import { ANY_NUMBER } from '../messaging/inbound/rule';

const forEvents = (...events: EventName[]): INodeProperties['displayOptions'] => ({
	show: { event: events },
});

const options: INodeProperties[] = [
	{
		displayName: 'Include Raw Body',
		name: 'includeRawBody',
		type: 'boolean',
		default: false,
		description: "Whether to add the body of ClickSend's push as it came, under 'raw'",
	},
	{
		displayName: 'Keywords',
		name: 'keywords',
		type: 'string',
		default: '',
		placeholder: 'e.g. YES, NO',
		displayOptions: { show: { '/event': ['smsReceived'] } },
		description:
			'First words of the messages that start the workflow, comma-separated, in any case. Left empty, all messages start it.',
	},
	{
		displayName: 'Skip Repeats',
		name: 'skipRepeats',
		type: 'boolean',
		default: true,
		description:
			'Whether to start the workflow once per message, or once per receipt and status, within 24 hours. ClickSend repeats a push that was not answered in time.',
	},
];

/** The parameters of the trigger. All filters but the keywords are set in the rule in ClickSend. */
export const fields: INodeProperties[] = [
	{
		displayName:
			'ClickSend calls n8n for each event, so n8n must be reachable from the internet at an https address with a valid certificate',
		name: 'reachableNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		default: 'smsReceived',
		description: 'What starts the workflow',
		options: [
			{
				name: 'Delivery Receipt',
				value: 'deliveryReceipt',
				description: 'When ClickSend gets a delivery receipt for a message that was sent',
			},
			{
				name: 'SMS Received',
				value: 'smsReceived',
				description: 'When a message or a reply comes in',
			},
			{
				name: 'Voice Receipt',
				value: 'voiceReceipt',
				description: 'When ClickSend tells how a call went, and which key was pressed',
			},
		],
	},
	{
		displayName: 'Dedicated Number Name or ID',
		name: 'dedicatedNumber',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getDedicatedNumbers' },
		default: ANY_NUMBER,
		displayOptions: forEvents('smsReceived'),
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Text Filter',
		name: 'textFilter',
		type: 'options',
		default: 'any',
		displayOptions: forEvents('smsReceived'),
		description: 'Which messages ClickSend pushes, by their text',
		options: [
			{ name: 'Any', value: 'any' },
			{ name: 'Contains', value: 'contains' },
			{ name: 'Does Not Contain', value: 'doesNotContain' },
			{ name: 'Starts With', value: 'startsWith' },
		],
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. order',
		displayOptions: {
			show: {
				event: ['smsReceived'],
				textFilter: ['contains', 'doesNotContain', 'startsWith'],
			},
		},
		description: 'What ClickSend looks for in the message',
	},
	{
		displayName: 'Receipts',
		name: 'receipts',
		type: 'options',
		default: 'all',
		displayOptions: forEvents('deliveryReceipt', 'voiceReceipt'),
		description: 'Which receipts ClickSend pushes',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Delivered Only', value: 'delivered' },
			{ name: 'Failed Only', value: 'failed' },
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	},
];

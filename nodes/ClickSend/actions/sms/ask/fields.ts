import type { INodeProperties } from 'n8n-workflow';

import { MAX_SMS_LENGTH } from '../../../messaging/channels/sms';
import { WORDS } from '../../../messaging/ask/question';
import { optionsField } from '../../fields/commonFields';
import { countryField } from '../../fields/countryField';
import { optionsOf } from '../../message/fields/send.options';
import { screen } from '../screen';
import { formFields } from './formFields';

/** The options of *Send Message* that a single message needs too. */
const OF_SEND = [
	'customString',
	'from',
	'ifUnknown',
	'maxCost',
	'maxWait',
	'shortenUrls',
	'source',
	'timeout',
];

const LIMIT: INodeProperties[] = [
	{
		displayName: 'Limit Type',
		name: 'limitType',
		type: 'options',
		default: 'afterTimeInterval',
		description: 'When the wait ends if nobody answers',
		options: [
			{ name: 'After Time Interval', value: 'afterTimeInterval' },
			{ name: 'At Specified Time', value: 'atSpecifiedTime' },
		],
	},
	{
		displayName: 'Amount',
		name: 'resumeAmount',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 45,
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		description: 'How long to wait, in this unit',
	},
	{
		displayName: 'Unit',
		name: 'resumeUnit',
		type: 'options',
		default: 'minutes',
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		description: 'The unit of the amount',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
	},
	{
		displayName: 'Max Date and Time',
		name: 'maxDateAndTime',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
		description: 'When to go on without an answer',
	},
];

const OWN: INodeProperties[] = [
	{
		displayName: 'Append n8n Attribution',
		name: 'appendAttribution',
		type: 'boolean',
		default: false,
		description:
			'Whether to end the SMS with the line "This message was sent automatically with n8n", which usually costs one more part',
	},
	{
		displayName: 'Asked By',
		name: 'askedBy',
		type: 'string',
		default: '',
		placeholder: 'e.g. On-call desk of Example Ltd',
		description: 'Who asks, as the page says it. Left empty, it is the name of the workflow.',
	},
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'fixedCollection',
		default: {
			values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' },
		},
		description:
			'When the workflow goes on without an answer; its input then leaves the node unchanged. Without this option the workflow waits until somebody answers.',
		options: [{ displayName: 'Values', name: 'values', values: LIMIT }],
	},
	{
		displayName: 'Response Form Button Label',
		name: 'responseFormButtonLabel',
		type: 'string',
		default: WORDS.send,
		description: 'The label of the button that sends a free text or a form',
	},
	{
		displayName: 'Response Form Title',
		name: 'responseFormTitle',
		type: 'string',
		default: WORDS.title,
		description: 'The title of the page',
	},
];

const options = [...optionsOf(screen).filter(({ name }) => OF_SEND.includes(name)), ...OWN].sort(
	(one, other) => (one.displayName < other.displayName ? -1 : 1),
);

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
		default: WORDS.approve,
		description: 'The label of the button that approves',
	},
	{
		displayName: 'Disapprove Button Label',
		name: 'disapproveLabel',
		type: 'string',
		default: WORDS.decline,
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
		description: `The question. Together with the link below it, which has about 160 characters, it may have at most ${MAX_SMS_LENGTH}.`,
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

import type { INodeProperties } from 'n8n-workflow';

import { WORDS } from '../../../messaging/ask/question';
import { DEFAULT_LIMIT } from '../../../messaging/ask/waitLimit';
import { optionsOf } from '../../message/fields/send.options';
import { screen } from '../screen';

// n8n's lint rules do not see a default that is read from a property, and would write n8n with a capital.
const { send, title } = WORDS;
const { limitType, resumeAmount, resumeUnit } = DEFAULT_LIMIT;
const ATTRIBUTION = 'Append n8n Attribution';

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
		default: limitType,
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
		default: resumeAmount,
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		description: 'How long to wait, in this unit',
	},
	{
		displayName: 'Unit',
		name: 'resumeUnit',
		type: 'options',
		default: resumeUnit,
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
		displayName: ATTRIBUTION,
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
		default: { values: DEFAULT_LIMIT },
		description:
			'When the workflow goes on without an answer; its input then leaves the node unchanged. Without this option the workflow waits until somebody answers.',
		options: [{ displayName: 'Values', name: 'values', values: LIMIT }],
	},
	{
		displayName: 'Response Form Button Label',
		name: 'responseFormButtonLabel',
		type: 'string',
		default: send,
		description: 'The label of the button that sends a free text or a form',
	},
	{
		displayName: 'Response Form Title',
		name: 'responseFormTitle',
		type: 'string',
		default: title,
		description: 'The title of the page',
	},
];

/** The options of *Send and Wait for Response*, in alphabetical order. */
export const options = [
	...optionsOf(screen).filter(({ name }) => OF_SEND.includes(name)),
	...OWN,
].sort((one, other) => (one.displayName < other.displayName ? -1 : 1));

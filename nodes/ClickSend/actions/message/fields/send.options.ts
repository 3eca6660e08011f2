import type { INodeProperties } from 'n8n-workflow';

import { MAX_PARALLEL_CALLS } from '../../../delivery/courier';
import { MAX_BATCH_SIZE } from '../../../messaging/input/batch';
import { MAX_CUSTOM_STRING_LENGTH } from '../../../messaging/input/plan';
import type { Screen } from '../screen';
import { MAX_NAME, MIN_NAME, SENDER_PATTERN } from '../../../messaging/input/sender';

/** Makes the field of the sender, with the search that lists the senders of a channel. */
export const fromField = (searchListMethod: string): INodeProperties => ({
	displayName: 'From',
	name: 'from',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		"The sender that recipients see: a number of your ClickSend account or a registered name. Left empty, the account's default is used.",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a sender...',
			typeOptions: { searchListMethod, searchable: true },
		},
		{
			displayName: 'By Number or Name',
			name: 'sender',
			type: 'string',
			placeholder: 'e.g. +14055555555',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: SENDER_PATTERN,
						errorMessage: `A sender is a phone number, or a name of ${MIN_NAME} to ${MAX_NAME} letters and digits with at least one letter`,
					},
				},
			],
		},
	],
});

/** The options of every channel, which most workflows leave alone. */
const COMMON: readonly INodeProperties[] = [
	{
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_BATCH_SIZE },
		default: 1000,
		description: `How many messages go out with one API call, at most ${MAX_BATCH_SIZE}`,
	},
	{
		displayName: 'Custom String',
		name: 'customString',
		type: 'string',
		default: '',
		description: `A reference of your own, at most ${MAX_CUSTOM_STRING_LENGTH} characters. ClickSend repeats it in the answer, in replies and in delivery receipts. Left empty, each message gets a unique one.`,
	},
	fromField('searchSenders'),
	{
		displayName: 'From Email',
		name: 'fromEmail',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@example.com',
		description: 'Where ClickSend e-mails the replies to',
	},
	{
		displayName: 'If Outcome Is Unknown',
		name: 'ifUnknown',
		type: 'options',
		default: 'report',
		description:
			"What to do with a message whose answer got lost on the way and which ClickSend's history does not show",
		options: [
			{
				name: 'Report It',
				value: 'report',
				description: 'Do not send it again, and say so in the output',
			},
			{
				name: 'Send It Again Once',
				value: 'resend',
				description: 'For alerts that must arrive. Somebody may get the same message twice.',
			},
		],
	},
	{
		displayName: 'Max Cost',
		name: 'maxCost',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: '',
		description:
			'The most that all messages of a run may cost together, in the currency of the account. They are priced first, and if they cost more, or if a price is missing, none is sent. With 0 only free messages are sent. Without this option there is no limit.',
	},
	{
		displayName: 'Max Recipients',
		name: 'maxRecipients',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		description:
			'The most messages that a run may have, counted before the first call. If it has more, none is sent. Without this option there is no limit.',
	},
	{
		displayName: 'Max Wait',
		name: 'maxWait',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 300,
		description:
			'How many seconds a run may wait in total when ClickSend asks for fewer calls or cannot be reached',
	},
	{
		displayName: 'Parallel Calls',
		name: 'parallelCalls',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_PARALLEL_CALLS },
		default: 3,
		description: `How many API calls may be under way at once, at most ${MAX_PARALLEL_CALLS}. The order of the output does not depend on it.`,
	},
	{
		displayName: 'Repeat Lists',
		name: 'repeatLists',
		type: 'boolean',
		default: false,
		description:
			'Whether a contact list that several items name is texted for each of them. If this is off, the node texts a list once, and refuses the items that would text it again at the same time.',
	},
	{
		displayName: 'Schedule',
		name: 'schedule',
		type: 'dateTime',
		default: '',
		description:
			'When to send, as an ISO 8601 date or in Unix seconds. Left empty, messages go out at once.',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: 'n8n',
		description: 'The name under which ClickSend lists what this workflow sends',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 120,
		description: 'How many seconds to wait for the answer to one API call',
	},
];

const byName = (one: INodeProperties, other: INodeProperties): number =>
	one.displayName < other.displayName ? -1 : 1;

/** Lists the options of a channel in alphabetical order: its own, and those of every channel. */
export function optionsOf({ channel, options: own }: Screen): INodeProperties[] {
	const names = new Set(own.map(({ name }) => name));
	if (channel.isOneWay) names.add('fromEmail');
	return [...own, ...COMMON.filter(({ name }) => !names.has(name))].sort(byName);
}

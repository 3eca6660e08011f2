import type { INodeProperties } from 'n8n-workflow';

import type { HistoryRules } from '../../../messaging/channel';
import { optionsField, returnAllAndLimit, simplifyField } from '../../fields/commonFields';

/** Writes a status such as `CancelledAfterReview` in words. */
const inWords = (status: string): string => status.replace(/(?<=[a-z]):?(?=[A-Z])/g, ' ');

const statusFilter = ({ statuses }: HistoryRules): INodeProperties => ({
	displayName: 'Status',
	name: 'status',
	type: 'options',
	default: 'Completed',
	description:
		"Only messages of this status. 'Completed' and 'Sent' do not mean delivered: that is the status code 201.",
	options: statuses.map((status) => ({ name: inWords(status), value: status })),
});

/** The filters, in alphabetical order. */
const filtersOf = (status: INodeProperties): INodeProperties[] => [
	{
		displayName: 'After',
		name: 'after',
		type: 'dateTime',
		default: '',
		description: 'Only messages of this time or later, as an ISO 8601 date or in Unix seconds',
	},
	{
		displayName: 'Before',
		name: 'before',
		type: 'dateTime',
		default: '',
		description: 'Only messages of this time or earlier, as an ISO 8601 date or in Unix seconds',
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'string',
		default: '',
		placeholder: 'e.g. +14055555555',
		description: 'Only messages of this sender: a phone number with its country code, or a name',
	},
	status,
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '',
		placeholder: 'e.g. +14055555555',
		description: 'Only messages to this phone number, written with its country code',
	},
];

/** The orders of the rows; the first is the default. */
export const ORDERS = ['date:desc', 'date:asc'] as const;

const options: INodeProperties[] = [
	{
		displayName: 'Order',
		name: 'order',
		type: 'options',
		default: 'date:desc',
		description: 'Which messages come first',
		options: [
			{ name: 'Newest First', value: 'date:desc' },
			{ name: 'Oldest First', value: 'date:asc' },
		],
	},
];

/** Lists the fields of the history of a channel. Rows can be ordered where ClickSend is known to do so. */
export const historyFields = (rules: HistoryRules): INodeProperties[] => [
	...returnAllAndLimit,
	simplifyField,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: filtersOf(statusFilter(rules)),
	},
	...(rules.orderBy === undefined ? [] : [optionsField(options)]),
];

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { SET_LIMIT, SET_TRUE_OR_FALSE } from '../../messaging/advice/fieldAdvice';
import { readBoolean } from '../../messaging/input/boolean';
import { refuse, type Refusal } from '../perItem';
import { isProblem } from '../../messaging/problem';
import { shown } from '../../messaging/shown';

const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

/** The fields that limit the rows of a *Get Many* operation. */
export const returnAllAndLimit: readonly INodeProperties[] = [
	returnAllField,
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** Reads a switch, which an expression may set to anything. */
export function readSwitch(
	context: IExecuteFunctions,
	item: number,
	{ displayName, name, default: fallback }: INodeProperties,
): boolean | Refusal {
	const read = readBoolean(displayName, context.getNodeParameter(name, item, fallback as boolean));
	return isProblem(read) ? refuse(read.what, SET_TRUE_OR_FALSE, read.status) : read;
}

/** Reads how many rows an item wants: a number, or all. */
export function readLimit(context: IExecuteFunctions, item: number): number | Refusal {
	const wantsAll = readSwitch(context, item, returnAllField);
	if (wantsAll !== false) return wantsAll === true ? Infinity : wantsAll;
	const limit: unknown = context.getNodeParameter('limit', item);
	const number = typeof limit === 'string' && limit.trim() !== '' ? Number(limit) : limit;
	return typeof number === 'number' && number >= 1
		? Math.floor(number)
		: refuse(`'Limit' is ${shown(limit)} where a number from 1 was expected`, SET_LIMIT);
}

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The fields that most workflows leave alone, to be added one by one. */
export const optionsField = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

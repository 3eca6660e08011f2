import type { IExecuteFunctions } from 'n8n-workflow';

import type { Limits } from '../../messaging/outcome/limits';
import { readMoney } from '../../messaging/input/money';
import { savedParameter } from '../parameter';
import { readNumber } from './send.settings';
import { isProblem, unreadable, type Problem } from '../../messaging/problem';

/** A higher limit makes no sense, and its millionths could not be counted exactly. */
const MAX_LIMIT = 1e9;

/** Reads the options of limits at the first item. Its functions throw what an expression throws. */
export interface LimitReader {
	/** Whether the user added the option. */
	isAdded(name: string): boolean;
	value(name: string): unknown;
}

/** Reads a limit. An option that is not added is no limit, but one without a value is a problem. */
function readOneLimit(
	read: LimitReader,
	name: string,
	displayName: string,
): number | undefined | Problem {
	if (!read.isAdded(name)) return undefined;
	return readNumber(displayName, read.value(name), 0, MAX_LIMIT);
}

/** @returns the limits of the run, or the first problem with them */
export function readLimits(read: LimitReader): Limits | Problem {
	const limits: Limits = {};
	const cost = readOneLimit(read, 'maxCost', 'Max Cost');
	if (isProblem(cost)) return cost;
	if (cost !== undefined) limits.maxCost = readMoney(cost, 'down') ?? 0;
	const recipients = readOneLimit(read, 'maxRecipients', 'Max Recipients');
	if (isProblem(recipients)) return recipients;
	if (recipients !== undefined) limits.maxRecipients = recipients;
	return limits;
}

/** The limits that the user set for a run of the node. */
export function limitsOf(context: IExecuteFunctions): Limits | Problem {
	try {
		return readLimits({
			isAdded: (name) => savedParameter(context, `options.${name}`) !== undefined,
			value: (name) => context.getNodeParameter(`options.${name}`, 0, ''),
		});
	} catch (thrown) {
		return unreadable(thrown);
	}
}

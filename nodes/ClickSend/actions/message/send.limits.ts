import type { IExecuteFunctions } from 'n8n-workflow';

import type { Limits } from '../../messaging/outcome/limits';

import { readMoney } from '../../messaging/input/money';

import { isBlank } from '../../messaging/values';
import { isExpression, savedParameter } from '../parameter';
import { readNumber } from './send.settings';
import { isProblem, type Problem, unreadable } from '../../messaging/problem';

/** Beyond this nobody means a limit, and millionths of it could not be counted. */
const MAX_LIMIT = 1e9;

/** Reads a parameter at the first item; may throw what an expression throws. */
export interface LimitReader {
	value(name: string): unknown;
	/** Whether the user gave an expression, which may come to nothing. */
	isExpression(name: string): boolean;
}

/** A limit left empty is none. One whose expression came to nothing was meant to be there. */
function readOneLimit(
	read: LimitReader,
	name: string,
	displayName: string,
): number | undefined | Problem {
	const value = read.value(name);
	if (!isBlank(value)) return readNumber(displayName, value, 0, MAX_LIMIT);
	if (!read.isExpression(name)) return undefined;
	const what = `'${displayName}' is empty: its expression came to nothing, which would be no limit`;
	return { status: 'INVALID_PARAMETER', what };
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
			value: (name) => context.getNodeParameter(`options.${name}`, 0, ''),
			isExpression: (name) => isExpression(savedParameter(context, `options.${name}`)),
		});
	} catch (thrown) {
		return unreadable(thrown);
	}
}

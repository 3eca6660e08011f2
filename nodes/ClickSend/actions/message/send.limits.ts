import type { IExecuteFunctions } from 'n8n-workflow';

import type { Limits } from '../../messaging/outcome/limits';
import { readMoney } from '../../messaging/input/money';
import { isBlank } from '../../messaging/values';
import { isExpression, savedParameter } from '../parameter';
import { readNumber } from './send.settings';
import { isProblem, problem, unreadable, type Problem } from '../../messaging/problem';

/** A higher limit makes no sense, and its millionths could not be counted exactly. */
const MAX_LIMIT = 1e9;

/** Reads a parameter at the first item. It throws what an expression throws. */
export interface LimitReader {
	value(name: string): unknown;
	/** Whether the user gave an expression, whose value may be empty. */
	isExpression(name: string): boolean;
}

/** Reads a limit. An empty field is no limit, but an expression with an empty value is an error. */
function readOneLimit(
	read: LimitReader,
	name: string,
	displayName: string,
): number | undefined | Problem {
	const value = read.value(name);
	if (!isBlank(value)) return readNumber(displayName, value, 0, MAX_LIMIT);
	if (!read.isExpression(name)) return undefined;
	const what = `'${displayName}' is empty: its expression has no value, and without a value there would be no limit`;
	return problem(what);
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

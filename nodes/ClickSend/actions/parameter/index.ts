import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../messaging/values';
import { ASK_N8N, compile } from './plainExpression';

/** The switch of the fast reading of plain expressions. If it is off, n8n evaluates every expression for every item. */
export const READS_PLAIN_FIELDS: boolean = true;

/** Reads a parameter for an item. It throws what an expression throws. */
export type ParameterReader = (item: number) => unknown;

/** Whether n8n resolves a parameter, or a part of it, anew for each item. */
export const isExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(isExpression);

/** Returns a parameter as it is saved, without evaluating expressions. */
export const savedParameter = (context: IExecuteFunctions, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(value, name) => (isObject(value) ? value[name] : undefined),
			context.getNode().parameters,
		);

/**
 * Reads the fields of the items in place of n8n, if an expression needs nothing else.
 *
 * n8n still evaluates the first value of the run. Only if this reader has exactly that value, it reads the others:
 * if a future n8n reads such an expression in another way, or refuses it, the node does the same.
 */
function plainReader(
	context: IExecuteFunctions,
	expression: string,
	askN8n: ParameterReader,
): ParameterReader {
	const evaluate = READS_PLAIN_FIELDS ? compile(expression) : undefined;
	if (evaluate === undefined) return askN8n;
	const items = context.getInputData();
	let isTrusted: boolean | undefined;
	return (item) => {
		if (isTrusted === false) return askN8n(item);
		const value = evaluate(items[item]?.json);
		if (value === ASK_N8N) return askN8n(item);
		if (isTrusted === true) return value;
		isTrusted = false;
		const judged = askN8n(item);
		isTrusted = Object.is(judged, value);
		return judged;
	};
}

/**
 * Makes the reader of a parameter. A parameter without an expression is the same for all items, so it is read once.
 *
 * @param path the name of the parameter, after the name of its collection if it is in one
 */
export function parameterReader(context: IExecuteFunctions, path: string): ParameterReader {
	const saved = savedParameter(context, path);
	// n8n's validation is skipped: it has nothing to validate, and it would search all properties of the node.
	const askN8n = (item: number): unknown =>
		context.getNodeParameter(path, item, undefined, { skipValidation: true });
	if (typeof saved === 'string' && isExpression(saved)) return plainReader(context, saved, askN8n);
	if (isExpression(saved)) return askN8n;
	let first: { value: unknown } | undefined;
	return (item) => (first ??= { value: askN8n(item) }).value;
}

const isLocator = (value: unknown): value is Record<'mode' | 'value', unknown> =>
	isObject(value) && 'mode' in value && 'value' in value;

/** Makes the reader of a resource locator; an expression or an older workflow may have a plain value there. */
export function locatorReader(context: IExecuteFunctions, path: string): ParameterReader {
	const saved = savedParameter(context, path);
	if (isLocator(saved) && !isExpression({ ...saved, value: null })) {
		return parameterReader(context, `${path}.value`);
	}
	const read = parameterReader(context, path);
	return (item) => {
		const value = read(item);
		return isLocator(value) ? value.value : value;
	};
}

/** Makes the reader of a parameter that may be absent, because n8n throws for an absent one. */
export const optionalReader = (context: IExecuteFunctions, path: string): ParameterReader =>
	savedParameter(context, path) === undefined ? () => undefined : locatorReader(context, path);

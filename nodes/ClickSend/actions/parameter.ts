import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../messaging/values';
import { ASK_N8N, compile } from './plainExpression';

/** The switch of the plain reading: off, every expression is evaluated by n8n, item by item. */
export const READS_PLAIN_FIELDS: boolean = true;

/** Gives a parameter for an item. May throw what an expression throws. */
export type ParameterReader = (item: number) => unknown;

/** Whether n8n resolves a parameter anew for each item, or some part of it. */
export const isExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(isExpression);

/** A parameter as it is saved: expressions are not evaluated. */
export const savedParameter = (context: IExecuteFunctions, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(value, name) => (isObject(value) ? value[name] : undefined),
			context.getNode().parameters,
		);

/**
 * Reads the fields of the items in place of n8n, where an expression asks for no more.
 *
 * The first value of the run is n8n's all the same. Only if this reader has exactly that value, the others are its own:
 * should an n8n of tomorrow read such an expression in another way, or refuse it, the node does what that n8n does.
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
 * A parameter by item. One without an expression is the same for all, so it is read once.
 *
 * @param path of the parameter: its name, behind that of the collection that it is in
 */
export function parameterReader(context: IExecuteFunctions, path: string): ParameterReader {
	const saved = savedParameter(context, path);
	// n8n has nothing to validate, as no property says a type, and would look for the property among all of the node's.
	const askN8n = (item: number): unknown =>
		context.getNodeParameter(path, item, undefined, { skipValidation: true });
	if (typeof saved === 'string' && isExpression(saved)) return plainReader(context, saved, askN8n);
	if (isExpression(saved)) return askN8n;
	let first: { value: unknown } | undefined;
	return (item) => (first ??= { value: askN8n(item) }).value;
}

const isLocator = (value: unknown): value is Record<'mode' | 'value', unknown> =>
	isObject(value) && 'mode' in value && 'value' in value;

/** Reads the value of a resource locator by item; an expression, or a workflow saved before, may have a plain value there. */
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

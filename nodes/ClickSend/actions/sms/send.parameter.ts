import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../messaging/values';

/** Whether n8n resolves a parameter anew for each item, or some part of it. */
export const isExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(isExpression);

/** A parameter by item, `read` from its value. One without an expression is the same for all, so it is read once. */
export function parameterReader<T>(
	context: IExecuteFunctions,
	name: string,
	read: (value: unknown) => T,
): (item: number) => T {
	const each = (item: number): T => read(context.getNodeParameter(name, item, undefined));
	if (isExpression(context.getNode().parameters[name])) return each;
	let first: { value: T } | undefined;
	return (item) => (first ??= { value: each(item) }).value;
}

export const asIs = (value: unknown): unknown => value;

/** What a resource locator holds; a plain value where an expression, or a workflow saved before, has one. */
export const located = (value: unknown): unknown =>
	isObject(value) && 'mode' in value && 'value' in value ? value.value : value;

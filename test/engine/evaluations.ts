import { Expression } from 'n8n-workflow';

type Resolve = (this: Expression, value: unknown, ...rest: unknown[]) => unknown;

/** Counts n8n's evaluations of each expression, until the mocks are restored. */
export function watchEvaluations(): Map<string, number> {
	const counts = new Map<string, number>();
	const prototype = Expression.prototype as unknown as { resolveSimpleParameterValue: Resolve };
	const resolve = prototype.resolveSimpleParameterValue;
	jest.spyOn(prototype, 'resolveSimpleParameterValue').mockImplementation(function (
		this: Expression,
		value,
		...rest
	) {
		const isExpression = typeof value === 'string' && value.startsWith('=');
		if (isExpression) counts.set(value, (counts.get(value) ?? 0) + 1);
		return resolve.call(this, value, ...rest);
	});
	return counts;
}

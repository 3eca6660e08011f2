import { textOfThrown } from '../answer/thrown';
import type { Problem } from '../types';

export const isProblem = (value: unknown): value is Problem =>
	typeof value === 'object' && value !== null && 'status' in value;

/** What an expression threw, or n8n because of it, as the problem of its item. */
export const unreadable = (thrown: unknown): Problem => ({
	status: 'INVALID_PARAMETER',
	what: textOfThrown(thrown),
});

/** A short text parameter: blank means absent. ClickSend answers HTTP 500 to an array here. */
export function readLabel(displayName: string, value: unknown): string | undefined | Problem {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'object' || typeof value === 'boolean') {
		const kind = typeof value === 'object' ? 'an object' : 'a boolean';
		return {
			status: 'INVALID_PARAMETER',
			what: `'${displayName}' is ${kind} where a text was expected`,
		};
	}
	const text = String(value).trim();
	return text === '' ? undefined : text;
}

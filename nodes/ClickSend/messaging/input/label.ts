import { problem, type Problem } from '../problem';

/** Reads a short text parameter; a blank one is absent. ClickSend answers HTTP 500 to an array here. */
export function readLabel(displayName: string, value: unknown): string | undefined | Problem {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'object' || typeof value === 'boolean') {
		const kind = typeof value === 'object' ? 'an object' : 'a boolean';
		return problem(`'${displayName}' is ${kind} where a text was expected`);
	}
	const text = String(value).trim();
	return text === '' ? undefined : text;
}

import { bareText } from './numbers/quotes';
import { problem, type Problem } from '../problem';
import { shown } from '../shown';

const WORDS: ReadonlyMap<string, boolean> = new Map([
	...['true', 'yes', 'y', 'on', '1', '1.0'].map((word) => [word, true] as const),
	...['false', 'no', 'n', 'off', '0', '0.0', ''].map((word) => [word, false] as const),
]);

/**
 * Reads a switch, which an expression or a sheet may give as text or as a number. An empty value means no, because a
 * missing field is read as empty.
 */
export function readBoolean(displayName: string, value: unknown): boolean | Problem {
	if (typeof value === 'boolean') return value;
	const isText = typeof value === 'string' || typeof value === 'number';
	const text = isText ? bareText(String(value)).toLowerCase() : '';
	const read = isText || value === null || value === undefined ? WORDS.get(text) : undefined;
	if (read !== undefined) return read;
	return problem(`'${displayName}' is ${shown(value)}, neither true nor false`);
}

import { trimmedOf } from '../values';

/** The ways in which ClickSend writes that no key was pressed, beside leaving the field out. */
const NONE: ReadonlySet<string> = new Set(['', 'null', 'undefined']);

/** Returns the keys that a person pressed during a call, such as `1`; `null` for none. */
export function keysOf(digits: unknown): string | null {
	const keys = trimmedOf(digits);
	return NONE.has(keys) ? null : keys;
}

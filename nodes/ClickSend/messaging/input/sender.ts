import { readLabel } from './label';
import { readCell } from './numbers/cell';
import { quote } from './numbers/characters';
import { bareText } from './numbers/quotes';

import type { Problem } from '../problem';

/** The shortest and the longest name that networks show (docs/clicksend-api.md, "Sender rules"). */
const MIN_NAME = 3;
const MAX_NAME = 11;

/** Letters and digits, and the one sign that ClickSend takes; digits alone are a number. */
const NAME = new RegExp(`^(?=.*[a-z])[a-z0-9+]{${MIN_NAME},${MAX_NAME}}$`, 'i');

/** What the editor holds against a sender that is typed by hand: blank, a number in any notation, or a name. */
export const SENDER_PATTERN = `(?:\\s*|[+\\d\\s().-]+|(?=.*[A-Za-z])[A-Za-z0-9+]{${MIN_NAME},${MAX_NAME}})`;

/**
 * Reads the sender: a phone number, cleaned as those of recipients are, or a name. Whether the account may use it is for
 * ClickSend to say.
 *
 * @returns `undefined` for none, which leaves the choice to the account
 */
export function readSender(value: unknown): string | undefined | Problem {
	const label = readLabel('From', value);
	if (typeof label !== 'string') return label;
	const text = bareText(label);
	if (text === '' || NAME.test(text)) return text || undefined;
	const read = readCell(label, undefined);
	const [number, ...others] = Array.isArray(read) ? read : [];
	if (number !== undefined && others.length === 0) return number.to;
	return {
		status: 'INVALID_SENDER_ID',
		what: `'From' is ${quote(label)} where a phone number, or ${MIN_NAME} to ${MAX_NAME} letters and digits with at least one letter, was expected`,
	};
}

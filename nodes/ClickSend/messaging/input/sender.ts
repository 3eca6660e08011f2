import { readLabel } from './label';
import { readCell } from './numbers/cell';
import { quote } from './numbers/characters';
import { bareText } from './numbers/quotes';
import { problem, type Problem } from '../problem';

/** The length of a name that networks show (docs/clicksend-api.md, "Sender rules"). */
export const MIN_NAME = 3;
export const MAX_NAME = 11;

/** A name has letters and digits, and may have a plus, the one sign that ClickSend takes; digits alone are a number. */
const NAME = new RegExp(`^(?=.*[a-z])[a-z0-9+]{${MIN_NAME},${MAX_NAME}}$`, 'i');

/** The pattern that the editor checks a typed sender with: blank, a number in any notation, or a name. */
export const SENDER_PATTERN = `(?:\\s*|[+\\d\\s().-]+|(?=.*[A-Za-z])[A-Za-z0-9+]{${MIN_NAME},${MAX_NAME}})`;

/**
 * Reads the sender: a phone number, cleaned like the number of a recipient, or a name. ClickSend decides whether the
 * account may use it.
 *
 * @returns `undefined` for no sender: ClickSend then uses the default of the account
 */
export function readSender(value: unknown): string | undefined | Problem {
	const label = readLabel('From', value);
	if (typeof label !== 'string') return label;
	const text = bareText(label);
	if (text === '' || NAME.test(text)) return text || undefined;
	const read = readCell(label, undefined);
	const [number, ...others] = Array.isArray(read) ? read : [];
	if (number !== undefined && others.length === 0) return number.to;
	return problem(
		`'From' is ${quote(label)} where a phone number, or ${MIN_NAME} to ${MAX_NAME} letters and digits with at least one letter, was expected`,
		'INVALID_SENDER_ID',
	);
}

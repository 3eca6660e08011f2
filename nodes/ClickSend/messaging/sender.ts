import { readLabel } from './label';
import { dialled, MAX_DIGITS, MIN_DIGITS } from './recipients';
import type { Problem } from './types';

/** The shortest and the longest name that networks show (api reference, "Sender rules"). */
const MIN_NAME = 3;
const MAX_NAME = 11;

/** Letters and digits, and the one sign that ClickSend takes; digits alone are a number. */
const NAME = new RegExp(`^(?=.*[a-z])[a-z0-9+]{${MIN_NAME},${MAX_NAME}}$`, 'i');
const NUMBER = new RegExp(`^\\+?\\d{${MIN_DIGITS},${MAX_DIGITS}}$`);

/** What the editor holds against a sender that is typed by hand: blank, a number in any notation, or a name. */
export const SENDER_PATTERN = `(?:\\s*|[+\\d\\s().-]+|(?=.*[A-Za-z])[A-Za-z0-9+]{${MIN_NAME},${MAX_NAME}})`;

/**
 * Reads the sender: a phone number, however it is written, or a name. Whether the account may use it is for ClickSend
 * to say.
 *
 * @returns `undefined` for none, which leaves the choice to the account
 */
export function readSender(value: unknown): string | undefined | Problem {
	const text = readLabel('From', value);
	if (typeof text !== 'string' || NAME.test(text)) return text;
	const number = dialled(text);
	if (NUMBER.test(number)) return number;
	return {
		status: 'INVALID_SENDER_ID',
		what: `'From' is "${text}" where a phone number, or ${MIN_NAME} to ${MAX_NAME} letters and digits with at least one letter, was expected`,
	};
}

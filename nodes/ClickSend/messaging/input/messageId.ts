import { quote } from './numbers/characters';
import { problem, type Problem } from '../problem';

/** Only letters, digits and dashes are safe: other characters in a path could lead to another endpoint. */
const MESSAGE_ID = /^[0-9a-z][0-9a-z-]*$/i;

const refuse = (what: string): Problem => problem(what, 'INVALID_MESSAGE_ID');

/** Whether this is the ID of a message, which may go into the path of a request. */
export const isMessageId = (value: unknown): value is string =>
	typeof value === 'string' && MESSAGE_ID.test(value);

/**
 * Reads the ID of a message, such as `1F1A1B16-DC22-6280-9B64-0242AC110002`; old ones are UUIDs of another version
 * (docs/clicksend-api.md, "Response row, accepted message").
 *
 * @returns the ID, or the problem with it
 */
export function readMessageId(value: unknown): string | Problem {
	if (value === null || value === undefined) return refuse("'Message ID' is empty");
	if (typeof value !== 'string' && typeof value !== 'number') {
		const kind = typeof value === 'object' ? 'an object' : `a ${typeof value}`;
		return refuse(`'Message ID' is ${kind} where a text was expected`);
	}
	const text = String(value).trim();
	if (text === '') return refuse("'Message ID' is empty");
	return isMessageId(text)
		? text
		: refuse(`'Message ID' is not the ID of a message: ${quote(text)}`);
}

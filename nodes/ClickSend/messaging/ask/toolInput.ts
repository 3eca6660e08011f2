import { isObject } from '../values';

/** JavaScript's text for an object. n8n's own message of a human review has it in place of the tool's input. */
const OBJECT = '[object Object]';

/**
 * Writes what an agent gives its tool where an expression in the message wrote `[object Object]`; as JSON, in which no
 * text can pass itself off as another field.
 *
 * @param input the tool's input, as n8n hands it to a human review
 */
export function withToolInput(message: unknown, input: unknown): unknown {
	if (typeof message !== 'string' || !isObject(input)) return message;
	return message.replaceAll(OBJECT, () => JSON.stringify(input));
}

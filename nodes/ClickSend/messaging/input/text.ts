import type { Problem } from '../problem';

/**
 * Reads the text of a message. Numbers and booleans become text; nothing is trimmed.
 *
 * Length is counted in UTF-16 units, as `{{ $json.text.length }}` does in n8n and as SMS does.
 *
 * @param maxLength the longest text that the channel takes
 * @param name the source of the text, as errors name it
 * @returns the text, or the problem with it
 */
export function readText(
	message: unknown,
	maxLength: number,
	name = "'Message'",
): string | Problem {
	if (message === null || message === undefined) {
		return { status: 'EMPTY_MESSAGE', what: `${name} is empty` };
	}
	if (typeof message === 'object') {
		return {
			status: 'INVALID_PARAMETER',
			what: `${name} is an object where a text was expected`,
		};
	}
	const text = String(message);
	if (text.trim() === '') return { status: 'EMPTY_MESSAGE', what: `${name} is empty` };
	if (text.length > maxLength) {
		return {
			status: 'MESSAGE_TOO_LONG',
			what: `${name} has ${text.length} characters, more than ${maxLength}`,
		};
	}
	return text;
}

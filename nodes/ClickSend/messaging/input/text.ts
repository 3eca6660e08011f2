import { problem, type Problem } from '../problem';

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
		return problem(`${name} is empty`, 'EMPTY_MESSAGE');
	}
	if (typeof message === 'object') {
		return problem(`${name} is an object where a text was expected`);
	}
	const text = String(message);
	if (text.trim() === '') return problem(`${name} is empty`, 'EMPTY_MESSAGE');
	if (text.length > maxLength) {
		const what = `${name} has ${text.length} characters, more than ${maxLength}`;
		return problem(what, 'MESSAGE_TOO_LONG');
	}
	return text;
}

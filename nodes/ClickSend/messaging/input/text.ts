import type { Problem } from '../types';

/** The limit that the connector before this node had, kept for its users (ClickSend itself counts parts). */
export const MAX_MESSAGE_LENGTH = 960;

/**
 * Reads the text of a message. Numbers and booleans are taken as they print; nothing is trimmed.
 *
 * Length is counted in UTF-16 units, as `{{ $json.text.length }}` does in n8n and as SMS does.
 *
 * @param name what the text comes from, as errors name it
 * @returns the text, or the problem with it
 */
export function readText(message: unknown, name = "'Message'"): string | Problem {
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
	if (text.length > MAX_MESSAGE_LENGTH) {
		return {
			status: 'MESSAGE_TOO_LONG',
			what: `${name} has ${text.length} characters, more than ${MAX_MESSAGE_LENGTH}`,
		};
	}
	return text;
}

/** A text on one line, with single blanks. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

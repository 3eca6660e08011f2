import { countParts } from '../channels/parts';
import { problem, type Problem } from '../problem';

/** The most characters of a text, without and with one outside the GSM alphabet. */
export interface TextLimits {
	gsm: number;
	unicode: number;
}

/** Says a limit in words, after "at most". */
export const limitInWords = ({ gsm, unicode }: TextLimits): string =>
	gsm === unicode
		? `${gsm} characters`
		: `${gsm} characters, or ${unicode} if one of them is outside the GSM alphabet`;

/** Says by how much a text is too long, `undefined` if it is not. */
function excessOf(text: string, { gsm, unicode }: TextLimits): string | undefined {
	if (text.length <= unicode) return undefined;
	if (text.length > gsm) return `more than ${gsm}`;
	const { offender } = countParts(text);
	if (offender === undefined) return undefined;
	return `more than ${unicode}, the most with a character outside the GSM alphabet (here ${offender})`;
}

/**
 * Reads the text of a message. Numbers and booleans become text; nothing is trimmed.
 *
 * Length is counted in UTF-16 units, as `{{ $json.text.length }}` does in n8n and as SMS does.
 *
 * @param limits the longest text that the channel takes
 * @param name the source of the text, as errors name it
 * @returns the text, or the problem with it
 */
export function readText(
	message: unknown,
	limits: TextLimits,
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
	const excess = excessOf(text, limits);
	if (excess === undefined) return text;
	return problem(`${name} has ${text.length} characters, ${excess}`, 'MESSAGE_TOO_LONG');
}

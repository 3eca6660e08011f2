/** Whether a value is missing, or a text of blanks. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a parsed JSON value is an object with named fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a text on one line, with single blanks. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The beginning of a text that may be of any length. */
export const cut = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length)}...` : text;

/** A text or a number of an answer as text, empty for anything else: some objects cannot be made text at all. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The same without blanks around it. */
export const trimmedOf = (value: unknown): string => textOf(value).trim();

/** A number, or a text that is one; `NaN` for anything else. */
export const numberOf = (value: unknown): number =>
	typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;

/** The digits of a text, or of whatever a row has in its place. */
export const digitsOf = (value: unknown): string => textOf(value).replace(/\D/g, '');

export const countDigits = (text: string): number => digitsOf(text).length;

/** The list in a text such as `["+14055555555"]`, which other programs and agents write. */
export function listIn(text: string): unknown[] | undefined {
	const trimmed = text.trim();
	if (!trimmed.startsWith('[')) return undefined;
	try {
		return JSON.parse(trimmed) as unknown[];
	} catch {
		return undefined;
	}
}

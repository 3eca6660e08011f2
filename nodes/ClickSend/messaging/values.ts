/** Whether a value is missing, or a text of blanks. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a parsed JSON value is an object with named fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a text on one line, with single blanks. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The digits of a text, or of whatever a row has in its place. */
export const digitsOf = (value: unknown): string => String(value ?? '').replace(/\D/g, '');

export const countDigits = (text: string): number => digitsOf(text).length;

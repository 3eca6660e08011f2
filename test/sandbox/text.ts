/** A field that may be written as text or as a number; anything else is blank. */
export function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

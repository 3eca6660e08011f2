import { quote } from './input/numbers/characters';

/** Shows a value in an error: the beginning of a text in quotes, and no list or object in full. */
export function shown(value: unknown): string {
	if (typeof value === 'string') return quote(value);
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

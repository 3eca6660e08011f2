import { squeeze } from '../values';

/** The limit fits n8n's longest error messages. */
const MAX_TEXT = 500;

const NOTHING = 'it does not say why';

/** Reads one line from a thrown value, which may be no error and may not be printable. */
export function textOfThrown(thrown: unknown): string {
	try {
		const text = thrown instanceof Error ? thrown.message : String(thrown);
		return squeeze(text.slice(0, MAX_TEXT)) || NOTHING;
	} catch {
		return NOTHING;
	}
}

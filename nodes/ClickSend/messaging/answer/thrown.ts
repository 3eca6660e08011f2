import { squeeze } from '../values';

/** Enough for a sentence of n8n's. */
const MAX_TEXT = 500;

const NOTHING = 'it does not say why';

/** Reads one line off whatever was thrown: it need not be an error, nor printable. */
export function textOfThrown(thrown: unknown): string {
	try {
		const text = thrown instanceof Error ? thrown.message : String(thrown);
		return squeeze(text.slice(0, MAX_TEXT)) || NOTHING;
	} catch {
		return NOTHING;
	}
}

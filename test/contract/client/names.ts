import { randomBytes } from 'node:crypto';

/** Everything that a contract run makes has a name that begins so, and the next run finds it by that. */
export const PREFIX = 'contract-run-';

const RUN_BYTES = 4;
const TERM_BYTES = 16;

/** The names of one run. */
export interface Names {
	/** A name for something that this run makes. */
	of(label: string): string;
	/** A text that no other message has, so that ClickSend takes none for a repetition. */
	text(): string;
	/** A term with which nobody's reply begins. */
	term(): string;
}

export function createNames(): Names {
	const run = randomBytes(RUN_BYTES).toString('hex');
	let texts = 0;
	return {
		of: (label) => `${PREFIX}${run}-${label}`,
		text: () => `Contract check ${run} ${(texts += 1)}`,
		term: () => randomBytes(TERM_BYTES).toString('hex'),
	};
}

export const isOurs = (name: unknown): boolean =>
	typeof name === 'string' && name.startsWith(PREFIX);

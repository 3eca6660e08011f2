import type { MessageResult, PlannedMessage } from '../messaging/types';
import { Ledger, type LedgerEntries } from './ledger';

/** How the messages of a run stand before its next call. */
export interface Standing {
	/** What would go out. */
	open: PlannedMessage[];
	/** What may have gone out in an earlier try, and does not go out again. */
	unknown: PlannedMessage[];
	/** What an earlier try sent for certain, and what it may have sent and nobody asks for any more. */
	gone: MessageResult[];
}

const mayBeGone = ({ outcome }: MessageResult): boolean =>
	outcome === 'accepted' || outcome === 'unknown';

/** @param entries what earlier tries left, where n8n runs the node again */
export function standingOf(messages: readonly PlannedMessage[], entries?: LedgerEntries): Standing {
	if (entries === undefined) return { open: [...messages], unknown: [], gone: [] };
	const { settled, unknown, orphans } = new Ledger(entries).recall(messages);
	return {
		open: messages.filter((message) => !settled.has(message) && !unknown.has(message)),
		unknown: [...unknown.values()].map(({ message }) => message),
		gone: [...settled.values(), ...orphans].filter(mayBeGone),
	};
}

import type { MessageResult, PlannedMessage } from '../messaging/types';
import { Ledger, type LedgerEntries } from './ledger';

/** The state of a run's messages before its next call. */
export interface Standing {
	/** The messages that would be sent. */
	open: PlannedMessage[];
	/** The messages that an earlier try may have sent, which are not sent again. */
	unknown: PlannedMessage[];
	/**
	 * The messages that an earlier try sent for certain, or may have sent although this try no longer asks for them.
	 */
	gone: MessageResult[];
}

const mayBeGone = ({ outcome }: MessageResult): boolean =>
	outcome === 'accepted' || outcome === 'unknown';

/** @param entries the ledger of earlier tries, where n8n runs the node again */
export function standingOf(messages: readonly PlannedMessage[], entries?: LedgerEntries): Standing {
	if (entries === undefined) return { open: [...messages], unknown: [], gone: [] };
	const { settled, unknown, orphans } = new Ledger(entries).recall(messages);
	return {
		open: messages.filter((message) => !settled.has(message) && !unknown.has(message)),
		unknown: [...unknown.values()].map(({ message }) => message),
		gone: [...settled.values(), ...orphans].filter(mayBeGone),
	};
}

import type { MessageResult, PlannedMessage } from '../messaging/types';

/** What is known of one message over the tries of one run; plain data, since n8n stores it with the execution. */
interface LedgerEntry {
	/** As it went out first, with the reference under which the history lists it. */
	message: PlannedMessage;
	/** When its first call went out, in Unix milliseconds. */
	sentAt: number;
	result: MessageResult;
}

/** The part of n8n's node context that this node writes to. */
export type LedgerEntries = Record<string, LedgerEntry>;

/** A number gets one message per item, so item and number name a message, whatever its text is in the next try. */
const keyOf = ({ item, entry }: PlannedMessage): string =>
	`${item} ${entry.to ?? `list ${entry.list_id}`}`;

const HTTP_TOO_MANY_REQUESTS = 429;

/** Only what was never tried, or was turned away at the door, goes out again in a later try. */
const mayGoOutAgain = ({ outcome, call }: MessageResult): boolean =>
	outcome === 'not_sent' || (outcome === 'rejected' && call?.httpCode === HTTP_TOO_MANY_REQUESTS);

/** What an earlier try of the same run leaves to a later one. */
export interface Recalled {
	/** Messages with a result that stands. */
	settled: Map<PlannedMessage, MessageResult>;
	/** Messages that may have been taken, as they went out then, by the message that asks for them now. */
	unknown: Map<PlannedMessage, LedgerEntry>;
	/** Results of messages that this try does not ask for any more. */
	orphans: MessageResult[];
}

/**
 * Remembers over the tries of n8n's *Retry On Fail*, which runs the whole node again, what became of each message.
 * A message is entered as unknown before its call goes out: should the node itself break down, it is not sent again.
 */
export class Ledger {
	constructor(private readonly entries: LedgerEntries) {}

	recall(messages: readonly PlannedMessage[]): Recalled {
		const recalled: Recalled = { settled: new Map(), unknown: new Map(), orphans: [] };
		const asked = new Set<string>();
		for (const message of messages) {
			const key = keyOf(message);
			asked.add(key);
			const entry = this.entries[key];
			if (entry === undefined || mayGoOutAgain(entry.result)) continue;
			if (entry.result.outcome === 'unknown') recalled.unknown.set(message, entry);
			else recalled.settled.set(message, entry.result);
		}
		for (const [key, { result }] of Object.entries(this.entries)) {
			if (!asked.has(key) && !mayGoOutAgain(result)) recalled.orphans.push(result);
		}
		return recalled;
	}

	/** Enters messages whose call is about to go out. */
	open(message: PlannedMessage, sentAt: number, result: MessageResult): void {
		this.entries[keyOf(message)] = { message, sentAt, result };
	}

	/** Writes down what became of a message, or of one that never went out. */
	settle(message: PlannedMessage, result: MessageResult): void {
		const entry = this.entries[keyOf(message)];
		if (entry !== undefined) entry.result = result;
	}
}

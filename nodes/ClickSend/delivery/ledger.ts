import type { MessageResult, PlannedMessage } from '../messaging/types';

/** The record of one message over the tries of one run; plain data, since n8n stores it with the execution. */
interface LedgerEntry {
	/** The message as it was first sent, with the reference under which the history lists it. */
	message: PlannedMessage;
	/** The time when the first call for the message went out, in Unix milliseconds. */
	sentAt: number;
	result: MessageResult;
}

/** The part of n8n's node context that this node writes to. */
export type LedgerEntries = Record<string, LedgerEntry>;

/**
 * Names a message by item and number, since a number gets one message per item; its text may differ in the next try.
 */
const keyOf = ({ item, entry }: PlannedMessage): string =>
	`${item} ${entry.to ?? `list ${entry.list_id}`}`;

const HTTP_TOO_MANY_REQUESTS = 429;

/** Only messages that were never tried, or were refused with a 429, are sent in a later try. */
const mayGoOutAgain = ({ outcome, call }: MessageResult): boolean =>
	outcome === 'not_sent' || (outcome === 'rejected' && call?.httpCode === HTTP_TOO_MANY_REQUESTS);

/** The messages of a try, sorted by what earlier tries of the same run know of them. */
export interface Recalled {
	/** Messages with a final result. */
	settled: Map<PlannedMessage, MessageResult>;
	/** Messages that may have been taken, as they were sent then; the keys are the messages of this try. */
	unknown: Map<PlannedMessage, LedgerEntry>;
	/** Results of messages that this try no longer asks for. */
	orphans: MessageResult[];
}

/**
 * Remembers the result of each message over the tries of n8n's *Retry On Fail*, which runs the whole node again. A
 * message is entered as unknown before its call goes out, so that it is not sent again if the node itself breaks down.
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

	/** Enters the result of a message, sent or not. */
	settle(message: PlannedMessage, result: MessageResult): void {
		const entry = this.entries[keyOf(message)];
		if (entry !== undefined) entry.result = result;
	}
}

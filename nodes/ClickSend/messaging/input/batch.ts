import type { Envelope, PlannedMessage } from '../types';

/** The most messages that ClickSend takes in one call (docs/clicksend-api.md, "POST /sms/send"). */
export const MAX_BATCH_SIZE = 1000;

/** Messages that go out in one call. */
export interface Batch {
	messages: PlannedMessage[];
	envelope: Envelope;
}

/**
 * Cuts the planned messages into calls, in order. A call has one envelope, so each batch holds messages with the same
 * envelope. The batches are in the order of their first messages.
 *
 * A message to a list is a call of its own: all rows of the answer then belong to contacts of the list. It cannot be
 * split, and a refused list spoils no other message.
 *
 * @param batchSize messages per call, 1 to {@link MAX_BATCH_SIZE}
 */
export function cutIntoBatches(messages: readonly PlannedMessage[], batchSize: number): Batch[] {
	const batches: Batch[] = [];
	const open = new Map<string, Batch>();
	const keys = new Map<Envelope, string>();
	for (const message of messages) {
		const { envelope } = message;
		if (message.list !== undefined) {
			batches.push({ messages: [message], envelope });
			continue;
		}
		const key = keys.get(envelope) ?? JSON.stringify(envelope);
		keys.set(envelope, key);
		let batch = open.get(key);
		if (batch === undefined || batch.messages.length === batchSize) {
			batch = { messages: [], envelope };
			open.set(key, batch);
			batches.push(batch);
		}
		batch.messages.push(message);
	}
	return batches;
}

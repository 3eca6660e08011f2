import type { PlannedMessage } from '../types';

/** ClickSend takes at most so many messages in one call (docs/clicksend-api.md, "POST /sms/send"). */
export const MAX_BATCH_SIZE = 1000;

/** Messages that go out in one call. */
export interface Batch {
	messages: PlannedMessage[];
	shortenUrls: boolean;
}

/**
 * Cuts the planned messages into calls, in order. `shorten_urls` is a property of the call, so each batch holds
 * messages of one kind; those of the other kind wait for a batch of theirs, opened where their first one stands.
 *
 * A list is a call of its own: whatever rows its answer has, and whatever they leave out, they are those of its
 * contacts. It cannot be split, and spoils nobody else's call.
 *
 * @param batchSize messages per call, 1 to {@link MAX_BATCH_SIZE}
 */
export function cutIntoBatches(messages: readonly PlannedMessage[], batchSize: number): Batch[] {
	const batches: Batch[] = [];
	const open = new Map<boolean, Batch>();
	for (const message of messages) {
		const { shortenUrls } = message;
		if (message.list !== undefined) {
			batches.push({ messages: [message], shortenUrls });
			continue;
		}
		let batch = open.get(shortenUrls);
		if (batch === undefined || batch.messages.length === batchSize) {
			batch = { messages: [], shortenUrls };
			open.set(shortenUrls, batch);
			batches.push(batch);
		}
		batch.messages.push(message);
	}
	return batches;
}

import { isObject, type Reply } from '../messaging/answer';
import { matchRows } from '../messaging/match';
import { resultFromRow } from '../messaging/result';
import type {
	CallAnswer,
	Delivery,
	MessageResult,
	PlannedMessage,
	SmsRow,
	Stray,
} from '../messaging/types';

/** Collects the one final result of each message, and the ids that are spoken for. */
export class DeliveryRecord {
	readonly strays: Stray[] = [];

	private readonly results = new Map<PlannedMessage, MessageResult>();

	private readonly claimedIds = new Set<unknown>();

	private apiCalls = 0;

	/** Notes that a call was made. What never reached ClickSend is no call of its API. */
	addCall(messages: readonly PlannedMessage[], reply: Reply): CallAnswer {
		if (reply.kind === 'answered' || reply.kind === 'lost') this.apiCalls += 1;
		const answered = reply.kind === 'answered' ? reply : undefined;
		return {
			items: [...new Set(messages.map(({ item }) => item))],
			httpCode: answered?.httpCode ?? null,
			body: isObject(answered?.body) ? answered.body : undefined,
		};
	}

	/** Settles what the rows of an answer settle; returns the results that are still unknown. */
	addRows(
		messages: readonly PlannedMessage[],
		rows: readonly SmsRow[],
		call: CallAnswer,
		whenMissing: (message: PlannedMessage) => MessageResult,
	): PlannedMessage[] {
		const { rows: matched, strays } = matchRows(messages, rows);
		messages.forEach((message, index) => {
			const row = matched[index] ?? null;
			this.settle(message, row === null ? whenMissing(message) : resultFromRow(message, row, call));
		});
		for (const row of strays) {
			if (!this.isClaimed(row)) this.strays.push({ row, call });
		}
		return messages.filter((message) => this.results.get(message)?.outcome === 'unknown');
	}

	settle(message: PlannedMessage, result: MessageResult): void {
		this.results.set(message, result);
		const id = result.row?.message_id;
		if (id !== undefined && id !== null && id !== '') this.claimedIds.add(id);
	}

	/** Whether a row belongs to a message that has its result already. */
	isClaimed(row: SmsRow): boolean {
		return this.claimedIds.has(row.message_id);
	}

	resultOf(message: PlannedMessage): MessageResult | undefined {
		return this.results.get(message);
	}

	toDelivery(messages: readonly PlannedMessage[]): Delivery {
		const results = messages.flatMap((message) => this.results.get(message) ?? []);
		return { results, strays: this.strays, apiCalls: this.apiCalls };
	}
}

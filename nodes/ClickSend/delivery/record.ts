import type { Failure, Reply, Rows } from '../messaging/answer';
import { matchRows } from '../messaging/match';
import { resultFromRow, resultWithoutRow } from '../messaging/result';
import type {
	CallAnswer,
	Delivery,
	MessageResult,
	Outcome,
	PlannedMessage,
	Problem,
	SmsRow,
	Stray,
} from '../messaging/types';
import { isObject } from '../messaging/values';
import type { Ledger } from './ledger';

const UNDER_WAY: Problem = {
	status: 'UNDER_WAY',
	what: 'The call had gone out when the node stopped working',
};

const MISSING: Problem = {
	status: 'MISSING_FROM_ANSWER',
	what: "ClickSend's answer has no row for this message",
};

/** Collects the one final result of each message, and the ids that are spoken for. */
export class DeliveryRecord {
	private readonly results = new Map<PlannedMessage, MessageResult>();

	private readonly strays: Stray[] = [];

	private readonly claimedIds = new Set<unknown>();

	private apiCalls = 0;

	/** @param ledger kept only when n8n may run the node again */
	constructor(private readonly ledger?: Ledger) {}

	/** To be told before a call goes out, at `sentAt` in Unix milliseconds. */
	open(messages: readonly PlannedMessage[], sentAt: number): void {
		if (this.ledger === undefined) return;
		for (const message of messages) {
			this.ledger.open(message, sentAt, resultWithoutRow(message, 'unknown', UNDER_WAY));
		}
	}

	/** Notes that a call was made. What never reached ClickSend is no call of its API. */
	addCall(messages: readonly PlannedMessage[], reply: Reply, verdict: Rows | Failure): CallAnswer {
		if (reply.kind === 'answered' || reply.kind === 'lost') this.apiCalls += 1;
		const answered = reply.kind === 'answered' ? reply : undefined;
		return {
			items: [...new Set(messages.map(({ item }) => item))],
			httpCode: verdict.kind === 'rows' ? (answered?.httpCode ?? null) : verdict.httpCode,
			body: isObject(answered?.body) ? answered.body : undefined,
		};
	}

	/** Settles what the rows of an answer settle; returns the messages that they leave unknown. */
	addRows(
		messages: readonly PlannedMessage[],
		rows: readonly SmsRow[],
		call: CallAnswer,
	): PlannedMessage[] {
		const { rows: matched, strays } = matchRows(messages, rows);
		messages.forEach((message, index) => {
			const row = matched[index] ?? null;
			const result =
				row === null
					? resultWithoutRow(message, 'unknown', MISSING, call)
					: resultFromRow(message, row, call);
			this.settle(message, result);
		});
		this.strays.push(...strays.map((row) => ({ row, call })));
		return messages.filter((message) => this.isUnknown(message));
	}

	settle(message: PlannedMessage, result: MessageResult): void {
		this.results.set(message, result);
		this.ledger?.settle(message, result);
		const id = result.row?.message_id;
		if (result.outcome === 'accepted' && id !== undefined) this.claimedIds.add(id);
	}

	/** Gives a whole call's messages the same result. */
	settleAll(
		messages: readonly PlannedMessage[],
		outcome: Outcome,
		problem: Problem,
		rest: Partial<Pick<MessageResult, 'call' | 'advice'>>,
	): void {
		for (const message of messages) {
			this.settle(message, { ...resultWithoutRow(message, outcome, problem), ...rest });
		}
	}

	/** After a second copy was refused: that says nothing about the first, so it stays unknown. */
	distrustResend(messages: readonly PlannedMessage[]): void {
		for (const message of messages) {
			const result = this.results.get(message);
			if (result === undefined || result.outcome === 'accepted') continue;
			const { status, row, call } = result;
			const what = `The first call may have been taken; the second ended with ${status}`;
			const unknown = resultWithoutRow(message, 'unknown', { status, what }, call);
			this.settle(message, { ...unknown, row });
		}
	}

	isUnknown(message: PlannedMessage): boolean {
		return this.results.get(message)?.outcome === 'unknown';
	}

	/** Whether a row belongs to a message that is accepted already. */
	isClaimed({ message_id }: SmsRow): boolean {
		return this.claimedIds.has(message_id);
	}

	resultOf(message: PlannedMessage): MessageResult | undefined {
		return this.results.get(message);
	}

	/** @param orphans results of an earlier try for messages that this one does not ask for */
	toDelivery(messages: readonly PlannedMessage[], orphans: readonly MessageResult[]): Delivery {
		const results = messages.flatMap((message) => this.results.get(message) ?? []);
		const strays = this.strays.filter(({ row }) => !this.isClaimed(row));
		return { results: [...results, ...orphans], strays, apiCalls: this.apiCalls };
	}
}

import type { Failure, Reply, Rows } from '../messaging/answer/answer';
import { isToList, rowsOfContacts, type ListMessage } from '../messaging/outcome/contacts';
import { distrustedList, isOpen, resultOfList, toldResults } from '../messaging/outcome/listResult';
import { says } from '../messaging/outcome/evidence';
import { matchRows } from '../messaging/outcome/match';
import { distrusted, resultFromRow, resultWithoutRow } from '../messaging/outcome/result';
import {
	rowOf,
	type CallAnswer,
	type Delivery,
	type MessageResult,
	type Outcome,
	type PlannedMessage,
	type Row,
	type Stray,
} from '../messaging/types';
import { isObject } from '../messaging/values';
import { bodyToKeep, giveUpRow, KEEP_ALL, type Keep } from './keep';
import type { Ledger } from './ledger';
import type { Ports } from './ports';
import { EARLIER, MISSING, UNDER_WAY } from './unknown';
import type { Problem } from '../messaging/problem';

const idOf = (result: MessageResult): unknown => rowOf(result)?.message_id;

/** Collects the final result of each message, and the IDs of accepted messages. */
export class DeliveryRecord {
	private readonly results = new Map<PlannedMessage, MessageResult>();

	private readonly strays: Stray[] = [];

	/** The IDs of accepted messages, collected when first needed. */
	private claimedIds: Set<unknown> | undefined;

	private apiCalls = 0;

	/** @param ledger the ledger, only where n8n may run the node again */
	constructor(
		private readonly ledger?: Ledger,
		private readonly keep: Keep = KEEP_ALL,
	) {}

	/** Notes, before a call, that it goes out at `sentAt`, in Unix milliseconds. */
	open(messages: readonly PlannedMessage[], sentAt: number): void {
		if (this.ledger === undefined) return;
		for (const message of messages) {
			this.ledger.open(message, sentAt, resultWithoutRow(message, 'unknown', UNDER_WAY));
		}
	}

	/** Notes the answer to a call. A call that never reached ClickSend is not counted. */
	addCall(
		messages: readonly PlannedMessage[],
		sentAt: number,
		reply: Reply,
		verdict: Rows | Failure,
	): CallAnswer {
		if (reply.kind === 'answered' || reply.kind === 'lost') this.apiCalls += 1;
		const answered = reply.kind === 'answered' ? reply : undefined;
		return {
			items: [...new Set(messages.map(({ item }) => item))],
			sentAt,
			httpCode: verdict.kind === 'rows' ? (answered?.httpCode ?? null) : verdict.httpCode,
			body: isObject(answered?.body) ? bodyToKeep(answered.body, this.keep) : undefined,
		};
	}

	/** Settles messages by the rows of an answer; returns the messages that stay unknown. */
	addRows(
		messages: readonly PlannedMessage[],
		rows: readonly Row[],
		call: CallAnswer,
	): PlannedMessage[] {
		const list = messages.find(isToList);
		if (list !== undefined) return this.addContacts(list, rows, call);
		const { rows: matched, strays } = matchRows(messages, rows);
		messages.forEach((message, index) => {
			const row = matched[index] ?? null;
			const result =
				row === null
					? resultWithoutRow(message, 'unknown', MISSING, call)
					: resultFromRow(message, row, call);
			this.settle(message, result);
		});
		for (const row of strays) this.strays.push({ row, call });
		return messages.filter((message) => this.isUnknown(message));
	}

	/** Settles a list by the rows of its own call. */
	private addContacts(
		message: ListMessage,
		rows: readonly Row[],
		call: CallAnswer,
	): PlannedMessage[] {
		const own = rowsOfContacts(message, rows);
		const result = resultOfList(message, own.rows, call);
		this.settle(message, result);
		for (const row of own.strays) this.strays.push({ row, call });
		return isOpen(result) ? [message] : [];
	}

	settle(message: PlannedMessage, result: MessageResult): void {
		this.results.set(message, result);
		this.ledger?.settle(message, result);
		if (result.contacts !== undefined) return this.settleContacts(result.contacts, result);
		if (result.outcome !== 'accepted') return;
		this.claimedIds?.add(idOf(result));
		giveUpRow(result, this.keep);
	}

	private settleContacts(contacts: readonly MessageResult[], list: MessageResult): void {
		for (const contact of contacts) {
			if (contact.outcome === 'accepted') this.claimedIds?.add(idOf(contact));
		}
		// The rows are kept while contacts are unknown, because the history is compared with them.
		if (!isOpen(list)) for (const contact of contacts) giveUpRow(contact, this.keep);
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

	/** Makes messages unknown again whose second copy was refused, because that proves nothing about the first. */
	distrustResend(messages: readonly PlannedMessage[]): void {
		for (const message of messages) {
			const result = this.results.get(message);
			if (result === undefined) continue;
			const distrust = isToList(message)
				? distrustedList(message, result)
				: distrusted(message, result);
			this.settle(message, distrust);
		}
	}

	/** Marks messages whose second copy went out, so that a third one is never sent. */
	markResent(messages: readonly PlannedMessage[]): void {
		for (const message of messages) {
			const result = this.results.get(message);
			if (result?.outcome === 'unknown') this.settle(message, { ...result, resent: true });
		}
	}

	/** Enters messages that an earlier run may have sent. */
	openAgain(messages: readonly PlannedMessage[]): void {
		for (const message of messages) {
			this.open([message], message.mayBeSentAt ?? 0);
			const { entry, mayBeSentAt: sentAt } = message;
			const trace = { reference: entry.custom_string, sentAt, isResent: false };
			this.settle(message, { ...resultWithoutRow(message, 'unknown', EARLIER), trace });
		}
	}

	isUnknown(message: PlannedMessage): boolean {
		return this.results.get(message)?.outcome === 'unknown';
	}

	/** Whether a row belongs to a message that is accepted already. */
	isClaimed(row: Row): boolean {
		this.claimedIds ??= new Set(
			[...this.results.values()]
				.flatMap(toldResults)
				.filter(({ outcome }) => outcome === 'accepted')
				.map(idOf),
		);
		return says(row, 'message_id') && this.claimedIds.has(row.message_id);
	}

	resultOf(message: PlannedMessage): MessageResult | undefined {
		return this.results.get(message);
	}

	/** @param orphans results of an earlier try for messages that this one no longer asks for */
	async toDelivery(
		messages: readonly PlannedMessage[],
		orphans: readonly MessageResult[],
		pause: Ports['pause'],
	): Promise<Delivery> {
		const results: MessageResult[] = [];
		for (const message of messages) {
			const result = this.results.get(message);
			if (result === undefined) continue;
			for (const told of toldResults(result)) giveUpRow(told, this.keep);
			results.push(result);
			await pause();
		}
		for (const result of orphans.flatMap(toldResults)) results.push(result);
		const strays = this.strays.filter(({ row }) => !this.isClaimed(row));
		return { results, strays, apiCalls: this.apiCalls };
	}
}

import type { Channel } from '../channel';
import { isInternational, isOfList, referenceOf, WAYS, withoutCopies, type Way } from './evidence';
import type { PlannedMessage, Row } from '../types';

export interface Matching {
	/** The row of each message, at the message's place; `null` for a message that no row answers for. */
	rows: Array<Row | null>;
	/** Rows that answer for none of the messages. */
	strays: Row[];
}

/** One call's messages and rows while they find each other. */
class Matchmaker {
	readonly found: Array<Row | null>;

	readonly free: Set<Row>;

	constructor(
		private readonly messages: readonly PlannedMessage[],
		rows: readonly Row[],
	) {
		this.found = messages.map(() => null);
		this.free = new Set(withoutCopies(rows));
	}

	/** Lets every unmatched message take the first agreeing row under its key: ties go by position. */
	match(way: Way): void {
		const queues = this.freeRowsByKey(way);
		if (queues.size === 0) return;
		const waiting = this.waitingByKey(way);
		for (const [key, indexes] of waiting) {
			const queue = queues.get(key) ?? [];
			if (way.isCounted && queue.length !== indexes.length) continue;
			for (const index of indexes) this.take(index, queue, way);
		}
	}

	/** A reference that only one message carries and only one row echoes is proof enough, whatever became of the number. */
	matchByUniqueReference(): void {
		const rows = groupBy([...this.free], referenceOf);
		const messages = groupBy(
			this.messages.map(({ entry }, index) => ({ index, custom_string: entry.custom_string })),
			referenceOf,
		);
		for (const [reference, [row, ...more]] of rows) {
			const [message, ...others] = messages.get(reference) ?? [];
			const isUnique = reference !== '' && more.length + others.length === 0;
			if (!isUnique || row === undefined || message === undefined) continue;
			if (this.found[message.index] === null) this.assign(message.index, row);
		}
	}

	/** The same for the history, where only a reference of our own making is unique for certain. */
	matchByOwnReference(): void {
		const rows = groupBy([...this.free], referenceOf);
		this.messages.forEach(({ entry, hasOwnReference, list }, index) => {
			const [row] =
				hasOwnReference && list === undefined ? (rows.get(entry.custom_string) ?? []) : [];
			if (row !== undefined) this.assign(index, row);
		});
	}

	drop(isUnfit: (row: Row) => boolean): void {
		for (const row of this.free) if (isUnfit(row)) this.free.delete(row);
	}

	private freeRowsByKey({ usable, key }: Way): Map<string, Row[]> {
		return groupBy([...this.free].filter(usable), key);
	}

	/** Where numbers decide, international ones choose first: a local one agrees with all rows that end like it. */
	private waitingByKey({ key, agrees }: Way): Map<string, number[]> {
		const waiting = this.found.flatMap((row, index) => (row === null ? [index] : []));
		const isLocal = (index: number): boolean => {
			const message = this.messages[index];
			return message === undefined || !isInternational(message.entry);
		};
		const inTurn =
			agrees === undefined
				? waiting
				: [...waiting.filter((index) => !isLocal(index)), ...waiting.filter(isLocal)];
		return groupBy(inTurn, (index) => {
			const message = this.messages[index];
			return message === undefined ? '' : key(message.entry);
		});
	}

	private take(index: number, queue: Row[], { agrees }: Way): void {
		const message = this.messages[index];
		if (message === undefined) return;
		const at = queue.findIndex((row) => agrees === undefined || agrees(message.entry, row));
		const [row] = at < 0 ? [] : queue.splice(at, 1);
		if (row !== undefined) this.assign(index, row);
	}

	private assign(index: number, row: Row): void {
		this.found[index] = row;
		this.free.delete(row);
	}
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}
	return groups;
}

/** What ClickSend does as a rule: for each message in turn a row with the reference that this node wrote for it. */
const areInOrder = (messages: readonly PlannedMessage[], rows: readonly Row[]): boolean =>
	rows.length === messages.length &&
	messages.every(
		({ entry, hasOwnReference }, index) =>
			hasOwnReference && rows[index]?.custom_string === entry.custom_string,
	);

/**
 * Finds the row that answers for each message of one call, by content: order is undocumented, rows may come
 * regrouped, fewer, or with fields missing (docs/clicksend-api.md, "Order of messages[]").
 *
 * No row is given twice, and none to a message that it contradicts; what cannot be told apart stays without a row.
 */
export function matchRows(messages: readonly PlannedMessage[], rows: readonly Row[]): Matching {
	if (areInOrder(messages, rows)) return { rows: [...rows], strays: [] };
	const matchmaker = new Matchmaker(messages, rows);
	matchmaker.matchByUniqueReference();
	for (const way of WAYS) matchmaker.match(way);
	const given = new Set(matchmaker.found);
	return { rows: matchmaker.found, strays: rows.filter((row) => !given.has(row)) };
}

/**
 * Finds the rows of the history that prove messages to have been taken: by a reference of our own making, else by
 * reference (where the row has one), recipient and text together, and not from before the send: an earlier run may
 * have sent the very same. The rows may be anybody's, so nothing less will do. Messages to lists are not looked for, nor
 * given to others what went to the contacts of one.
 *
 * @param rows outbound rows of the time in question, without those that are known to belong to other messages
 * @param sentAt when the first call for these messages went out, in Unix seconds
 */
export function matchHistory(
	messages: readonly PlannedMessage[],
	rows: readonly Row[],
	sentAt: number,
	timeOf: Channel['timeOf'],
): Array<Row | null> {
	const matchmaker = new Matchmaker(messages, rows);
	matchmaker.matchByOwnReference();
	matchmaker.drop((row) => !(timeOf(row) >= sentAt) || isOfList(row));
	for (const way of WAYS.filter(({ isProof }) => isProof)) matchmaker.match(way);
	return matchmaker.found;
}

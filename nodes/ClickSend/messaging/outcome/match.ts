import type { Channel } from '../channel';
import { isInternational, isOfList, referenceOf, WAYS, withoutCopies, type Way } from './evidence';
import type { PlannedMessage, Row } from '../types';

export interface Matching {
	/** The row of each message, in the order of the messages; `null` for a message without a row. */
	rows: Array<Row | null>;
	/** Rows that answer for none of the messages. */
	strays: Row[];
}

/** A message that has no row yet, with its place among the messages of its call. */
interface Waiting {
	index: number;
	message: PlannedMessage;
}

/** Matches the messages of one call with rows. */
class Matchmaker {
	readonly found: Array<Row | null>;

	readonly free: Set<Row>;

	private readonly waiting: Set<Waiting>;

	constructor(messages: readonly PlannedMessage[], rows: readonly Row[]) {
		this.found = messages.map(() => null);
		this.free = new Set(withoutCopies(rows));
		this.waiting = new Set(messages.map((message, index) => ({ index, message })));
	}

	/** Lets every waiting message take the first agreeing row under one of its keys: ties go by position. */
	match(way: Way): void {
		const queues = groupBy([...this.free].filter(way.usable), way.rowKeys);
		for (const [key, group] of this.waitingByKey(way)) {
			if (way.isCounted && queues.get(key)?.length !== group.length) continue;
			for (const one of group) this.take(one, queues, way);
		}
	}

	/** Matches by reference where only one message and only one row have it; the number may differ then. */
	matchByUniqueReference(): void {
		const rows = groupBy([...this.free], referencesOf);
		const messages = groupBy([...this.waiting], ({ message }) => referencesOf(message.entry));
		for (const [reference, [row, ...more]] of rows) {
			const [one, ...others] = messages.get(reference) ?? [];
			const isUnique = more.length + others.length === 0;
			if (isUnique && one !== undefined) this.assign(one, row);
		}
	}

	/** Matches rows of the history by reference, where only a reference that the node wrote is unique for certain. */
	matchByOwnReference(): void {
		const rows = groupBy([...this.free], referencesOf);
		for (const one of this.waiting) {
			const { hasOwnReference, list, entry } = one.message;
			const isProof = hasOwnReference && list === undefined;
			const row = isProof ? rows.get(entry.custom_string)?.[0] : undefined;
			if (row !== undefined) this.assign(one, row);
		}
	}

	drop(isUnfit: (row: Row) => boolean): void {
		for (const row of this.free) if (isUnfit(row)) this.free.delete(row);
	}

	/** Lets international numbers choose first, because a local number agrees with all rows that end with it. */
	private waitingByKey({ keys, isByNumber, agrees }: Way): Map<string, Group<Waiting>> {
		const waiting = [...this.waiting];
		const isLocal = ({ message }: Waiting): boolean => !isInternational(message.entry);
		const inTurn =
			isByNumber || agrees !== undefined
				? [...waiting.filter((one) => !isLocal(one)), ...waiting.filter(isLocal)]
				: waiting;
		return groupBy(inTurn, ({ message }) => keys(message.entry).slice(0, 1));
	}

	private take(one: Waiting, queues: Map<string, Group<Row>>, { keys, agrees }: Way): void {
		const { entry } = one.message;
		const fits = (row: Row): boolean =>
			this.free.has(row) && (agrees === undefined || agrees(entry, row));
		for (const key of keys(entry)) {
			const row = queues.get(key)?.find(fits);
			if (row !== undefined) return this.assign(one, row);
		}
	}

	private assign(one: Waiting, row: Row): void {
		this.found[one.index] = row;
		this.free.delete(row);
		this.waiting.delete(one);
	}
}

type Group<T> = [T, ...T[]];

function groupBy<T>(
	values: readonly T[],
	keysOf: (value: T) => readonly string[],
): Map<string, Group<T>> {
	const groups = new Map<string, Group<T>>();
	for (const value of values) {
		for (const key of keysOf(value)) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [value]);
			else group.push(value);
		}
	}
	return groups;
}

const referencesOf = (source: Parameters<typeof referenceOf>[0]): string[] => [referenceOf(source)];

/** Whether the rows are in the order of the messages, each with its reference, which is the rule with ClickSend. */
const areInOrder = (messages: readonly PlannedMessage[], rows: readonly Row[]): boolean =>
	rows.length === messages.length &&
	messages.every(
		({ entry, hasOwnReference }, index) =>
			hasOwnReference && rows[index]?.custom_string === entry.custom_string,
	);

/**
 * Finds the row that answers for each message of one call, by content: the order is undocumented, and rows may be
 * regrouped, missing or incomplete (docs/clicksend-api.md, "Order of messages[]").
 *
 * No row is given twice, and none to a message that it contradicts. Messages that cannot be told apart get no row.
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
 * Finds the rows of the history that prove that messages were taken. A reference that the node wrote is proof.
 * Otherwise reference (where the row has one), recipient and text must all agree, in a row not older than the send,
 * because an earlier run may have sent the same text. Less is no proof, since the rows may belong to any message of the
 * account. Messages to lists get no row here, and rows of contacts of a list are given to no message.
 *
 * @param rows outbound rows of the time in question, without rows that are known to belong to other messages
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

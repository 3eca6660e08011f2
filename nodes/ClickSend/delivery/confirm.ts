import { judgePage, type Failure, type Page } from '../messaging/answer/answer';
import { PageWatch } from '../messaging/answer/pageWatch';
import { HISTORY_PAUSES_MS } from '../messaging/answer/retryPolicy';
import { isToList } from '../messaging/outcome/contacts';
import { listWithFinding } from '../messaging/outcome/listResult';
import { matchHistory } from '../messaging/outcome/match';
import { resultFromHistory } from '../messaging/outcome/result';
import type { Channel } from '../messaging/channel';
import type { PlannedMessage, Row } from '../messaging/types';
import { claimContacts } from './claimContacts';
import { leadOfClickSend } from './clock';
import type { HistoryQuery, Ports } from './ports';
import type { DeliveryRecord } from './record';

/** ClickSend's clock and n8n's may differ by this much; older rows cannot belong to the send. */
const CLOCK_SKEW_S = 120;

/** The most requests for one look, with 100 rows each: enough for a batch among five thousand other rows. */
const MAX_REQUESTS = 60;

const MS_PER_SECOND = 1000;

/** The result of one look at the history. */
interface Look {
	rows: Row[];
	/** The reason why rows may be missing, `undefined` where none are. */
	gap?: string;
}

/** One look, and by how many milliseconds ClickSend's clock is ahead of this machine's. */
type FirstLook = Look & { leadMs: number };

const gapOf = ({ what }: Failure): string => `the history could not be read: ${what}`;

const TOO_LONG = `the history has more rows for that time than ${MAX_REQUESTS} requests can read`;

/** Reads these pages, and the further pages of a number whose rows do not fit one page. */
async function readPages(
	queries: readonly HistoryQuery[],
	ports: Ports,
	watchOf: (to: string | undefined) => PageWatch,
): Promise<Look> {
	const waiting = [...queries];
	const rows: Row[] = [];
	for (let request = 1; request <= MAX_REQUESTS; request += 1) {
		const query = waiting.shift();
		if (query === undefined) return { rows };
		if (ports.isCancelled()) return { rows, gap: 'the execution was stopped' };
		const page = judgePage(await ports.history(query));
		if (page.kind !== 'page') return { rows, gap: gapOf(page) };
		const flaw = watchOf(query.to).flawIn(page, query.page);
		if (flaw !== undefined) return { rows, gap: flaw };
		for (const row of page.rows) rows.push(row);
		if (query.to !== undefined && query.page < page.lastPage) {
			waiting.push({ ...query, page: query.page + 1 });
		}
	}
	return waiting.length > 0 ? { rows, gap: TOO_LONG } : { rows };
}

/**
 * Returns the numbers to ask for, if all are in E.164, the only form that ClickSend stores. The numbers of a list are
 * unknown.
 */
function numbersOf(messages: readonly PlannedMessage[]): string[] | undefined {
	const numbers = [...new Set(messages.map(({ entry }) => entry.to ?? ''))];
	return numbers.every((to) => to.startsWith('+')) ? numbers : undefined;
}

/** Reads the window since `dateFrom` page by page, or number by number where that takes fewer requests. */
async function look(
	messages: readonly PlannedMessage[],
	dateFrom: number,
	ports: Ports,
): Promise<FirstLook> {
	const askedAt = ports.now();
	const reply = await ports.history({ dateFrom, page: 1 });
	const leadMs = leadOfClickSend(reply, askedAt, ports.now());
	const first: Page | Failure = judgePage(reply);
	if (first.kind !== 'page') return { rows: [], gap: gapOf(first), leadMs };
	const numbers = ports.channel.history.isFiltered ? numbersOf(messages) : undefined;
	const watches = new Map<string | undefined, PageWatch>();
	const watchOf = (to: string | undefined): PageWatch => {
		const watch = watches.get(to) ?? new PageWatch();
		watches.set(to, watch);
		return watch;
	};
	const flaw = watchOf(undefined).flawIn(first, 1);
	if (flaw !== undefined) return { rows: [], gap: flaw, leadMs };
	// Whatever number the answer names: beyond so many pages none is read.
	const otherPages = Math.min(Math.max(0, first.lastPage - 1), MAX_REQUESTS + 1);
	if (numbers !== undefined && numbers.length < otherPages) {
		const ofNumbers = numbers.map((to): HistoryQuery => ({ dateFrom, page: 1, to }));
		return { ...(await readPages(ofNumbers, ports, watchOf)), leadMs };
	}
	const queries = Array.from({ length: otherPages }, (_, index) => ({ dateFrom, page: index + 2 }));
	const rest = await readPages(queries, ports, watchOf);
	return { ...rest, rows: [...first.rows, ...rest.rows], leadMs };
}

/** Gives the rows found to their messages; returns the messages without a row. */
function claim(
	messages: readonly PlannedMessage[],
	sentAt: number,
	{ rows, gap }: Look,
	{ timeOf }: Channel,
	record: DeliveryRecord,
): PlannedMessage[] {
	const sentAtS = Math.floor(sentAt / MS_PER_SECOND);
	const sent = rows.filter(({ direction }) => direction !== 'in');
	const free = sent.filter((row) => !record.isClaimed(row));
	const found = matchHistory(messages, free, sentAtS, timeOf);
	const seen = { rows: sent, isComplete: gap === undefined, timeOf };
	return messages.filter((message, index) => {
		const before = record.resultOf(message);
		if (before === undefined) return true;
		if (isToList(message)) return !claimContacts(message, before, sentAtS, seen, record);
		const row = found[index] ?? null;
		if (row === null) return true;
		record.settle(message, resultFromHistory(before, row));
		return false;
	});
}

/**
 * Looks in ClickSend's history for messages that may have been taken. A message that is found becomes `accepted`, with
 * its real `message_id`; a missing row proves nothing (docs/clicksend-api.md, "Duplicates and idempotency").
 *
 * @param sentAt when the first call for these messages went out, in Unix milliseconds
 * @returns the messages that are still unknown, or have contacts that are
 */
export async function confirmFromHistory(
	messages: readonly PlannedMessage[],
	sentAt: number,
	ports: Ports,
	record: DeliveryRecord,
): Promise<PlannedMessage[]> {
	let left = [...messages];
	let gap: string | undefined;
	// When the call went out by ClickSend's clock, which writes the times of the rows.
	let sentAtThere = sentAt;
	for (const pause of HISTORY_PAUSES_MS) {
		await ports.wait(pause);
		if (ports.isCancelled()) return left;
		const dateFrom = Math.floor(sentAtThere / MS_PER_SECOND) - CLOCK_SKEW_S;
		const seen = await look(left, dateFrom, ports);
		gap = seen.gap;
		sentAtThere = sentAt + seen.leadMs;
		left = claim(left, sentAtThere, seen, ports.channel, record);
		if (left.length === 0) return left;
	}
	for (const message of left) {
		const before = record.resultOf(message);
		if (before === undefined) continue;
		const finding = gap ?? 'the history does not show it';
		record.settle(
			message,
			isToList(message)
				? listWithFinding(message, before, gap)
				: { ...before, what: `${before.what}; ${finding}` },
		);
	}
	return left;
}

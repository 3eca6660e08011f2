import type { Channel } from '../messaging/channel';
import { rowsOfContactsInHistory, type ListMessage } from '../messaging/outcome/contacts';
import { isOpen, listWithFinding, listWithHistory } from '../messaging/outcome/listResult';
import type { MessageResult, Row } from '../messaging/types';
import type { DeliveryRecord } from './record';

/** The rows that one look at the history showed. */
interface Seen {
	rows: readonly Row[];
	/** Whether these are all rows since the send. */
	isComplete: boolean;
	timeOf: Channel['timeOf'];
}

/**
 * Whether the history already shows each contact of the list that ClickSend accepted. Then it is up to date, and there
 * is no need to wait for the other contacts: most lists have contacts that get no message.
 */
function isUpToDate({ contacts = [] }: MessageResult, { rows, isComplete }: Seen): boolean {
	const answered = contacts.filter(({ outcome, call }) => outcome === 'accepted' && call !== null);
	const ids = new Set(rows.map(({ message_id }) => message_id));
	return isComplete && answered.length > 0 && answered.every(({ row }) => ids.has(row?.message_id));
}

/**
 * Gives the rows found to the contacts of a list.
 *
 * @param before the result of the list so far
 * @param sentAt when the list's call went out, in Unix seconds
 * @returns whether the search for this list is over
 */
export function claimContacts(
	message: ListMessage,
	before: MessageResult,
	sentAt: number,
	seen: Seen,
	record: DeliveryRecord,
): boolean {
	const free = seen.rows.filter((row) => !record.isClaimed(row));
	const found = rowsOfContactsInHistory(message, free, sentAt, seen.timeOf);
	const result = listWithHistory(message, before, found);
	const isDone = !isOpen(result);
	const isOver = isDone || isUpToDate(before, seen);
	record.settle(message, isOver && !isDone ? listWithFinding(message, result) : result);
	return isOver;
}

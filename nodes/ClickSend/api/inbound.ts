import { judgeBody, type Failure } from '../messaging/answer/answer';
import { isMessageId } from '../messaging/input/messageId';
import { type Ask, type AskPorts } from './ask';
import { inTurn } from './inTurn';
import { askLossy } from './lossy';
import { eachOnce, readPages, readRows, type Listed } from './pages';
import { isProblem } from '../messaging/problem';

/**
 * The unread messages that came in, in ClickSend's order; reading does not mark them. Each POLL rule that a message
 * falls under lists it once more (docs/clicksend-api.md, "Inbound (polling)"): it comes once all the same.
 */
export const readInbound = async (ask: Ask, limit: number): Promise<Listed[] | Failure> =>
	await readRows(eachOnce(readPages(ask, { url: '/sms/inbound' })), limit);

/** Whether a message is marked as read: `null` where the answer to that got lost. */
export type Mark = boolean | null;

/** What became of the marks, one for each message, and the first reason why one was not set. */
export interface Marks {
	marks: Mark[];
	failure?: Failure;
}

/** Sets one mark. ClickSend marks everything as read when no ID is given, so nothing else may get into that path. */
async function markOne(
	ask: Ask,
	{ message_id }: Listed,
): Promise<{ result: Mark; failure?: Failure }> {
	if (!isMessageId(message_id)) return { result: false };
	const request = { method: 'PUT', url: `/sms/inbound-read/${message_id}` } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) return { result: true };
	return { result: wasLost ? null : false, failure: verdict };
}

/**
 * Marks these messages as read, and no others: one request each, one after the other, until going on is pointless or
 * the execution is stopped.
 */
export async function markAsRead(
	rows: readonly Listed[],
	{ ask, isCancelled }: { ask: Ask } & Pick<AskPorts, 'isCancelled'>,
): Promise<Marks> {
	let first: Failure | undefined;
	const attempt = async (row: Listed) => {
		const tried = await markOne(ask, row);
		first ??= tried.failure;
		return tried;
	};
	const marks = await inTurn(rows, attempt, (): Mark => false, isCancelled);
	return { marks, failure: first };
}

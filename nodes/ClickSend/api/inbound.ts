import { judgeBody, type Failure } from '../messaging/answer/answer';
import { isMessageId } from '../messaging/input/messageId';
import { type Ask, type AskPorts } from './ask';
import { inTurn, type Tried } from './inTurn';
import { askLossy } from './lossy';
import { eachOnce, readPages, readRows, type Listed, type OnCut } from './pages';
import { isProblem } from '../messaging/problem';

/**
 * Reads the unread received messages in ClickSend's order, without marking them. ClickSend lists a message once more
 * for each POLL rule that matches it (docs/clicksend-api.md, "Inbound (polling)"); here it comes once.
 */
export const readInbound = async (
	ask: Ask,
	limit: number,
	onCut: OnCut,
): Promise<Listed[] | Failure> =>
	await readRows(eachOnce(readPages(ask, { url: '/sms/inbound' }, onCut)), limit);

/** Whether a message is marked as read; `null` where the answer got lost. */
export type Mark = boolean | null;

/** The marks, one for each message, and the first failure to set one. */
export interface Marks {
	marks: Mark[];
	failure?: Failure;
}

/** Marks one message. Without an ID ClickSend marks everything as read, so only an ID may get into that path. */
async function markOne(ask: Ask, { message_id }: Listed): Promise<Tried<Mark>> {
	if (!isMessageId(message_id)) return { result: false };
	const request = { method: 'PUT', url: `/sms/inbound-read/${message_id}` } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) return { result: true };
	return { result: wasLost ? null : false, failure: verdict };
}

/**
 * Marks these messages as read, and no others: one request each, one after the other, until the next is pointless or
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

import { judgeBody, judgePage, type Failure } from '../messaging/answer/answer';
import {
	CANCELLED,
	isSettled,
	settle,
	unconfirmed,
	type Cancellation,
	type Trace,
} from '../messaging/history/cancellation';
import { isMissing } from '../messaging/answer/giveUp';
import { HISTORY_PAUSES_MS } from '../messaging/answer/retryPolicy';
import { isObject, textOf } from '../messaging/values';
import type { Channel } from '../messaging/channel';
import type { Ask, ChangePorts } from './ask';
import { askLossy } from './lossy';
import { readPages, type OnCut, type PageReader } from './pages';
import { isProblem } from '../messaging/problem';

/** The result of a request. Its failure, if any, tells whether the next one is worth trying. */
export interface Attempted<T extends Cancellation = Cancellation> {
	cancellation: T;
	failure?: Failure;
}

/** The most pages that are read of a history which ClickSend cannot search: more would take too long. */
const MAX_PAGES = 10;

/** Reads the rows among which a message is: those that ClickSend finds by its ID, or else as many as there may be. */
async function* pagesWith(messageId: string, channel: Channel, ask: Ask, onCut: OnCut): PageReader {
	const url = `/${channel.name}/history`;
	if (!channel.history.isFiltered) return yield* readPages(ask, { url }, onCut);
	const request = { method: 'GET', url, qs: { q: `message_id:${messageId}` } } as const;
	const page = await ask(request, judgePage);
	yield isProblem(page) ? page : [...page.rows];
}

/** Finds the row with exactly this ID, because ClickSend may match `q` in part. */
async function lookUp(messageId: string, channel: Channel, ask: Ask): Promise<Trace> {
	const id = messageId.toLowerCase();
	let pages = 0;
	let gap: string | undefined;
	const onCut: OnCut = (why) => (gap = why);
	for await (const rows of pagesWith(messageId, channel, ask, onCut)) {
		if (isProblem(rows)) return { kind: 'unreadable', what: rows.what };
		const row = rows.find(({ message_id }) => textOf(message_id).toLowerCase() === id);
		if (typeof row?.status === 'string') return { kind: 'found', status: row.status };
		pages += 1;
		if (pages === MAX_PAGES) {
			return { kind: 'unreadable', what: `it is not among the first ${pages} pages` };
		}
	}
	return gap === undefined ? { kind: 'absent' } : { kind: 'unreadable', what: gap };
}

async function lookUpPatiently(
	messageId: string,
	channel: Channel,
	ports: ChangePorts,
): Promise<Trace> {
	let trace: Trace = { kind: 'unreadable', what: 'the execution was stopped' };
	for (const pause of HISTORY_PAUSES_MS) {
		await ports.wait(pause);
		if (ports.isCancelled()) return trace;
		trace = await lookUp(messageId, channel, ports.ask);
		if (isSettled(trace)) return trace;
	}
	return trace;
}

/**
 * Cancels one scheduled message (docs/clicksend-api.md, "Cancel"). A 404 and a lost answer are settled by
 * the history as far as it goes.
 */
export async function cancelMessage(
	messageId: string,
	channel: Channel,
	ports: ChangePorts,
): Promise<Attempted> {
	const request = { method: 'PUT', url: `/${channel.name}/${messageId}/cancel` } as const;
	const { verdict, wasLost } = await askLossy(ports.ask, request, judgeBody);
	if (!isProblem(verdict)) return { cancellation: CANCELLED };
	if (!wasLost && !isMissing(verdict)) {
		return { cancellation: unconfirmed(verdict, false), failure: verdict };
	}
	const trace = wasLost
		? await lookUpPatiently(messageId, channel, ports)
		: await lookUp(messageId, channel, ports.ask);
	return { cancellation: settle(verdict, wasLost, trace), failure: verdict };
}

/** The result of a request to cancel several messages. */
export interface MassCancellation extends Cancellation {
	/** The number of cancelled messages, `null` where it is unknown. */
	count: number | null;
}

function countIn({ data }: Record<string, unknown>): number | null {
	const count = isObject(data) ? data.count : undefined;
	return typeof count === 'number' ? count : null;
}

/**
 * Cancels the scheduled messages with a custom string; **without one, all of the account** (docs/clicksend-api.md,
 * "Cancel"). Repeating it does no harm, but each answer counts only the messages that were left, so after a lost answer
 * the count is unknown.
 */
export async function cancelMessages(
	customString: string | undefined,
	{ ask }: Pick<ChangePorts, 'ask'>,
): Promise<Attempted<MassCancellation>> {
	const body = customString === undefined ? {} : { custom_string: customString };
	const request = { method: 'PUT', url: '/sms/cancel-all', body } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (isProblem(verdict)) {
		return { cancellation: { ...unconfirmed(verdict, wasLost), count: null }, failure: verdict };
	}
	const count = countIn(verdict.body);
	if (!wasLost) return { cancellation: { ...CANCELLED, count } };
	const reason = `The answer to an earlier call got lost, so it is not known how many messages that one cancelled; the last call cancelled ${count ?? 'an unknown number'} more`;
	return { cancellation: { ...CANCELLED, count: null, reason } };
}

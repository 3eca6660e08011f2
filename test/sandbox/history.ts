import type { SandboxChannel } from './channels/channel';
import { foreignMessages } from './foreign';
import { paginate } from './paging';
import { failure, HTTP_SERVER_ERROR, success } from './replies';
import { historyRow } from './rows';
import { oldHistoryRow } from './seed';
import { nowSeconds } from './state';
import type { State } from './state';
import type { AcceptedRow, SandboxReply, StoredMessage } from './types';

/** Messages were seen to reach "Completed" within this many seconds. */
const SECONDS_TO_COMPLETE = 5;

/** The documented fields of `q`. custom_string is not among them, on the real API either. */
const FILTERS = ['status', 'to', 'from', 'subaccount_id', 'message_id'] as const;
const ORDERS: Readonly<Record<string, keyof AcceptedRow>> = {
	date: 'date',
	// One login sends everything here, so its ID is the same on every row.
	username: 'user_id',
	from: 'from',
	to: 'to',
	status: 'status',
	body: 'body',
};

type Query = Record<string, string>;
type Value = AcceptedRow[keyof AcceptedRow];
/** The status of a message moves with the clock, so it is read when asked for. */
type FieldOf = (message: StoredMessage, field: keyof AcceptedRow) => Value;

/**
 * `GET /sms/history` and its like: messages that were accepted or came in, in pages. Dates are Unix seconds, both ends
 * inclusive.
 */
export function history(state: State, channel: SandboxChannel, query: Query): SandboxReply {
	if (state.settings.historyDown) return failure(HTTP_SERVER_ERROR);
	const window = readWindow(query);
	const own = state.outbox.filter(
		(message) => message.channel === channel.name && isVisible(message, state),
	);
	state.historyPolls += 1;
	const now = nowSeconds(state);
	const search = channel.hasSearch ? query : {};
	const fieldOf: FieldOf = (message, field) =>
		field === 'status' ? statusOf(message, now) : message.row[field];
	const found = [...own, ...foreignMessages(state, channel, window)]
		.filter(({ row }) => row.date >= window.from && row.date <= window.to)
		.filter(readFilter(search.q, fieldOf));
	sortMessages(found, search.order_by, fieldOf);
	const page = paginate(found, query);
	const { username } = state.settings;
	const data = page.data.map((message) => {
		const row = historyRow(message, statusOf(message, now), username);
		return channel.showHistory(message.seeded?.old ? oldHistoryRow(row) : row, message.content);
	});
	return success(channel.words.history, { ...page, data });
}

function readWindow(query: Query): { from: number; to: number } {
	const read = (text: string | undefined, otherwise: number): number =>
		text ? Number(text) : otherwise;
	return { from: read(query.date_from, 0), to: read(query.date_to, Infinity) };
}

function isVisible(message: StoredMessage, { settings, historyPolls }: State): boolean {
	const lag = settings.historyLag;
	if (lag === undefined) return true;
	if ('polls' in lag) return historyPolls - message.pollsWhenTaken >= lag.polls;
	return settings.now() - message.takenAt >= lag.ms;
}

function statusOf(message: StoredMessage, now: number): string {
	const { row, direction, scheduled, cancelled, seeded } = message;
	if (seeded !== undefined) return seeded.status;
	if (direction === 'in') return 'Received';
	if (cancelled) return 'Cancelled';
	const due = scheduled ? row.schedule : row.date;
	if (due > now) return 'Scheduled';
	return now - due >= SECONDS_TO_COMPLETE ? 'Completed' : 'Queued';
}

function readFilter(q: string | undefined, fieldOf: FieldOf): (message: StoredMessage) => boolean {
	const colon = q?.indexOf(':') ?? -1;
	const field = FILTERS.find((name) => name === q?.slice(0, colon));
	if (q === undefined || field === undefined) return () => true;
	const wanted = q.slice(colon + 1).toLowerCase();
	return (message) => String(fieldOf(message, field)).toLowerCase() === wanted;
}

/** `field:asc` or `field:desc`; the documented default is `date:asc`. */
function sortMessages(messages: StoredMessage[], order = 'date:asc', fieldOf: FieldOf): void {
	const [name = 'date', direction] = order.split(':');
	const field = ORDERS[name] ?? 'date';
	messages.sort((a, b) => compare(fieldOf(a, field), fieldOf(b, field)));
	if (direction === 'desc') messages.reverse();
}

function compare(a: Value, b: Value): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	const [left, right] = [String(a), String(b)];
	return left === right ? 0 : left < right ? -1 : 1;
}

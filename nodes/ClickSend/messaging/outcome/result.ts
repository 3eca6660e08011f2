import { adviceFor, foundInHistory } from '../advice/messageAdvice';
import type {
	CallAnswer,
	MessageResult,
	Outcome,
	PlannedMessage,
	RefusedMessage,
	Row,
} from '../types';
import type { Problem } from '../problem';
import { cut, textOf } from '../values';

/**
 * The only status that means "taken" (docs/clicksend-api.md, "Application status codes"): the set of the others is
 * open.
 */
const TAKEN = 'SUCCESS';

/** A number is shorter, and a row may have anything in its place. */
export const MAX_NAME = 60;

/** No status of ClickSend is as long, and errors and hints quote it. */
const MAX_STATUS = 60;

const statusOf = ({ status }: Row): string => textOf(status).slice(0, MAX_STATUS);

/** Whether ClickSend took the message of this row. Rejected rows have a `message_id` too. */
export const isTaken = (row: Row): boolean => row.status === TAKEN;

/** Reads the outcome of a message from its row. A row without a status proves nothing. */
export function outcomeOf(row: Row): 'accepted' | 'rejected' | 'unknown' {
	if (isTaken(row)) return 'accepted';
	return typeof row.status === 'string' && row.status !== '' ? 'rejected' : 'unknown';
}

/** Makes the result of a message that has no row: refused, lost, or never tried. */
export function resultWithoutRow(
	message: PlannedMessage,
	outcome: Outcome,
	{ status, what }: Problem,
	call: CallAnswer | null = null,
): MessageResult {
	const { item, asked, entry, list } = message;
	const advice = adviceFor(outcome, status, list !== undefined);
	const { to = null } = entry;
	const seen = { row: null, shown: null, call };
	return { item, asked, to, entry, outcome, status, what, advice, ...seen };
}

/** Makes the result of a message, or of one contact of a list, from the row that answers for it. */
export function resultFromRow(message: PlannedMessage, row: Row, call: CallAnswer): MessageResult {
	const { item, asked, entry } = message;
	const to = entry.to ?? (typeof row.to === 'string' ? row.to : null);
	const who = cut(to ?? `list ${entry.list_id}`, MAX_NAME);
	const outcome = outcomeOf(row);
	const status = outcome === 'unknown' ? 'NO_STATUS' : statusOf(row);
	const what = {
		accepted: 'ClickSend took the message',
		rejected: `ClickSend did not take the message for ${who}`,
		unknown: `ClickSend answered for ${who} without a status`,
	}[outcome];
	const advice = adviceFor(outcome, status);
	return { item, asked, to, entry, outcome, status, what, advice, row, shown: null, call };
}

/** Makes the result of a message that was sent twice. Only an accepted second copy settles the outcome. */
export function distrusted(message: PlannedMessage, result: MessageResult): MessageResult {
	const { outcome, status, to, row, call } = result;
	if (outcome === 'accepted') return result;
	const what = `The first call may have been taken; the second ended with ${status}`;
	return { ...resultWithoutRow(message, 'unknown', { status, what }, call), to, row };
}

/** Makes the result of a message that the node's own checks refused, or that could not be prepared. */
export function resultOfRefused({
	item,
	asked,
	to,
	problem,
	outcome: given,
	trace,
}: RefusedMessage): MessageResult {
	const outcome = given ?? 'invalid';
	const advice = adviceFor(outcome, problem.status);
	return {
		item,
		asked,
		to,
		entry: null,
		outcome,
		...problem,
		advice,
		row: null,
		shown: null,
		call: null,
		trace,
	};
}

/** Makes the result of a message whose answer was lost and which, as the history proves, was taken. */
export function resultFromHistory(before: MessageResult, row: Row): MessageResult {
	const status = statusOf(row) || TAKEN;
	return {
		...before,
		outcome: 'accepted',
		status,
		what: `ClickSend took the message (${before.what})`,
		advice: foundInHistory(status),
		row,
		call: null,
	};
}

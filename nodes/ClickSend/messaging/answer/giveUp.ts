import type { Failure, FailureKind } from './answer';

/** Two answers lost in a row, each asked for again already: the third would be lost too. */
const MAX_LOST_IN_A_ROW = 2;

/** What holds for one request of a run holds for the next. */
const FOR_ALL: ReadonlySet<FailureKind> = new Set([
	'account_refused',
	'not_reached',
	'not_set_up',
	'rate_limited',
]);

/** ClickSend's own 404, about one record; a 404 without its code is about the address. */
export const isMissing = ({ httpCode, status }: Failure): boolean =>
	httpCode === 404 && status === 'NOT_FOUND';

/**
 * For requests of one kind, one after the other: whether going on with the next is pointless.
 *
 * @returns to be called with the outcome of each request; once `true`, it stays so
 */
export function createGiveUp(): (failure: Failure | undefined) => boolean {
	let lostInARow = 0;
	let isOver = false;
	return (failure) => {
		lostInARow = failure?.kind === 'lost' ? lostInARow + 1 : 0;
		isOver ||=
			lostInARow >= MAX_LOST_IN_A_ROW ||
			(failure !== undefined &&
				(FOR_ALL.has(failure.kind) || (failure.kind === 'wrong_address' && !isMissing(failure))));
		return isOver;
	};
}

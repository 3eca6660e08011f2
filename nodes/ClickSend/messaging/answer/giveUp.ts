import type { Failure } from './answer';
import type { FailureKind } from './failureKind';

/** After two lost answers in a row, each of them already asked for again, the third would be lost too. */
const MAX_LOST_IN_A_ROW = 2;

/** A failure of one of these kinds will meet the next request of the run too. */
const FOR_ALL: ReadonlySet<FailureKind> = new Set([
	'account_refused',
	'not_reached',
	'not_set_up',
	'rate_limited',
]);

const HTTP_FORBIDDEN = 403;
const HTTP_NOT_FOUND = 404;

/** Tells ClickSend's own 404, about one record, from a 404 without its code, which is about the address. */
export const isMissing = ({ httpCode, status }: Failure): boolean =>
	httpCode === HTTP_NOT_FOUND && status === 'NOT_FOUND';

export const isForbidden = ({ httpCode }: Failure): boolean => httpCode === HTTP_FORBIDDEN;

/**
 * Whether a record does not exist, or the account may not see it, which ClickSend does not tell apart
 * (docs/clicksend-api.md, "HTTP errors").
 */
export const isHidden = (failure: Failure): boolean =>
	isForbidden(failure) || failure.httpCode === HTTP_NOT_FOUND;

/**
 * Decides, for requests of one kind in turn, whether the next one is pointless.
 *
 * @returns a function to call with the outcome of each request; once it returns `true`, it always does
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

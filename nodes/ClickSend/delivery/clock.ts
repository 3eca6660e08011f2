import type { Reply } from '../messaging/answer/answer';
import { readHttpDate } from '../messaging/answer/retryPolicy';
import { textOf } from '../messaging/values';

/** An HTTP date has no fraction of a second. */
const DATE_STEP_MS = 1_000;

/**
 * Returns by how many milliseconds ClickSend's clock is ahead of this machine's, as far as an answer proves it; behind
 * is negative. ClickSend wrote its `Date` header at some moment of the call, so a difference that the time of the call
 * explains proves nothing.
 *
 * @param askedAt when the call went out, and `answeredAt` when its answer was there, in Unix milliseconds
 */
export function leadOfClickSend(reply: Reply, askedAt: number, answeredAt: number): number {
	if (reply.kind !== 'answered') return 0;
	const date = readHttpDate(textOf(reply.headers.date));
	if (date === undefined) return 0;
	const least = date - answeredAt;
	const most = date + DATE_STEP_MS - askedAt;
	return least > 0 || most < 0 ? least : 0;
}

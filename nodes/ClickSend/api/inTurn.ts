import type { Failure } from '../messaging/answer/answer';
import { createGiveUp } from '../messaging/answer/giveUp';

/** The result of one request. Its failure, if any, tells whether the next one is worth trying. */
export interface Tried<R> {
	result: R;
	failure?: Failure;
}

/**
 * Makes one request after the other, until one shows that the next is pointless, or the execution is stopped.
 *
 * @param attempt makes one request; it never throws
 * @param skip makes the result of a request that is not tried
 * @returns a result for each value
 */
export async function inTurn<T, R>(
	all: readonly T[],
	attempt: (one: T) => Promise<Tried<R>>,
	skip: (one: T, why: 'pointless' | 'stopped') => R,
	isStopped: () => boolean,
): Promise<R[]> {
	const isPointless = createGiveUp();
	let isOver = false;
	const results: R[] = [];
	for (const one of all) {
		if (isOver || isStopped()) {
			results.push(skip(one, isOver ? 'pointless' : 'stopped'));
			continue;
		}
		const { result, failure } = await attempt(one);
		results.push(result);
		isOver = isPointless(failure);
	}
	return results;
}

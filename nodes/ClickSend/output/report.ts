import { countInWords } from '../messaging/advice/statusWords';
import type { MessageResult, Outcome, Stray } from '../messaging/types';

/** The result of one run of an operation on messages; the output is made from it alone. */
export interface RunReport<R> {
	/** One per message that the input asks for, in input order. */
	results: R[];
	strays: Stray[];
	apiCalls: number;
	itemCount: number;
}

/** The result of one run of *Send Message*. */
export type Report = RunReport<MessageResult>;

export const isAccepted = ({ outcome }: MessageResult): boolean => outcome === 'accepted';

/** Counts by key, the most frequent first. */
export function countBy<T>(
	values: readonly T[],
	keyOf: (value: T) => string,
): Array<[string, number]> {
	const counts = new Map<string, number>();
	for (const value of values) {
		const key = keyOf(value);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a);
}

/** ClickSend has some thirty statuses; more than these would not fit one line. */
export const MAX_STATUSES = 10;

/** E.g. `2 invalid numbers, 1 to a country that is not enabled`. */
export function describeStatuses(results: ReadonlyArray<Pick<MessageResult, 'status'>>): string {
	const counts = countBy(results, ({ status }) => status);
	const named = counts.slice(0, MAX_STATUSES).map(([status, count]) => countInWords(count, status));
	const more = counts.length - named.length;
	return `${named.join(', ')}${more > 0 ? ` and ${more} other statuses` : ''}`;
}

/** E.g. `2 of 3 messages were not accepted: 2 invalid numbers.` */
export function describeRest(
	rest: ReadonlyArray<Pick<MessageResult, 'status'>>,
	total: number,
	done: string,
): string {
	const were = rest.length === 1 ? 'was' : 'were';
	const who = total === 1 ? 'The message was' : `${rest.length} of ${total} messages ${were}`;
	return `${who} not ${done}: ${describeStatuses(rest)}.`;
}

/**
 * Whether running the node again is safe: no message was taken, and none may have been.
 * Only then may the node throw.
 */
export function isSafeToThrow({ results, strays }: Report): boolean {
	const settled: readonly Outcome[] = ['rejected', 'invalid', 'not_sent'];
	return (
		results.length > 0 &&
		strays.length === 0 &&
		results.every(({ outcome }) => settled.includes(outcome))
	);
}

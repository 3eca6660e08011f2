/** ClickSend publishes no limit for these calls; five at once take a fifth of the time, and more could be refused. */
export const CALLS_AT_ONCE = 5;

/**
 * Works on values side by side, at most so many at once, in their order.
 *
 * @param work never throws
 */
export async function sideBySide<T>(
	values: Iterable<T>,
	width: number,
	work: (value: T) => Promise<void>,
): Promise<void> {
	const rest = values[Symbol.iterator]();
	const runLane = async (): Promise<void> => {
		for (let next = rest.next(); next.done !== true; next = rest.next()) {
			await work(next.value);
		}
	};
	await Promise.all(Array.from({ length: width }, runLane));
}

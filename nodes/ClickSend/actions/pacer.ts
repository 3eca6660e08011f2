import { sleep } from 'n8n-workflow';

/** n8n serves webhooks, the editor and other workflows from the same thread: nobody should notice that we work, and a pause costs a millisecond. */
const MAX_BUSY_MS = 20;

/**
 * For long loops: gives the event loop back when it has been held for a while.
 *
 * @returns to be called once per turn of the loop; await what it returns, if it returns anything
 */
export function createPacer(): () => Promise<void> | undefined {
	let busySince = Date.now();
	return () => {
		if (Date.now() - busySince < MAX_BUSY_MS) return undefined;
		return sleep(0).then(() => {
			busySince = Date.now();
		});
	};
}

/** What is made of each value, in order, with pauses. */
export async function collect<T>(values: Iterable<T>): Promise<T[]>;
export async function collect<T, R>(values: Iterable<T>, make: (value: T) => R): Promise<R[]>;
export async function collect<T>(
	values: Iterable<T>,
	make: (value: T) => unknown = (value) => value,
): Promise<unknown[]> {
	const pause = createPacer();
	const made: unknown[] = [];
	for (const value of values) {
		made.push(make(value));
		await pause();
	}
	return made;
}

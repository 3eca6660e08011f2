import { sleep } from 'n8n-workflow';

/**
 * n8n serves webhooks, the editor and other workflows from the same thread, so long work must pause; a pause costs a
 * millisecond. The garbage collector adds up to twice as much to a stretch.
 */
const MAX_BUSY_MS = 12;

/** Gives the event loop back if it has been held for a while; to be awaited in each turn of a long loop. */
export type Pacer = () => Promise<void> | undefined;

/**
 * Makes one pacer for a whole run. Concurrent callers continue one after the other, and other work runs between them.
 */
export function createPacer(): Pacer {
	let busySince = Date.now();
	let turn = Promise.resolve();
	return () => {
		if (Date.now() - busySince < MAX_BUSY_MS) return undefined;
		turn = turn
			.then(async () => await sleep(0))
			.then(() => {
				busySince = Date.now();
			});
		return turn;
	};
}

/** Maps values in order, with pauses. */
export async function collect<T>(pause: Pacer, values: Iterable<T>): Promise<T[]>;
export async function collect<T, R>(
	pause: Pacer,
	values: Iterable<T>,
	make: (value: T) => R,
): Promise<R[]>;
export async function collect<T>(
	pause: Pacer,
	values: Iterable<T>,
	make: (value: T) => unknown = (value) => value,
): Promise<unknown[]> {
	const made: unknown[] = [];
	for (const value of values) {
		made.push(make(value));
		await pause();
	}
	return made;
}

import { sleep } from 'n8n-workflow';

/** n8n serves webhooks, the editor and other workflows from the same thread: nobody should notice that we work, and a pause costs a millisecond. */
const MAX_BUSY_MS = 20;

/** To be called once per turn of a long loop, and awaited: gives the event loop back when it has been held for a while. */
export type Pacer = () => Promise<void> | undefined;

/** One for all that a run does. Those who call at the same time go on one after the other, others between them. */
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

/** What is made of each value, in order, with pauses. */
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

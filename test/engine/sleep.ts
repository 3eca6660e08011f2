import { setImmediate } from 'node:timers/promises';

/** Every pause since the last {@link watchSleep}, in milliseconds; pauses of 0 only give the event loop back. */
const pauses: number[] = [];

let onPause: ((ms: number) => void) | undefined;

/**
 * Starts a new record of the pauses.
 *
 * @param duringPause called in the middle of each pause, for what happens meanwhile
 * @returns the record, growing
 */
export function watchSleep(duringPause?: (ms: number) => void): readonly number[] {
	pauses.length = 0;
	onPause = duringPause;
	return pauses;
}

/** Stands in for n8n's own `sleep` in all tests: no time passes, an abort is honoured. */
export async function sleep(ms: number, abortSignal?: AbortSignal): Promise<void> {
	if (ms > 0) {
		pauses.push(ms);
		onPause?.(ms);
	}
	await setImmediate();
	abortSignal?.throwIfAborted();
}

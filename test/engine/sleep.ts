import { setImmediate } from 'node:timers/promises';

/** Every pause since the last {@link watchSleep}, in milliseconds; pauses of 0 only give the event loop back. */
const pauses: number[] = [];

type DuringPause = (ms: number) => void | Promise<void>;

let onPause: DuringPause | undefined;

/**
 * Starts a new record of the pauses.
 *
 * @param duringPause called in the middle of each pause, for what happens meanwhile; the pause ends when it is done
 * @returns the record, growing
 */
export function watchSleep(duringPause?: DuringPause): readonly number[] {
	pauses.length = 0;
	onPause = duringPause;
	return pauses;
}

/** Makes the first so many pauses last until all of them have begun. */
export function atTheSameTime(count: number): DuringPause {
	let begun = 0;
	let end = (): void => undefined;
	const over = new Promise<void>((resolve) => {
		end = resolve;
	});
	return async () => {
		begun += 1;
		if (begun >= count) end();
		await over;
	};
}

/** Stands in for n8n's own `sleep` in all tests: no time passes, an abort is honoured. */
export async function sleep(ms: number, abortSignal?: AbortSignal): Promise<void> {
	if (ms > 0) {
		pauses.push(ms);
		await onPause?.(ms);
	}
	await setImmediate();
	abortSignal?.throwIfAborted();
}

import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 100;

/** On two busy cores the editor may take this long for anything. */
export const PATIENCE_MS = 60_000;

/**
 * Waits until a condition holds, and returns what it returned.
 *
 * @param check asked again and again until it returns something
 * @throws Error that says what was waited for when patience is over
 */
export async function until<T>(
	what: string,
	check: () => Promise<T | undefined> | T | undefined,
	patience = PATIENCE_MS,
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const found = await check();
		if (found !== undefined) return found;
		if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for: ${what}`);
		await pause(POLL_MS);
	}
}

/** Says whether a key comes for the first time; `now` is in milliseconds. */
export type Once = (key: string, now: number) => boolean;

/**
 * Makes a memory that lets each key through once in a time. It is for answers that come at the same time, of which n8n
 * takes one: n8n 1 went on with both.
 *
 * @param forgetAfterMs after that the key is let through again, since n8n may have failed to take the answer
 */
export function createOnce(forgetAfterMs: number): Once {
	const seen = new Map<string, number>();
	return (key, now) => {
		for (const [old, at] of seen) {
			if (now - at >= forgetAfterMs) seen.delete(old);
		}
		if (seen.has(key)) return false;
		seen.set(key, now);
		return true;
	};
}

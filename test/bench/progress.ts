import type { Progress } from './bench';

/** So that a run of half an hour shows that it goes on; not among the results. */
export function startProgress(): Progress {
	const started = Date.now();
	return (what) => {
		const seconds = Math.round((Date.now() - started) / 1000);
		console.error(`${String(seconds).padStart(5)} s  ${what}`);
	};
}

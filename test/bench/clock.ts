import { performance } from 'node:perf_hooks';

const US_PER_MS = 1e3;

/** The time of a run, in milliseconds. */
export interface Took {
	/** By the clock on the wall. */
	ms: number;
	/** The processor time of all threads of the process together, for which other workflows wait. */
	cpuMs: number;
}

/** Processor time of all threads of this process since it started. */
export function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / US_PER_MS;
}

/** Starts both clocks; the returned function reads them. */
export function startClock(): () => Took {
	const started = { ms: performance.now(), cpuMs: cpuMs() };
	return () => ({ ms: performance.now() - started.ms, cpuMs: cpuMs() - started.cpuMs });
}

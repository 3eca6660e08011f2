import { monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

import { cpuMs } from './clock';

const NS_PER_MS = 1e6;

/** A timer of this length is the pulse; what comes between two beats held the event loop. */
const PULSE_MS = 1;

/** The measurements between start and stop, in milliseconds. */
export interface Pauses {
	/** The longest stretch without a turn of the event loop, the stretches at both ends included. */
	longestMs: number;
	/** The same in processor time of this process: what remains when other programs take the processor away. */
	longestBusyMs: number;
	/** The longest stretch without what the garbage collector took of it. */
	longestOwnMs: number;
	/** The measurement of Node's own `monitorEventLoopDelay`, which leaves out the stretches at both ends. */
	monitoredMs: number;
	/** From start to stop. */
	totalMs: number;
}

/** A stretch of time, as `performance.now()` counts it. */
type Stretch = readonly [start: number, end: number];

const lengthOf = ([start, end]: Stretch): number => Math.max(0, end - start);

/** The length of a stretch without the other ones, which do not overlap one another. */
const lengthWithout = (stretch: Stretch, others: readonly Stretch[]): number =>
	others.reduce(
		(rest, [start, end]) =>
			rest - lengthOf([Math.max(start, stretch[0]), Math.min(end, stretch[1])]),
		lengthOf(stretch),
	);

/** Notes the garbage collector's stretches into the list until the returned function is called. */
function watchCollector(into: Stretch[]): () => void {
	const observer = new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			into.push([startTime, startTime + duration]);
	});
	observer.observe({ entryTypes: ['gc'] });
	return () => observer.disconnect();
}

/** Watches the event loop from now on, until the returned function is called. */
export function watchEventLoop(): () => Promise<Pauses> {
	const monitor = monitorEventLoopDelay({ resolution: PULSE_MS });
	const started = performance.now();
	let last = { now: started, cpu: cpuMs() };
	const stretches: Stretch[] = [];
	const collected: Stretch[] = [];
	let longestBusyMs = 0;
	const beat = (): void => {
		const next = { now: performance.now(), cpu: cpuMs() };
		const took = next.now - last.now;
		stretches.push([last.now, next.now]);
		longestBusyMs = Math.max(longestBusyMs, Math.min(took, next.cpu - last.cpu));
		last = next;
	};
	const pulse = setInterval(beat, PULSE_MS);
	const forgetCollector = watchCollector(collected);
	monitor.enable();
	return async () => {
		beat();
		monitor.disable();
		clearInterval(pulse);
		const totalMs = last.now - started;
		// Node announces what the collector did in a later turn.
		await setImmediate();
		await setImmediate();
		forgetCollector();
		const longestMs = Math.max(...stretches.map(lengthOf));
		const longestOwnMs = Math.max(...stretches.map((one) => lengthWithout(one, collected)));
		const monitoredMs = monitor.max / NS_PER_MS;
		return { longestMs, longestBusyMs, longestOwnMs, monitoredMs, totalMs };
	};
}

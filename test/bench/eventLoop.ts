import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

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
	/** The measurement of Node's own `monitorEventLoopDelay`, which leaves out the stretches at both ends. */
	monitoredMs: number;
	/** From start to stop. */
	totalMs: number;
}

/** Watches the event loop from now on, until the returned function is called. */
export function watchEventLoop(): () => Pauses {
	const monitor = monitorEventLoopDelay({ resolution: PULSE_MS });
	const started = performance.now();
	let last = { now: started, cpu: cpuMs() };
	let longestMs = 0;
	let longestBusyMs = 0;
	const beat = (): void => {
		const next = { now: performance.now(), cpu: cpuMs() };
		const took = next.now - last.now;
		longestMs = Math.max(longestMs, took);
		longestBusyMs = Math.max(longestBusyMs, Math.min(took, next.cpu - last.cpu));
		last = next;
	};
	const pulse = setInterval(beat, PULSE_MS);
	monitor.enable();
	return () => {
		beat();
		monitor.disable();
		clearInterval(pulse);
		const totalMs = last.now - started;
		return { longestMs, longestBusyMs, monitoredMs: monitor.max / NS_PER_MS, totalMs };
	};
}

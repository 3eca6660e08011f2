import type { Meter } from './child';
import type { Pauses } from './eventLoop';
import type { Measured } from './measurements';
import { sendsNothing, type Job, type Subject } from './variants';

/** A machine on which everything takes exactly what it should: for tests of what is made of measurements. */

/** Milliseconds per item, without a call. */
const PER_ITEM_MS: Readonly<Record<Subject, number>> = {
	...{ a: 0.04, b: 0.03, c: 0.15, d: 0.15, e: 0.02, f: 0.2, g: 0.17, h: 0.04 },
	...{ passThrough: 0.001, rows: 0.01 },
};

/** MiB per item. */
const PER_ITEM_MIB: Readonly<Record<Subject, number>> = {
	...{ a: 0.005, b: 0.004, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0 },
	...{ passThrough: 0.001, rows: 0.004 },
};

const BASE_MIB = 160;
const BATCH = 1000;

function timeOf({ subject, items, latency, parallelCalls }: Job): number {
	const calls = sendsNothing(subject) ? 0 : subject === 'c' ? items : Math.ceil(items / BATCH);
	const turns = Math.ceil(calls / (parallelCalls ?? 1));
	return PER_ITEM_MS[subject] * items + turns * latency + 1;
}

const pausesOf = (longestMs: number): Pauses => ({
	longestMs,
	longestBusyMs: longestMs,
	longestOwnMs: longestMs,
	monitoredMs: longestMs,
	totalMs: 100 * longestMs,
});

/** Runs differ by a tenth up and down. */
const spread = (value: number, runs: number): number[] =>
	Array.from({ length: runs }, (_, run) => value * (1 + ((run % 3) - 1) / 10));

const measure: Meter['measure'] = async (job) => {
	const measured: Measured = {
		memory: { peakMib: BASE_MIB + job.items * PER_ITEM_MIB[job.subject] },
		pauses: {
			node: spread(20, job.runs).map(pausesOf),
			execution: spread(40, job.runs).map(pausesOf),
		},
	};
	return measured[job.kind];
};

const openTimer: Meter['openTimer'] = async (job) => {
	const samples = spread(timeOf(job), job.runs).values();
	return {
		sample: async () => {
			const ms = samples.next().value ?? NaN;
			return { ms, cpuMs: 1.25 * ms };
		},
		close: async () => undefined,
	};
};

export const meterOfModel: Meter = { measure, openTimer };

import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import type { Took } from './clock';
import { watchEventLoop, type Pauses } from './eventLoop';
import type { SandboxProcess } from './sandbox';
import type { Job } from './variants';
import { workloadFor, type Watch, type Workload } from './workload';

/** So long, at least, code is warmed up before it is measured. */
const WARM_UP_MS = 1_000;

/** Beyond so many items a warm-up warms nothing more. */
const WARM_UP_ITEMS = 1_000;

/** With one call per item a few are enough, and a thousand would take longer than the measurement. */
const WARM_UP_CALLS = 20;

/** A single short run is at the mercy of the scheduler: it is repeated for so long, and the mean counts. */
const SHORT_RUN_MS = 250;
const MOST_REPEATS = 20;

export interface Memory {
	/** Peak resident set of the process, by the operating system's account, in MiB. */
	peakMib: number;
}

export interface Responsiveness {
	/** Each run's longest stretch in the node's own `execute`. */
	node: Pauses[];
	/** Each run's longest stretch in the whole execution, n8n's own work included. */
	execution: Pauses[];
}

const KIB_PER_MIB = 1024;

type RunOnce = (count: number) => Promise<Took>;

/** Every run starts with an empty sandbox and without the garbage of the one before. */
const freshly =
	(workload: Workload, sandbox: SandboxProcess): RunOnce =>
	async (count) => {
		const credential = await sandbox.renew();
		globalThis.gc?.();
		return await workload(count, credential);
	};

const warmUpItems = ({ subject, items }: Job): number =>
	Math.min(items, subject === 'c' ? WARM_UP_CALLS : WARM_UP_ITEMS);

/** @returns milliseconds of the last run of the warm-up */
async function warmUp(job: Job, runOnce: RunOnce): Promise<number> {
	const { items } = job;
	const count = warmUpItems(job);
	let spent = 0;
	let last = 0;
	for (let run = 0; run < MOST_REPEATS && spent < WARM_UP_MS; run += 1) {
		last = (await runOnce(count)).ms;
		spent += last;
	}
	return last * (items / count);
}

/** One measured run, or the mean of several short ones. */
export type Sample = () => Promise<Took>;

/** Warms the code up; from then on each call measures once. */
export async function prepareTime(job: Job, sandbox: SandboxProcess): Promise<Sample> {
	const prepared = await sandbox.renew();
	const runOnce = freshly(await workloadFor(job.subject, job.parallelCalls, prepared), sandbox);
	const expected = await warmUp(job, runOnce);
	const repeats = Math.min(MOST_REPEATS, Math.max(1, Math.floor(SHORT_RUN_MS / expected)));
	return async () => {
		// While others were measured, for half a minute perhaps, the caches have gone cold.
		await runOnce(warmUpItems(job));
		const sum: Took = { ms: 0, cpuMs: 0 };
		for (let repeat = 0; repeat < repeats; repeat += 1) {
			const took = await runOnce(job.items);
			sum.ms += took.ms;
			sum.cpuMs += took.cpuMs;
		}
		return { ms: sum.ms / repeats, cpuMs: sum.cpuMs / repeats };
	};
}

/** One run alone, since a peak keeps the worst; a first item brings in the code. */
async function measureMemory(job: Job, runOnce: RunOnce): Promise<Memory> {
	await runOnce(1);
	if (job.items > 1) await runOnce(job.items);
	return { peakMib: process.resourceUsage().maxRSS / KIB_PER_MIB };
}

/** Notes the pauses of every run. */
function watchInto({ node, execution }: Responsiveness): Watch {
	return {
		node: (type) =>
			Object.create(type, {
				execute: {
					async value(this: IExecuteFunctions) {
						return await watching(node, async () => await type.execute?.call(this));
					},
				},
			}) as INodeType,
		execution: async (work) => await watching(execution, work),
	};
}

async function watching<T>(seen: Pauses[], work: () => Promise<T>): Promise<T> {
	const stop = watchEventLoop();
	try {
		return await work();
	} finally {
		seen.push(await stop());
	}
}

async function measurePauses(
	job: Job,
	runOnce: RunOnce,
	seen: Responsiveness,
): Promise<Responsiveness> {
	await warmUp(job, runOnce);
	for (let run = 0; run < job.runs; run += 1) await runOnce(job.items);
	return { node: seen.node.slice(-job.runs), execution: seen.execution.slice(-job.runs) };
}

/** The result of a measurement of each kind. */
export interface Measured {
	memory: Memory;
	pauses: Responsiveness;
}

export async function measure<K extends keyof Measured>(
	job: Job & { kind: K },
	sandbox: SandboxProcess,
): Promise<Measured[K]>;
export async function measure(job: Job, sandbox: SandboxProcess): Promise<Memory | Responsiveness> {
	const seen: Responsiveness = { node: [], execution: [] };
	const watch = job.kind === 'pauses' ? watchInto(seen) : undefined;
	const prepared = await sandbox.renew();
	const workload = await workloadFor(job.subject, job.parallelCalls, prepared, watch);
	const runOnce = freshly(workload, sandbox);
	return job.kind === 'memory'
		? await measureMemory(job, runOnce)
		: await measurePauses(job, runOnce, seen);
}

/**
 * Takes measurements in this process, which exists for one job alone: what one subject leaves on the heap, or in the
 * caches of the engine, costs no other one. Prints JSON; as a child with a channel to its parent it measures times
 * when it is asked to. By hand, under Node's profiler:
 *
 *   node --import tsx --cpu-prof test/bench/measure.ts '{"kind":"time","subject":"a","items":10000,"latency":0,"runs":5,"parallelCalls":null}'
 */
import { once } from 'node:events';

import { openHome } from '../demo/home';
import { reasonOf } from '../demo/refusal';
import type { Took } from './clock';
import type { Sample } from './measurements';
import { openSandbox, type SandboxProcess } from './sandbox';
import type { Job } from './variants';

/** Announces that it is ready, then answers each message with the time of a run, until the parent hangs up. */
async function serve(sample: Sample): Promise<void> {
	const ended = once(process, 'disconnect');
	process.on('message', () => {
		void sample().then((took) => process.send?.(took));
	});
	process.send?.('ready');
	await ended;
}

async function work(job: Job, sandbox: SandboxProcess): Promise<unknown> {
	// Only now: importing n8n-core reads what openHome has set.
	const { measure, prepareTime } = await import('./measurements');
	if (job.kind !== 'time') return await measure({ ...job, kind: job.kind }, sandbox);
	const sample = await prepareTime(job, sandbox);
	if (process.send !== undefined) return await serve(sample);
	const samples: Took[] = [];
	for (let run = 0; run < job.runs; run += 1) samples.push(await sample());
	return { samples };
}

async function main(): Promise<void> {
	const job = JSON.parse(process.argv[2] ?? '') as Job;
	openHome();
	const sandbox = openSandbox(job.latency);
	try {
		const result = await work(job, sandbox);
		if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
	} finally {
		await sandbox.stop();
	}
}

main().catch((thrown: unknown) => {
	console.error(reasonOf(thrown));
	process.exitCode = 1;
});

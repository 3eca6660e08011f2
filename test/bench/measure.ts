/**
 * Takes one measurement in this process, which exists for it alone: what one subject leaves on the heap, or in the
 * caches of the engine, costs no other one. Prints JSON. By hand, under Node's profiler:
 *
 *   node --import tsx --cpu-prof test/bench/measure.ts '{"kind":"time","subject":"a","items":10000,"latency":0,"runs":5,"parallelCalls":null}'
 */
import { openHome } from '../demo/home';
import { reasonOf } from '../demo/refusal';
import { openSandbox } from './sandbox';
import type { Job } from './variants';

async function main(): Promise<void> {
	const job = JSON.parse(process.argv[2] ?? '') as Job;
	openHome();
	// Only now: importing n8n-core reads what openHome has set.
	const { measure } = await import('./measurements');
	const sandbox = openSandbox(job.latency);
	try {
		process.stdout.write(`${JSON.stringify(await measure(job, sandbox))}\n`);
	} finally {
		await sandbox.stop();
	}
}

main().catch((thrown: unknown) => {
	console.error(reasonOf(thrown));
	process.exitCode = 1;
});

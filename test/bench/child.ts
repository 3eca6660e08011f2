import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { reasonOf } from '../demo/refusal';
import type { Measured } from './measurements';
import type { Job } from './variants';

const run = promisify(execFile);

/** Many samples of many runs. */
const MOST_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Takes a measurement, in a process of its own. */
export type Measure = <K extends Job['kind']>(job: Job & { kind: K }) => Promise<Measured[K]>;

/** What the child said before it failed, rather than the command line that failed. */
function failureOf(job: Job, thrown: unknown): Error {
	const said = (thrown as { stderr?: string }).stderr?.trim();
	const { kind, subject, items, latency } = job;
	return new Error(
		`${kind} of ${subject}, ${items} items, ${latency} ms: ${said || reasonOf(thrown)}`,
	);
}

export const measureInChild: Measure = async (job) => {
	const file = join(__dirname, 'measure.ts');
	const args = ['--import', 'tsx', '--expose-gc', file, JSON.stringify(job)];
	try {
		const { stdout } = await run(process.execPath, args, { maxBuffer: MOST_OUTPUT_BYTES });
		return JSON.parse(stdout) as Measured[typeof job.kind];
	} catch (thrown) {
		throw failureOf(job, thrown);
	}
};

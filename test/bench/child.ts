import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Measured } from './measurements';
import type { Job } from './variants';

const run = promisify(execFile);

/** Many samples of many runs. */
const MOST_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Takes a measurement, in a process of its own. */
export type Measure = <K extends Job['kind']>(job: Job & { kind: K }) => Promise<Measured[K]>;

export const measureInChild: Measure = async (job) => {
	const file = join(__dirname, 'measure.ts');
	const args = ['--import', 'tsx', '--expose-gc', file, JSON.stringify(job)];
	const { stdout } = await run(process.execPath, args, { maxBuffer: MOST_OUTPUT_BYTES });
	return JSON.parse(stdout) as Measured[typeof job.kind];
};

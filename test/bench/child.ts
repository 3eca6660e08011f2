import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

import { reasonOf } from '../demo/refusal';
import type { Took } from './clock';
import type { Measured, Sample } from './measurements';
import type { Job } from './variants';

const run = promisify(execFile);

/** Many samples of many runs. */
const MOST_OUTPUT_BYTES = 16 * 1024 * 1024;

const FILE = join(__dirname, 'measure.ts');
const NODE_OPTIONS = ['--import', 'tsx', '--expose-gc'];

/** A subject, warm and waiting. */
export interface Timer {
	sample: Sample;
	close(): Promise<void>;
}

/** Takes measurements, each in a process of its own. */
export interface Meter {
	/** Measures something once, from beginning to end. */
	measure<K extends keyof Measured>(job: Job & { kind: K }): Promise<Measured[K]>;
	/** Gets something ready to be timed in turn with others. */
	openTimer(job: Job): Promise<Timer>;
}

/** Makes the error of a job, with the output of the child rather than the failed command line. */
function failureOf({ kind, subject, items, latency }: Job, reason: string): Error {
	return new Error(`${kind} of ${subject}, ${items} items, ${latency} ms: ${reason}`);
}

async function measure<K extends keyof Measured>(job: Job & { kind: K }): Promise<Measured[K]> {
	const args = [...NODE_OPTIONS, FILE, JSON.stringify(job)];
	try {
		const { stdout } = await run(process.execPath, args, { maxBuffer: MOST_OUTPUT_BYTES });
		return JSON.parse(stdout) as Measured[K];
	} catch (thrown) {
		const said = (thrown as { stderr?: string }).stderr?.trim();
		throw failureOf(job, said || reasonOf(thrown));
	}
}

/** The next message of a child; rejects with what it says when it ends instead. */
async function messageOf(child: ChildProcess, job: Job, said: Promise<string>): Promise<unknown> {
	const stop = new AbortController();
	const { signal } = stop;
	try {
		const message = once(child, 'message', { signal }).then(([first]: unknown[]) => first);
		const end = once(child, 'exit', { signal }).then(async () => {
			throw failureOf(job, (await said).trim());
		});
		return await Promise.race([message, end]);
	} finally {
		stop.abort();
	}
}

async function openTimer(job: Job): Promise<Timer> {
	const child = fork(FILE, [JSON.stringify(job)], {
		execArgv: NODE_OPTIONS,
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	const said = text(child.stderr ?? Readable.from([]));
	const next = async (): Promise<unknown> => await messageOf(child, job, said);
	await next();
	return {
		sample: async () => {
			const answer = next();
			child.send('run');
			return (await answer) as Took;
		},
		close: async () => {
			const ended = once(child, 'exit');
			child.disconnect();
			await ended;
		},
	};
}

export const meterOfChildren: Meter = { measure, openTimer };

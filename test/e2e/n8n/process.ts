import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { N8N, NODE } from '../paths';

const END_WITH_PARENT = join(__dirname, 'endWithParent.cjs');

/** Enough of a log to see why something went wrong. */
const TAIL = 6_000;

/** A process of n8n: the server, a worker or a command. */
export interface N8nProcess {
	pid: number | undefined;
	/** The output so far, stdout and stderr as they came. */
	log(): string;
	stdout(): string;
	/** Resolves with what it ended with: an exit code, or the name of a signal. */
	ended: Promise<number | NodeJS.Signals>;
	/** Whether it is over. */
	hasEnded(): boolean;
	kill(signal: NodeJS.Signals): void;
}

function collect(child: ChildProcess): Pick<N8nProcess, 'log' | 'stdout'> {
	let log = '';
	let stdout = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		log += text;
		stdout += text;
	});
	child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
	return { log: () => log, stdout: () => stdout };
}

/** Starts `n8n ...args` on the Node that it needs. It ends when this process does, however that comes about. */
export function spawnN8n(args: readonly string[], env: NodeJS.ProcessEnv): N8nProcess {
	const child = spawn(NODE, ['--require', END_WITH_PARENT, N8N, ...args], {
		env,
		stdio: 'pipe',
	});
	let over = false;
	const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => {
			over = true;
			resolve(signal ?? code ?? 0);
		});
	});
	return {
		pid: child.pid,
		...collect(child),
		ended,
		hasEnded: () => over,
		kill: (signal) => void child.kill(signal),
	};
}

/** The end of a log, for the message of an error. */
export const tailOf = (log: string): string => log.slice(-TAIL);

/**
 * Runs a command of n8n to its end.
 *
 * @returns what it wrote to stdout
 * @throws Error with the end of its log when it fails
 */
export async function runN8n(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
	const command = spawnN8n(args, env);
	const end = await command.ended;
	if (end !== 0)
		throw new Error(`n8n ${args.join(' ')} ended with ${end}\n${tailOf(command.log())}`);
	return command.stdout();
}

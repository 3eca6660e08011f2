import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { ClickSendCredential } from '../engine/services';

/** A sandbox in a process of its own, on a free port of 127.0.0.1. */
export interface SandboxProcess {
	/** Forgets all messages; returns how to reach it from now on. */
	renew(): Promise<ClickSendCredential>;
	/** Ends the process, by its id. */
	stop(): Promise<void>;
}

/** @param latency milliseconds that every answer takes */
export function openSandbox(latency: number): SandboxProcess {
	const child = fork(join(__dirname, 'sandboxProcess.ts'), [String(latency)], {
		// Not those of this process, which may be about profiling it.
		execArgv: ['--import', 'tsx', '--expose-gc'],
	});
	const ended = once(child, 'exit');
	return {
		renew: async () => {
			const answer = once(child, 'message');
			child.send('renew');
			const [credential] = (await Promise.race([
				answer,
				ended.then(() => {
					throw new Error('The sandbox process ended');
				}),
			])) as [ClickSendCredential];
			return credential;
		},
		stop: async () => {
			child.kill();
			await ended;
		},
	};
}

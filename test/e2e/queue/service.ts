import { spawn, type SpawnOptions } from 'node:child_process';

import { until } from '../until';

/** A server that is no n8n, ended by its process id. */
export interface Service {
	stop(): Promise<void>;
}

export interface ServiceOptions extends Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> {
	/** The output that shows that the service is ready. */
	ready: string;
	/** The signal that ends it at once, with its children. */
	stopSignal: NodeJS.Signals;
}

/**
 * Starts a server and waits until it says that it serves. It dies with this process, however that one ends in an
 * orderly way.
 *
 * @throws Error with what it said when it ends instead
 */
export async function startService(
	binary: string,
	args: readonly string[],
	{ ready, stopSignal, ...options }: ServiceOptions,
): Promise<Service> {
	// Locale messages would change the words that are waited for.
	const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
	const child = spawn(binary, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
	const end = (): void => void child.kill(stopSignal);
	process.once('exit', end);
	let said = '';
	let over = false;
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	}
	const ended = new Promise<void>((resolve) => {
		const finish = (failure?: unknown): void => {
			if (failure instanceof Error) said += failure.message;
			over = true;
			process.off('exit', end);
			resolve();
		};
		child.once('error', finish);
		child.once('close', () => finish());
	});
	const stop = async (): Promise<void> => {
		end();
		await ended;
	};
	try {
		await until(`${binary} to say "${ready}"`, () => {
			if (over) throw new Error(`${binary} ended before it was ready\n${said}`);
			return said.includes(ready) || undefined;
		});
	} catch (thrown) {
		await stop();
		throw thrown;
	}
	return { stop };
}

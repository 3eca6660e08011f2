import { environmentIn } from '../n8n/environment';
import type { Home } from '../n8n/home';
import { freePorts } from '../n8n/ports';
import { spawnN8n, tailOf } from '../n8n/process';
import { stopProcess } from '../n8n/server';
import { until } from '../until';

/** n8n warns of less. A worker never runs more executions than this at a time: the next one waits for another worker. */
export const CONCURRENCY = 5;

/** With this n8n 1 ran executions again whose worker was gone, and it was the default. n8n 2 does not look at it. */
const N8N_1_RERUNS = { QUEUE_WORKER_MAX_STALLED_COUNT: '1' };

/** As long as the main process may take: most of it is spent loading modules. */
const START_MS = 180_000;

const READY = 'n8n worker is now ready';

const STARTED = /Worker started execution (\d+)/g;

/** A process of n8n that takes executions from the queue and runs them. */
export interface Worker {
	pid: number | undefined;
	log(): string;
	/** Ids of the executions that it began, in the order in which it did. */
	executions(): string[];
	/** Ends it as the kernel does when memory runs out: without a last word. Resolves when it is gone. */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts a worker and waits until it takes executions.
 *
 * @param home of its own, which it takes along when it is stopped
 * @param env where Redis and PostgreSQL are
 * @throws Error with the end of its log when it does not come up
 */
export async function startWorker(home: Home, env: Record<string, string>): Promise<Worker> {
	const [broker] = await freePorts(1);
	const worker = spawnN8n(
		['worker', `--concurrency=${CONCURRENCY}`],
		environmentIn(home.folder, {
			N8N_RUNNERS_BROKER_PORT: String(broker),
			...N8N_1_RERUNS,
			...env,
		}),
	);
	const end = async (ending: () => Promise<void>): Promise<void> => {
		if (!worker.hasEnded()) await ending();
		home.remove();
	};
	const stop = async (): Promise<void> => await end(async () => await stopProcess(worker));
	try {
		await until(
			'a worker of n8n to be ready',
			() => {
				if (worker.hasEnded()) throw new Error(`A worker ended at once\n${tailOf(worker.log())}`);
				return worker.log().includes(READY) || undefined;
			},
			START_MS,
		);
	} catch (thrown) {
		await stop();
		throw thrown;
	}
	return {
		pid: worker.pid,
		log: worker.log,
		executions: () => [...worker.log().matchAll(STARTED)].map(([, id = '']) => id),
		kill: async () => {
			worker.kill('SIGKILL');
			await worker.ended;
		},
		stop,
	};
}

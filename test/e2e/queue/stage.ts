import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { createHome, type Home } from '../n8n/home';
import { differences } from '../differences';
import { credentialFor, setUpOwner, type CredentialRef, type Rest } from '../n8n/rest';
import { startN8n, type N8nServer } from '../n8n/server';
import { ARTIFACTS } from '../paths';
import { findBinaries } from './binaries';
import { copyHome } from './copyHome';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import { startWorker, type Worker } from './worker';

/** n8n in queue mode: one main process, workers, Redis and PostgreSQL, and a ClickSend that all of them share. */
export interface QueueStage {
	sandbox: Sandbox;
	n8n: N8nServer;
	rest: Rest;
	credential: CredentialRef;
	workers: Worker[];
	/** Adds a worker. */
	addWorker(): Promise<Worker>;
	/** Ends everything, and keeps what n8n logged. */
	close(): Promise<void>;
}

type Closing = () => Promise<void> | void;

/** Closes in the reverse order of opening, and all of it: what cannot be ended must not keep the rest alive. */
class Closings {
	private readonly closings: Closing[] = [];

	add(closing: Closing): void {
		this.closings.unshift(closing);
	}

	async close(): Promise<void> {
		const failures: unknown[] = [];
		for (const closing of this.closings.splice(0)) {
			try {
				await closing();
			} catch (thrown) {
				failures.push(thrown);
			}
		}
		if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended');
	}
}

/** The settings that n8n's documentation of queue mode requires in every process. */
const queueMode = (backends: ReadonlyArray<Record<string, string>>): Record<string, string> =>
	Object.assign({ EXECUTIONS_MODE: 'queue' }, ...backends) as Record<string, string>;

async function startBackends(closings: Closings): Promise<Record<string, string>> {
	const binaries = findBinaries();
	const redis = await startRedis(binaries);
	closings.add(async () => await redis.close());
	const postgres = await startPostgres(binaries);
	closings.add(async () => await postgres.close());
	return queueMode([redis.env, postgres.env]);
}

async function startMain(
	home: Home,
	env: Record<string, string>,
	closings: Closings,
): Promise<N8nServer> {
	closings.add(() => home.remove());
	const n8n = await startN8n(home, { env });
	closings.add(async () => {
		await n8n.stop();
		keepLog('main', n8n.log());
	});
	return n8n;
}

function keepLog(name: string, log: string): void {
	mkdirSync(ARTIFACTS, { recursive: true });
	writeFileSync(join(ARTIFACTS, `queue-${name}.log`), log);
}

async function open(options: SandboxOptions, closings: Closings): Promise<QueueStage> {
	const env = await startBackends(closings);
	const sandbox = await startSandbox(options);
	closings.add(async () => await sandbox.close());
	const pristine = await createHome();
	closings.add(() => pristine.remove());
	// Before the workers: it is the one that makes n8n's tables.
	const n8n = await startMain(copyHome(pristine), env, closings);
	const rest = await setUpOwner(n8n);
	const credential = await rest.createCredential(credentialFor(sandbox));
	const workers: Worker[] = [];
	const addWorker = async (): Promise<Worker> => {
		// A worker makes links to the main process, too.
		const links = { [differences.webhookUrl]: n8n.url };
		const worker = await startWorker(copyHome(pristine), { ...env, ...links });
		workers.push(worker);
		const name = `worker-${workers.length}`;
		closings.add(async () => {
			await worker.stop();
			keepLog(name, worker.log());
		});
		return worker;
	};
	const close = async (): Promise<void> => await closings.close();
	return { sandbox, n8n, rest, credential, workers, addWorker, close };
}

/** Starts all of it with so many workers, or nothing: what came up before something failed is ended again. */
export async function openQueueStage(
	workerCount: number,
	options: SandboxOptions = {},
): Promise<QueueStage> {
	const closings = new Closings();
	try {
		const stage = await open(options, closings);
		await Promise.all(Array.from({ length: workerCount }, stage.addWorker));
		return stage;
	} catch (thrown) {
		await closings.close();
		throw thrown;
	}
}

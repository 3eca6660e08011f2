import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts, HOST } from '../n8n/ports';
import type { Binaries } from './binaries';
import { startService } from './service';

/** A server of the tests' own, and what tells n8n of it. */
export interface Backend {
	env: Record<string, string>;
	/** Ends it and removes what it wrote. */
	close(): Promise<void>;
}

/** Redis in memory alone, on loopback: the queue between n8n's main process and its workers. */
export async function startRedis({ redisServer }: Binaries): Promise<Backend> {
	const [port = 0] = await freePorts(1);
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-redis-'));
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	const args = ['--port', String(port), '--bind', HOST, '--dir', folder, '--save', ''];
	try {
		const service = await startService(redisServer, args, {
			ready: 'Ready to accept connections',
			stopSignal: 'SIGKILL',
			cwd: folder,
		});
		return {
			env: { QUEUE_BULL_REDIS_HOST: HOST, QUEUE_BULL_REDIS_PORT: String(port) },
			close: async () => {
				await service.stop();
				remove();
			},
		};
	} catch (thrown) {
		remove();
		throw thrown;
	}
}

import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freePorts, HOST } from '../n8n/ports';
import type { Binaries } from './binaries';
import type { Backend } from './redis';
import { startService } from './service';

const run = promisify(execFile);

/** Made by Debian's package. */
const SYSTEM_USER = 'postgres';

const DATABASE_USER = 'n8n';

/** Exists in every new cluster, and so need not be made. */
const DATABASE = 'postgres';

/** Data that nobody keeps need not reach the disk. */
const UNSAFE_BUT_QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

interface Identity {
	uid?: number;
	gid?: number;
}

const idOf = (flag: '-u' | '-g'): number =>
	Number(execFileSync('id', [flag, SYSTEM_USER], { encoding: 'utf8' }));

/** PostgreSQL refuses to run as root, so root lends it to the user whom the package made for it. */
const identity = (): Identity =>
	process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

/** A folder that only the user who runs PostgreSQL may enter, as it demands of its data directory. */
function makeFolder({ uid, gid }: Identity): string {
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-postgres-'));
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	return folder;
}

function settings(port: number): string[] {
	const values = [
		`port=${port}`,
		`listen_addresses=${HOST}`,
		// No socket file in a folder of the system.
		'unix_socket_directories=',
		...UNSAFE_BUT_QUICK,
	];
	return values.flatMap((value) => ['-c', value]);
}

const environmentOf = (port: number): Record<string, string> => ({
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: HOST,
	DB_POSTGRESDB_PORT: String(port),
	DB_POSTGRESDB_DATABASE: DATABASE,
	DB_POSTGRESDB_USER: DATABASE_USER,
	// Loopback and one run: whoever connects is trusted, but n8n's driver wants to have something to say.
	DB_POSTGRESDB_PASSWORD: 'unused',
});

/** A PostgreSQL with an empty database, on loopback, in a temporary folder. */
export async function startPostgres({ initdb, postgres }: Binaries): Promise<Backend> {
	const who = identity();
	const folder = makeFolder(who);
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	const data = join(folder, 'data');
	const inFolder = { ...who, cwd: folder };
	try {
		const cluster = ['--no-sync', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'];
		await run(initdb, [...cluster, `--username=${DATABASE_USER}`, `--pgdata=${data}`], inFolder);
		const [port = 0] = await freePorts(1);
		const service = await startService(postgres, ['-D', data, ...settings(port)], {
			...inFolder,
			ready: 'database system is ready to accept connections',
			// "Immediate": a SIGKILL would leave its children behind.
			stopSignal: 'SIGQUIT',
		});
		return {
			env: environmentOf(port),
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

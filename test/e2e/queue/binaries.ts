import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps PostgreSQL's own programs out of the PATH, one folder per major version. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** Folders beside those to which the PATH of an ordinary user leads. */
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

export interface Binaries {
	redisServer: string;
	initdb: string;
	postgres: string;
}

function postgresFolders(): string[] {
	if (!existsSync(POSTGRES_VERSIONS)) return [];
	const versions = readdirSync(POSTGRES_VERSIONS).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
}

/**
 * Finds the services of queue mode.
 *
 * @throws Error that names Debian's packages when one of them is not there
 */
export function findBinaries(): Binaries {
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const folders = [...postgresFolders(), ...path, ...SYSTEM_FOLDERS];
	const find = (name: string): string | undefined =>
		folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
	const [redisServer, initdb, postgres] = ['redis-server', 'initdb', 'postgres'].map(find);
	if (redisServer === undefined || initdb === undefined || postgres === undefined) {
		throw new Error(
			'Queue mode needs Redis and PostgreSQL: apt-get update && apt-get install -y redis-server postgresql',
		);
	}
	return { redisServer, initdb, postgres };
}

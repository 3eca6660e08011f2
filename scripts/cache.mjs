/**
 * Installs packages that only some tests need once, into a cache outside of the checkout: a real n8n, and older
 * engines. Each installation is named after its lock file. Imports Node alone.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const PARTIAL = /\.(\d+)\.partial$/;

const cacheRoot = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-clicksend-messaging',
);

/** Runs a command to its end. Its output shows only if it fails, since npm writes a lot about n8n. */
export function run(command, args, options) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (code === 0) return resolve();
			reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`));
		});
	});
}

/** Runs npm in a folder, which must have its package.json. */
export const npm = (folder, ...args) =>
	run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (refused) {
		return refused.code === 'EPERM';
	}
}

/** Removes the folder that a killed installation left behind. */
function removePartial() {
	for (const name of existsSync(cacheRoot) ? readdirSync(cacheRoot) : []) {
		const [, pid] = PARTIAL.exec(name) ?? [];
		if (pid !== undefined && !isRunning(Number(pid))) {
			rmSync(join(cacheRoot, name), { recursive: true, force: true });
		}
	}
}

/** Fills a folder, which gets its name only when it is complete, so that an interrupted installation never counts. */
async function fill(folder, files, finish) {
	const partial = `${folder}.${process.pid}.partial`;
	mkdirSync(partial, { recursive: true });
	try {
		for (const file of files) copyFileSync(file, join(partial, basename(file)));
		await npm(partial, 'ci');
		await finish?.(partial);
		renameSync(partial, folder);
	} catch (failure) {
		// Another process may have made the folder meanwhile.
		if (!existsSync(folder)) throw failure;
	} finally {
		rmSync(partial, { recursive: true, force: true });
	}
}

/**
 * Makes sure that an installation is in the cache.
 *
 * @param name the name of the installation
 * @param files its package.json, package-lock.json and .npmrc
 * @param begin called before the installation, if there is one
 * @param finish called in the folder when npm is done
 * @returns the folder that holds its node_modules
 */
export async function cached({ name, files, begin, finish }) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of files) hash.update(readFileSync(file));
	const folder = join(cacheRoot, `${name}-${hash.digest('hex').slice(0, 16)}`);
	if (!existsSync(folder)) {
		removePartial();
		begin();
		await fill(folder, files, finish);
	}
	return folder;
}

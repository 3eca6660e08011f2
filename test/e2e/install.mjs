/**
 * Installs n8n, its Node 24 and the browser's driver once into a cache outside of the checkout, named after the lock
 * file: n8n alone is 2000 packages that no unit test needs. Imports Node alone.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE_FILES = ['package.json', 'package-lock.json', '.npmrc'];
const PARTIAL = /\.(\d+)\.partial$/;

/** Where n8n keeps the database that every n8n of the tests starts from: migrating an empty one takes half a minute. */
export const HOME_TEMPLATE = 'home-template';

const cacheRoot = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-clicksend-messaging',
);

/** The folder in which Node 24 with its headers lies inside an installation. */
const nodeFolderOf = (folder) =>
	join(folder, 'node_modules', `node-${process.platform}-${process.arch}`);

function cacheFolder() {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of PACKAGE_FILES) hash.update(readFileSync(join(HERE, file)));
	return join(cacheRoot, `e2e-${hash.digest('hex').slice(0, 16)}`);
}

/** Runs a command to its end; its output shows only when it fails, since npm has a lot to say about n8n. */
function run(command, args, options) {
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

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (refused) {
		return refused.code === 'EPERM';
	}
}

/** What an installation that was killed left behind. */
function removePartial() {
	for (const name of existsSync(cacheRoot) ? readdirSync(cacheRoot) : []) {
		const [, pid] = PARTIAL.exec(name) ?? [];
		if (pid !== undefined && !isRunning(Number(pid))) {
			rmSync(join(cacheRoot, name), { recursive: true, force: true });
		}
	}
}

/** Packages, the one module that has to be built, and a database with n8n's tables in it. */
async function fill(folder, say) {
	for (const file of PACKAGE_FILES) copyFileSync(join(HERE, file), join(folder, file));
	say('Installing n8n, Node 24 and playwright-core (about 3 GB, a few minutes, once)');
	await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });

	const nodeFolder = nodeFolderOf(folder);
	const node = join(nodeFolder, 'bin', 'node');
	if (!existsSync(node)) {
		throw new Error(`npm has no Node 24 for ${process.platform}-${process.arch}: use Linux`);
	}
	const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
	say('Building sqlite3 for Node 24');
	await run('npm', ['rebuild', 'sqlite3', '--build-from-source', '--ignore-scripts=false'], {
		cwd: folder,
		env: { ...env, npm_config_nodedir: nodeFolder },
	});

	say("Creating n8n's database");
	const n8n = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	await run(node, [n8n, 'list:workflow'], {
		cwd: folder,
		env: {
			...env,
			N8N_USER_FOLDER: join(folder, HOME_TEMPLATE),
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		},
	});
}

/** A folder gets its name when it is complete, so that an interrupted installation never counts. */
async function installInto(folder, say) {
	const partial = `${folder}.${process.pid}.partial`;
	mkdirSync(partial, { recursive: true });
	try {
		await fill(partial, say);
		renameSync(partial, folder);
	} finally {
		rmSync(partial, { recursive: true, force: true });
	}
}

/** `test/e2e/node_modules`, by which the tests find their imports. */
function link(target) {
	const path = join(HERE, 'node_modules');
	const present = lstatSync(path, { throwIfNoEntry: false });
	if (present?.isSymbolicLink()) {
		if (readlinkSync(path) === target) return;
		unlinkSync(path);
	} else if (present !== undefined) {
		throw new Error(`${path} is not the link that belongs there: remove it`);
	}
	symlinkSync(target, path, 'dir');
}

/**
 * Makes sure that the packages of test/e2e are there.
 *
 * @param say is told what is being done, if anything is
 */
export async function install(say) {
	const folder = cacheFolder();
	if (!existsSync(folder)) {
		removePartial();
		await installInto(folder, say);
	}
	link(join(folder, 'node_modules'));
}

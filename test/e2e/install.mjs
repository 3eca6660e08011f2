/**
 * Installs a real n8n, its own Node and the browser's driver once into the cache: n8n alone is 2000 packages that no
 * unit test needs. Imports Node alone.
 */
import { existsSync, lstatSync, readdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cached, run } from '../../scripts/cache.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The file of the database that every n8n of the tests starts from: migrating an empty one takes half a minute. */
export const HOME_TEMPLATE = 'home-template';

/** Versions of n8n beside the one of this folder, each with a folder of its own. */
export const olderVersions = readdirSync(HERE).filter((name) => /^\d/.test(name));

/** The folder in which n8n's Node with its headers lies inside an installation. */
const nodeFolderOf = (folder) =>
	join(folder, 'node_modules', `node-${process.platform}-${process.arch}`);

/** The one module that has to be built, and a database with n8n's tables in it. */
async function finish(folder, say) {
	const nodeFolder = nodeFolderOf(folder);
	const node = join(nodeFolder, 'bin', 'node');
	if (!existsSync(node)) {
		throw new Error(`npm has no Node for ${process.platform}-${process.arch}: use Linux`);
	}
	const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
	say("Building sqlite3 for n8n's Node");
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
 * @param say gets a line about each step
 * @param older one of {@link olderVersions}, in place of the n8n that the tests are written for
 */
export async function install(say, older) {
	const manifests = older === undefined ? HERE : join(HERE, older);
	const folder = await cached({
		name: older === undefined ? 'e2e' : `e2e-${older}`,
		files: [
			join(manifests, 'package.json'),
			join(manifests, 'package-lock.json'),
			join(HERE, '.npmrc'),
		],
		begin: () =>
			say('Installing n8n, its Node and playwright-core (up to 3 GB, a few minutes, once)'),
		finish: async (partial) => await finish(partial, say),
	});
	link(join(folder, 'node_modules'));
}

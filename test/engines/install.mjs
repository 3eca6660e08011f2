/** The places of the tested engines: the newest is beside all other packages, the others are in the cache. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cached, npm } from '../../scripts/cache.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const NPMRC = join(ROOT, '.npmrc');

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const own = readJson(ROOT, 'package.json').devDependencies['n8n-core'];

/** Versions of n8n-core, oldest first. */
export const versions = readJson(HERE, 'engines.json').map(({ core }) => core);

/** The versions that `npm test` does not run on. */
export const others = versions.filter((version) => version !== own);

export const versionIn = (modules, name) => readJson(modules, name, 'package.json').version;

/**
 * Makes sure that an engine is there.
 *
 * @param say gets a line about each step
 * @returns its node_modules
 */
export async function install(version, say) {
	if (version === own) return join(ROOT, 'node_modules');
	const folder = join(HERE, version);
	const installed = await cached({
		name: `engine-${version}`,
		files: [join(folder, 'package.json'), join(folder, 'package-lock.json'), NPMRC],
		begin: () => say(`Installing n8n-core ${version} (about 300 MB, a minute, once)`),
	});
	return join(installed, 'node_modules');
}

/**
 * Installs the newest n8n-core that is published, which no lock file knows, for as long as `use` takes.
 *
 * @param use gets the node_modules of the engine
 */
export async function withNewest(say, use) {
	const folder = mkdtempSync(join(tmpdir(), 'newest-engine-'));
	try {
		say('Installing the newest n8n-core');
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
		writeFileSync(join(folder, '.npmrc'), readFileSync(NPMRC));
		await npm(folder, 'install', 'n8n-core@latest');
		return await use(join(folder, 'node_modules'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

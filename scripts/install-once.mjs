/**
 * Installs the packages of package-lock.json when node_modules does not hold exactly these,
 * so that `npm start` and `npm test` work on a fresh clone and cost nothing afterwards.
 * Imports Node alone: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-lock');
const wanted = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
	console.error('Installing the packages of package-lock.json (a few minutes, once) ...');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error("Installing failed: see npm's message above, fix it and run the command again.");
		process.exit(status ?? 1);
	}
	writeFileSync(stamp, wanted);
}

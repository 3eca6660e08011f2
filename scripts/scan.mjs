/**
 * n8n's own scanner for community packages, over what it looks at once a package is published: the sources, and the
 * unpacked tarball. (Its command line only takes names of published packages.) Also holds the tarball to what n8n
 * needs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

/** The files of the package: everything that n8n and npm read, and nothing else. */
const WANTED =
	/^package\/(package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/(nodes|credentials)\/.+\.(js|json|svg))$/;

const MAX_BYTES = 230 * 1024;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'clicksend-scan-'));
const complaints = [];

try {
	const [{ filename }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	);
	const tarball = join(folder, filename);
	const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
	const surplus = files.filter((file) => !WANTED.test(file));
	if (surplus.length > 0)
		complaints.push(`The tarball holds more than n8n needs: ${surplus.join(', ')}`);
	const { size } = statSync(tarball);
	if (size > MAX_BYTES) complaints.push(`The tarball has ${size} bytes, more than ${MAX_BYTES}`);

	execFileSync('tar', ['-xzf', tarball, '-C', folder]);
	const legs = [
		['sources', root, SOURCE_FILE_PATTERNS],
		['tarball', join(folder, 'package'), TARBALL_FILE_PATTERNS],
	];
	for (const [name, directory, patterns] of legs) {
		const { passed, message, details } = await analyzePackage(directory, patterns);
		if (!passed) complaints.push(`Scan of the ${name}: ${message}\n${details ?? ''}`);
	}
	if (complaints.length === 0) {
		console.log(`Scan passed: sources, and a tarball of ${files.length} files in ${size} bytes`);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}

if (complaints.length > 0) {
	console.error(complaints.join('\n'));
	process.exit(1);
}

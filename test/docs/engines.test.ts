import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { devDependencies } from '../../package.json';
import { dependencies as newest } from '../e2e/package.json';
import { dependencies as oldest } from '../e2e/1.123/package.json';
import engines from '../engines/engines.json';
import { PACKAGE_ROOT } from '../engine/package';
import { rowsAfter, unquoted } from './tables';

const OWN = devDependencies['n8n-core'];

/** The packages that npm installs for an engine: the version of each, by its place. */
function lockOf(version: string): Record<string, { version?: string } | undefined> {
	const path = join(PACKAGE_ROOT, 'test', 'engines', version, 'package-lock.json');
	const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: ReturnType<typeof lockOf> };
	return lock.packages;
}

/** The words of the table for the way in which a version is tested. */
const TESTED: Readonly<Record<string, string>> = {
	[oldest.n8n]: 'The engine tests, and on demand the application in a browser',
	[newest.n8n]: 'All tests, and the application in a browser',
};

it('README.md, on compatibility: lists the engines of the tests, and how each is tested', () => {
	expect(rowsAfter('README.md', '## Compatibility').map((cells) => cells.map(unquoted))).toEqual(
		engines.map(({ n8n, core }) => [n8n, core, TESTED[n8n] ?? 'The engine tests']),
	);
});

it('the engine of npm test is one of them', () => {
	expect(engines.map(({ core }) => core)).toContain(OWN);
});

it.each(engines.map(({ core }) => core).filter((core) => core !== OWN))(
	'n8n-core %s is what its lock file installs',
	(core) => {
		expect(lockOf(core)['node_modules/n8n-core']?.version).toBe(core);
	},
);

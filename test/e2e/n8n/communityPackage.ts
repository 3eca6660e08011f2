import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { NODE, PACKAGE_ROOT } from '../paths';

const run = promisify(execFile);

/** The name under which n8n knows this package, and the start of its node types. */
const PACKAGE_NAME = 'n8n-nodes-clicksend-messaging';

export const CLICK_SEND = `${PACKAGE_NAME}.clickSend`;
export const CLICK_SEND_TRIGGER = `${PACKAGE_NAME}.clickSendTrigger`;
export const CLICK_SEND_TOOL = `${PACKAGE_NAME}.clickSendTool`;

const UNUSED = ['devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

const REGISTER = join(__dirname, 'registerPackage.mjs');

interface Manifest extends Partial<Record<(typeof UNUSED)[number], object>> {
	name: string;
	version: string;
	author: { name: string; email: string };
}

/** The tarball that npm would publish, unpacked into a folder. */
async function unpackTarball(target: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-pack-'));
	try {
		const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
			cwd: PACKAGE_ROOT,
		});
		const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
		const tarball = join(folder, filename);
		await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** As n8n leaves a package.json before npm installs what is left of the dependencies (of which there are none). */
function strip(manifestFile: string): Manifest {
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
	for (const field of UNUSED) delete manifest[field];
	writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
	return manifest;
}

/**
 * Does what n8n does when a user installs the package by its name, except for the download.
 *
 * @param n8nFolder `<user folder>/.n8n`, with its SQLite database
 */
export async function installPackage(n8nFolder: string): Promise<void> {
	const target = join(n8nFolder, 'nodes', 'node_modules', PACKAGE_NAME);
	mkdirSync(target, { recursive: true });
	await unpackTarball(target);
	const manifest = strip(join(target, 'package.json'));
	const nodes = [
		{ displayName: 'ClickSend', type: CLICK_SEND, version: 1 },
		{ displayName: 'ClickSend Trigger', type: CLICK_SEND_TRIGGER, version: 1 },
	];
	const database = join(n8nFolder, 'database.sqlite');
	await run(NODE, [REGISTER, database, JSON.stringify({ ...manifest, nodes })]);
}

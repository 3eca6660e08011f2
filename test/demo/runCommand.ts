import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';

export interface CommandResult {
	exitCode: number | null;
	stdout: string;
	stderr: string;
	/** The files that the run left in its temporary folder and in the home of its user. */
	left: string[];
}

/** Makes an environment with its own home and temporary folder, so that left files show. */
const environmentIn = (folder: string, extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
	...process.env,
	// These variables of the tests are unset, because they would hide settings that the command forgets.
	NODE_ENV: undefined,
	JEST_WORKER_ID: undefined,
	N8N_USER_FOLDER: undefined,
	N8N_ENCRYPTION_KEY: undefined,
	N8N_LOG_LEVEL: undefined,
	HOME: folder,
	TMPDIR: folder,
	NO_COLOR: '1',
	...extra,
});

/** Runs `npm start -- ...args` without the installation and the build, with nobody at the keyboard. */
export async function runCommand(
	args: readonly string[],
	extra: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
	const folder = mkdtempSync(join(tmpdir(), 'demo-command-'));
	const child = spawn(process.execPath, ['--import', 'tsx', 'test/demo/start.ts', ...args], {
		cwd: PACKAGE_ROOT,
		env: environmentIn(folder, extra),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const exitCode = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	// tsx keeps its compiled files.
	const left = readdirSync(folder).filter((name) => !name.startsWith('tsx-'));
	rmSync(folder, { recursive: true, force: true });
	return { exitCode, stdout, stderr, left };
}

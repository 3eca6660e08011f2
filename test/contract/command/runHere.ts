import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSandbox, type SandboxOptions } from '../../sandbox/server';
import { CONTENT, createClock } from '../sandbox';
import { runCommand, type Surroundings } from './command';

export const KEY = 'this-key-must-never-be-seen';
export const USERNAME = 'ada@example.com';

/** Runs the command in this process. It writes its report into a folder that is removed at the end. */
export async function runHere(args: readonly string[], around: Partial<Surroundings> = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'contract-'));
	const path = join(folder, 'report.md');
	let [stdout, stderr] = ['', ''];
	const questions: string[] = [];
	const exitCode = await runCommand([...args, '--report', path], {
		env: {},
		isInteractive: false,
		ask: async (question) => {
			questions.push(question);
			return await Promise.resolve(true);
		},
		say: (line) => (stdout += `${line}\n`),
		complain: (line) => (stderr += `${line}\n`),
		wait: async () => await Promise.resolve(),
		isStopped: () => false,
		...around,
	});
	const report = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	rmSync(folder, { recursive: true });
	return { exitCode, stdout, stderr, questions, report };
}

/** Runs the command with `--live` against a ClickSend that takes the place of the real one. */
export async function runLive(
	args: readonly string[],
	options: SandboxOptions = {},
	around: Partial<Surroundings> = {},
) {
	const { now, wait } = createClock(Date.now());
	const login = { username: USERNAME, key: KEY };
	const account = await startSandbox({ ...CONTENT, ...login, now, ...options });
	const env = {
		CLICKSEND_USERNAME: USERNAME,
		CLICKSEND_KEY: KEY,
		CLICKSEND_BASE_URL: account.url,
	};
	const ran = await runHere(['--live', ...args], { env, wait, ...around });
	await account.close();
	return { ...ran, account };
}

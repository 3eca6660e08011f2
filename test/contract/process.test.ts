import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { CONTENT } from './sandbox';

/** Starts the command as a process of its own, as a user does. */
function start({ url, username, key }: Sandbox, folder: string): ChildProcess {
	const command = ['--import', 'tsx', 'test/contract/cli.ts', '--live', '--yes'];
	return spawn(process.execPath, [...command, '--report', join(folder, 'report.md')], {
		cwd: PACKAGE_ROOT,
		env: {
			...process.env,
			CLICKSEND_USERNAME: username,
			CLICKSEND_KEY: key,
			CLICKSEND_BASE_URL: url,
			NO_COLOR: '1',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

interface Ended {
	code: number | null;
	signal: NodeJS.Signals | null;
	stdout: string;
	stderr: string;
}

async function endOf(child: ChildProcess): Promise<Ended> {
	const ended = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name]?.setEncoding('utf8').on('data', (text: string) => (ended[name] += text));
	}
	const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
	return { ...ended, code, signal };
}

/** Starts the command, and signals it as soon as it has made a rule. */
async function signalInTheMiddle(signal: NodeJS.Signals, folder: string) {
	let child: ChildProcess | undefined;
	const sandbox = await startSandbox({
		...CONTENT,
		onRequest: ({ method, path }) => {
			if (method === 'POST' && path.startsWith('/automations')) child?.kill(signal);
		},
	});
	child = start(sandbox, folder);
	const ended = await endOf(child);
	child = undefined;
	return { sandbox, ended };
}

/** A clock that stops a run once the rule of an earlier one is gone: the rest of it is of no interest. */
function stopOnce(child: ChildProcess, { rules }: Sandbox): () => number {
	let isRunning = true;
	return () => {
		if (isRunning && rules().inbound.length === 0) {
			isRunning = false;
			child.kill('SIGINT');
		}
		return Date.now();
	};
}

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'contract-process-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('Ctrl-C in the middle removes what was made', async () => {
	const { sandbox, ended } = await signalInTheMiddle('SIGINT', folder);
	await sandbox.close();

	expect(ended.code).toBe(130);
	expect(ended.stderr).toContain('Stopping: what was made is removed');
	expect(ended.stdout).toMatch(/^Removed: the rule contract-run-/m);
	expect(sandbox.rules()).toEqual({ inbound: [], receipts: [], voiceReceipts: [] });
});

it('after a kill, the next run removes what was left behind', async () => {
	const { sandbox, ended } = await signalInTheMiddle('SIGKILL', folder);

	expect(ended.signal).toBe('SIGKILL');
	expect(sandbox.rules().inbound).toHaveLength(1);

	const next = start(sandbox, folder);
	const ending = endOf(next);
	sandbox.clickSend.settings.now = stopOnce(next, sandbox);
	const { stdout } = await ending;
	await sandbox.close();

	expect(stdout).toMatch(/^Removed what an earlier run had left behind: the rule contract-run-/m);
	expect(sandbox.rules()).toEqual({ inbound: [], receipts: [], voiceReceipts: [] });
});

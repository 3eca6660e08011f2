import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { TEST_NUMBERS } from '../../sandbox/numbers';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { CHECKS } from '../facts';
import { CONTENT, createClock } from '../sandbox';
import { runCommand, type Surroundings } from './command';

const KEY = 'this-key-must-never-be-seen';
const USERNAME = 'ada@example.com';

let folder: string;
let opened: Sandbox | undefined;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'contract-'));
});

afterEach(async () => {
	await opened?.close();
	opened = undefined;
	rmSync(folder, { recursive: true });
});

const reportPath = (): string => join(folder, 'report.md');

/** Runs the command in this process. */
async function run(args: readonly string[], around: Partial<Surroundings> = {}) {
	let [stdout, stderr] = ['', ''];
	const questions: string[] = [];
	const exitCode = await runCommand([...args, '--report', reportPath()], {
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
	const report = existsSync(reportPath()) ? readFileSync(reportPath(), 'utf8') : undefined;
	return { exitCode, stdout, stderr, questions, report };
}

/** Runs the command with `--live` against a ClickSend that takes the place of the real one. */
async function runLive(
	args: readonly string[],
	options: SandboxOptions = {},
	around: Partial<Surroundings> = {},
) {
	const { now, wait } = createClock(Date.now());
	const clickSend = await startSandbox({
		...CONTENT,
		now,
		key: KEY,
		username: USERNAME,
		...options,
	});
	opened = clickSend;
	const env = {
		CLICKSEND_USERNAME: USERNAME,
		CLICKSEND_KEY: KEY,
		CLICKSEND_BASE_URL: clickSend.url,
	};
	const ran = await run(['--live', ...args], { env, wait, ...around });
	return { ...ran, clickSend };
}

describe('npm run contract', () => {
	it('checks the sandbox, prints a row for each check, and writes a report', async () => {
		const { exitCode, stdout, stderr, questions, report = '' } = await run([]);

		expect({ exitCode, stderr, questions }).toEqual({ exitCode: 0, stderr: '', questions: [] });
		expect(stdout).toContain('nothing is sent, nothing is charged');
		for (const { id } of CHECKS) {
			expect(stdout).toMatch(new RegExp(`^${id} +(holds|not told) `, 'm'));
			expect(report).toContain(`- \`${id}\`: `);
		}
		expect(stdout).toContain(`${CHECKS.length - 1} hold, 0 differ, 1 could not be told`);
		expect(report).toContain('- ClickSend: the sandbox on this machine\n');
	});

	it('says which facts differ, with both shapes, and ends with 1', async () => {
		const {
			exitCode,
			stdout,
			report = '',
		} = await runLive(['--yes'], { badRequestShape: 'details', historyLag: { polls: 1000 } });

		expect(exitCode).toBe(1);
		expect(stdout).toMatch(/^history\.delay +DIFFERS /m);
		expect(stdout).toMatch(/expected: the message within 30 seconds\n +found: no such message/);
		expect(report).toContain('## Differs\n\n');
		expect(report).toContain('  - expected: `the message within 30 seconds`\n');
	});
});

/** Everything in it that a report must not show. */
const PRIVATE = {
	lists: [
		{
			list_id: 428,
			list_name: 'Secretlist',
			contacts: [
				{ first_name: 'Secretname', phone_number: '+12065550143', email: 'secret@example.com' },
			],
		},
	],
	templates: [{ template_name: 'Secretname', body: 'Secret text' }],
	ownNumbers: [{ phone_number: '+12065550144', label: 'Secretname' }],
	alphaTags: [{ alpha_tag: 'Secrettag' }],
};

describe('a live run', () => {
	let ran: Awaited<ReturnType<typeof runLive>>;
	let account: Sandbox;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'contract-'));
		ran = await runLive([], PRIVATE, { isInteractive: true });
		account = ran.clickSend;
		await account.close();
		rmSync(folder, { recursive: true });
	});

	it('says what it will do, asks, and begins after a yes', () => {
		const { exitCode, stdout, questions } = ran;

		expect({ exitCode, questions }).toEqual({ exitCode: 0, questions: ['Begin? (yes/no) '] });
		expect(stdout).toContain("only to ClickSend's free test numbers");
		expect(stdout).toContain(`as "${USERNAME}"`);
		expect(stdout).toContain('attach it to an issue');
	});

	it('leaves no rule, and costs nothing', () => {
		expect(account.rules()).toEqual({ inbound: [], receipts: [] });
		expect(account.clickSend.balance()).toBe('10000.000000');
	});

	it('texts free test numbers alone', () => {
		const texted = account.record.taken.map(({ to }) => to);

		expect(texted.length).toBeGreaterThan(20);
		expect(texted.filter((to) => !TEST_NUMBERS.includes(to))).toEqual([]);
	});

	it('asks for nothing that may mark messages as read, and for nothing of the whole account', () => {
		const asked = account.record.requests.map(({ method, path }) => `${method} ${path}`);

		expect(asked.length).toBeGreaterThan(100);
		expect(
			asked.filter((one) => /-read|cancel-all|^GET \/sms\/(inbound|receipts)$/.test(one)),
		).toEqual([]);
	});

	it('shows nobody anything of the account', () => {
		const { stdout, stderr, report = '' } = ran;

		expect(report).not.toMatch(/secret|ada@|example\.com|\+\d|127\.0\.0\.1/i);
		expect(report).not.toContain(KEY);
		expect(stdout + stderr).not.toMatch(/secret|\+\d/i);
		expect(stdout + stderr).not.toContain(KEY);
		expect(report).toContain('- ClickSend: a ClickSend at another address\n');
	});
});

describe('--live', () => {
	it.each([
		['after a no', { isInteractive: true, ask: async () => await Promise.resolve(false) }, 1],
		['when nobody can say yes', { isInteractive: false }, 2],
	])('does nothing %s', async (_case, around, code) => {
		const { exitCode, clickSend, report } = await runLive([], {}, around);

		expect({ exitCode, report }).toEqual({ exitCode: code, report: undefined });
		expect(clickSend.record.requests).toEqual([]);
	});

	it('ends in one line when ClickSend does not accept the login', async () => {
		const { exitCode, stderr, report, clickSend } = await runLive(['--yes'], { key: 'another' });

		expect({ exitCode, report }).toEqual({ exitCode: 1, report: undefined });
		expect(stderr).toBe('ClickSend does not accept CLICKSEND_USERNAME and CLICKSEND_KEY\n');
		expect(clickSend.record.requests).toHaveLength(1);
	});

	it.each([
		[
			'nothing listens',
			'http://127.0.0.1:9/v3',
			1,
			'ClickSend cannot be asked: There was no answer (ECONNREFUSED)\n',
		],
		[
			'the key could be read on its way',
			'http://example.com/v3',
			2,
			/^CLICKSEND_BASE_URL cannot be used: .*https/,
		],
	])('ends in one line when %s', async (_case, url, code, line) => {
		const env = { CLICKSEND_USERNAME: 'a', CLICKSEND_KEY: 'b', CLICKSEND_BASE_URL: url };
		const { exitCode, stderr } = await run(['--live', '--yes'], { env });

		expect(exitCode).toBe(code);
		expect(stderr).toMatch(line);
	});

	it('names what it needs when the login is missing', async () => {
		const { exitCode, stderr } = await run(['--live', '--yes']);

		expect({ exitCode, stderr }).toEqual({
			exitCode: 2,
			stderr: '--live needs CLICKSEND_USERNAME and CLICKSEND_KEY in the environment\n',
		});
	});

	it('reports what it knows when it is stopped, and ends as stopped', async () => {
		let checks = 0;
		const isStopped = (): boolean => (checks += 1) > 30;
		const {
			exitCode,
			stdout,
			report = '',
			clickSend,
		} = await runLive(['--yes'], {}, { isStopped });

		expect(exitCode).toBe(130);
		expect(stdout).toMatch(/Stopped after \d+ of \d+ checks/);
		expect(report).toContain('Stopped after');
		expect(clickSend.rules()).toEqual({ inbound: [], receipts: [] });
	});
});

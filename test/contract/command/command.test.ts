import { CHECKS } from '../facts';
import { runHere, runLive } from './runHere';

describe('npm run contract', () => {
	it('checks the sandbox, prints a row for each check, and writes a report', async () => {
		const { exitCode, stdout, stderr, questions, report = '' } = await runHere([]);

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

describe('--live', () => {
	it.each([
		['after a no', { isInteractive: true, ask: async () => await Promise.resolve(false) }, 1],
		['when nobody can say yes', { isInteractive: false }, 2],
	])('does nothing %s', async (_case, around, code) => {
		const { exitCode, account, report } = await runLive([], {}, around);

		expect({ exitCode, report }).toEqual({ exitCode: code, report: undefined });
		expect(account.record.requests).toEqual([]);
	});

	it('ends in one line when ClickSend does not accept the login', async () => {
		const { exitCode, stderr, report, account } = await runLive(['--yes'], { key: 'another' });

		expect({ exitCode, report }).toEqual({ exitCode: 1, report: undefined });
		expect(stderr).toBe('ClickSend does not accept CLICKSEND_USERNAME and CLICKSEND_KEY\n');
		expect(account.record.requests).toHaveLength(1);
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
		const { exitCode, stderr } = await runHere(['--live', '--yes'], { env });

		expect(exitCode).toBe(code);
		expect(stderr).toMatch(line);
	});

	it('names what it needs when the login is missing', async () => {
		const { exitCode, stderr } = await runHere(['--live', '--yes']);

		expect({ exitCode, stderr }).toEqual({
			exitCode: 2,
			stderr: '--live needs CLICKSEND_USERNAME and CLICKSEND_KEY in the environment\n',
		});
	});

	it('reports what it knows when it is stopped, and ends as stopped', async () => {
		let checks = 0;
		const isStopped = (): boolean => (checks += 1) > 30;
		const { exitCode, stdout, report = '', account } = await runLive(['--yes'], {}, { isStopped });

		expect(exitCode).toBe(130);
		expect(stdout).toMatch(/Stopped after \d+ of \d+ checks/);
		expect(report).toContain('Stopped after');
		expect(account.rules()).toEqual({ inbound: [], receipts: [], voiceReceipts: [] });
	});
});

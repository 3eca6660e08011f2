import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../sandbox/server';
import { runDemo } from './demo';
import type { Totals } from './totals';

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const PEOPLE = 'examples/people.csv';

/** Runs the command in this process, with nobody at the keyboard. */
async function runHere(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	let [stdout, stderr] = ['', ''];
	const exitCode = await runDemo(args, {
		env,
		isInteractive: false,
		write: (text) => (stdout += text),
		complain: (line) => (stderr += `${line}\n`),
		// The tests have given n8n-core its settings.
		openHome: () => undefined,
	});
	return { exitCode, stdout, stderr };
}

describe('with options', () => {
	it('--items 1001 --output summary takes two API calls, and prints the summary', async () => {
		const { exitCode, stdout } = await runHere(['--items', '1001', '--output', 'summary']);

		expect(exitCode).toBe(0);
		expect(stdout).toMatch(/^api_calls +2$/m);
		expect(stdout).toMatch(/^total_objects_successful +1001$/m);
		expect(stdout).toMatch(/^outcomes +accepted 1001, rejected 0/m);
	});

	it('--file --json prints JSON alone on stdout, with the columns in the texts', async () => {
		const message = '{{ $json.order }} for {{ $json.name }}';
		const { exitCode, stdout } = await runHere(['--file', PEOPLE, '--json', '--message', message]);
		const { items, totals } = JSON.parse(stdout) as { items: IDataObject[]; totals: Totals };

		expect(exitCode).toBe(0);
		expect(items.map(({ to, body }) => [to, body])).toEqual([
			['+14055555555', 'A-1001 for Ada'],
			['+14055555666', 'A-1002 for Ben "Benny" Example'],
			['+61411111111', 'A-1003 for Example, Chloe'],
			['+61422222222', 'A-1004 for Dan'],
			['+447777777777', 'A-1005 for Ella'],
		]);
		expect(totals).toEqual({
			messages: 5,
			accepted: 5,
			not_accepted: {},
			price: 0,
			currency: 'USD',
			api_calls: 1,
			hint: null,
		});
	});
});

it('a bad row is in the table, beside those that are sent', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'demo-bad-row-'));
	const file = join(folder, 'people.csv');
	writeFileSync(file, 'Name;Mobile\nAda;+14055555555\nBen;call me\n');
	const args = ['--file', file, '--to', '{{ $json.Mobile }}', '--message', 'Hello'];
	const { exitCode, stdout } = await runHere(args);
	rmSync(folder, { recursive: true });

	expect(exitCode).toBe(0);
	expect(stdout).toMatch(/^\+14055555555 +accepted /m);
	expect(stdout).toMatch(/^call me +invalid +INVALID_RECIPIENT /m);
	expect(stdout).toContain('1 of 2 messages was not accepted: 1 invalid number.');
});

it.each([
	['a file that is not there', ['--file', 'nobody.csv'], /There is no file nobody\.csv/],
	[
		'a live run without a login',
		['--live', '--file', PEOPLE],
		/CLICKSEND_USERNAME and CLICKSEND_KEY/,
	],
])('%s gets one line on stderr, and 2', async (_, args, line) => {
	const { exitCode, stdout, stderr } = await runHere(args);

	expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
	expect(linesOf(stderr)).toEqual([expect.stringMatching(line)]);
});

describe('--live', () => {
	const KEY = 'this-key-must-never-be-seen';
	let clickSend: Sandbox;
	let folder: string;

	const live = async (file: string, ...args: string[]) =>
		await runHere(['--live', '--file', file, ...args], {
			CLICKSEND_USERNAME: clickSend.username,
			CLICKSEND_KEY: KEY,
			CLICKSEND_BASE_URL: clickSend.url,
		});

	beforeEach(async () => {
		clickSend = await startSandbox({ key: KEY });
		folder = mkdtempSync(join(tmpdir(), 'demo-live-'));
	});

	afterEach(async () => {
		await clickSend.close();
		rmSync(folder, { recursive: true });
	});

	it('says how many messages go out, sends them with --yes, and never shows the key', async () => {
		const { exitCode, stdout, stderr } = await live(PEOPLE, '--yes', '--output', 'simplified');

		expect(exitCode).toBe(0);
		expect(stderr).toContain('LIVE: 5 messages will go out');
		expect(stderr).toContain('+14055555555: Hi Ada, your order A-1001 is on its way.');
		expect(clickSend.record.taken).toHaveLength(5);
		for (const { message_id } of clickSend.record.taken) expect(stdout).toContain(message_id);
		expect(stdout + stderr).not.toContain(KEY);
	});

	it('sends nothing when nobody can say yes', async () => {
		const { exitCode, stderr } = await live(PEOPLE);

		expect(exitCode).toBe(2);
		expect(linesOf(stderr)).toEqual([expect.stringContaining('--yes')]);
		expect(clickSend.record.requests).toEqual([]);
	});

	it('names every row that cannot be sent, and sends nothing', async () => {
		const file = join(folder, 'people.csv');
		writeFileSync(file, 'name,phone,order\nAda,,1\nBen,+14055555555,2\nChloe,unknown,3\n');
		const { exitCode, stderr } = await live(file, '--yes');

		expect(exitCode).toBe(1);
		expect(linesOf(stderr)).toEqual([
			expect.stringMatching(/^Row 1: 'To' is empty/),
			expect.stringMatching(/^Row 3: 'To' has "unknown"/),
			expect.stringContaining('2 of 3 messages cannot be sent, so nothing was'),
		]);
		expect(clickSend.record.requests).toEqual([]);
	});
});

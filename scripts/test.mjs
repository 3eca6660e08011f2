/**
 * Types, lint, layout, build, n8n's own scanner and all tests, side by side where nothing depends on the other. Arguments
 * go to jest; where they name files of tests, these run alone. To be run after install-once.mjs.
 */
import { spawn } from 'node:child_process';

import { build, JEST, namesTests, root, runScript, say } from './steps.mjs';

/** Whole shares of the tests load n8n's engine once each. */
const PARTS = ['--testMatch', '<rootDir>/test/all/*.ts'];

/** Runs a script of package.json to its end without a word; its output is kept for when it fails. */
function check(script) {
	const started = Date.now();
	return new Promise((resolve, reject) => {
		const child = spawn('npm', ['run', '--silent', script], { cwd: root });
		// A build that fails ends this process at once.
		process.once('exit', () => child.kill());
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.once('error', reject);
		child.once('close', (code) => {
			const seconds = ((Date.now() - started) / 1000).toFixed(0);
			say(`${script}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
			resolve({ script, code, output });
		});
	});
}

/** One after the other: the tests have the other core. */
async function checkAll(built) {
	const results = [await check('typecheck'), await check('lint')];
	await built;
	return [...results, await check('scan')];
}

const args = process.argv.slice(2);
const isWhole = !namesTests(args);

const built = build();
const checks = isWhole ? checkAll(built) : [];
await built;
say('Running the tests');
const code = await runScript([JEST, ...(isWhole ? PARTS : []), ...args]);
const failed = (await checks).filter((result) => result.code !== 0);
for (const { script, output } of failed) console.error(`\n${script}\n${output}`);
say(code === 0 && failed.length === 0 ? 'Done' : 'Failed');
process.exitCode = code === 0 && failed.length === 0 ? 0 : 1;

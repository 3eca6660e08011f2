/**
 * Types, lint, layout, build, n8n's own scanner and all tests, side by side where nothing depends on the other. Arguments
 * go to jest; where they name files of tests, these run alone. To be run after install-once.mjs.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { binary, build, JEST, namesTests, root, runScript, say, TSC } from './steps.mjs';

const ESLINT = binary('eslint', 'bin/eslint.js');
const PRETTIER = binary('prettier', 'bin/prettier.cjs');

/** Whole shares of the tests load n8n's engine once each. */
const PARTS = ['--testMatch', '<rootDir>/test/all/*.ts'];

const cache = (name) => join(root, 'node_modules', '.cache', name);

const TYPES = ['--noEmit', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')];
const CACHED = (name) => ['--cache', '--cache-location', cache(name)];

/** Runs a script to its end without a word; what it wrote is kept for when it fails. */
function check(name, args) {
	const started = Date.now();
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { cwd: root });
		// A build that fails ends this process at once.
		process.once('exit', () => child.kill());
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.once('error', reject);
		child.once('close', (code) => {
			const seconds = ((Date.now() - started) / 1000).toFixed(0);
			say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
			resolve({ name, code, output });
		});
	});
}

/** One after the other: the tests have the other core. */
async function checkAll(built) {
	const results = [
		await check('Types', [TSC, '-p', 'test/tsconfig.json', ...TYPES]),
		await check('Lint', [ESLINT, '--max-warnings', '0', ...CACHED('eslint'), '.']),
		await check('Layout', [
			PRETTIER,
			'--check',
			'--log-level',
			'warn',
			...CACHED('prettier.json'),
			'.',
		]),
	];
	await built;
	return [...results, await check("n8n's scanner", ['scripts/scan.mjs'])];
}

const args = process.argv.slice(2);
const isWhole = !namesTests(args);

const built = build();
const checks = isWhole ? checkAll(built) : [];
await built;
say('Running the tests');
const code = await runScript([JEST, ...(isWhole ? PARTS : []), ...args]);
const failed = (await checks).filter((result) => result.code !== 0);
for (const { name, output } of failed) console.error(`\n${name}\n${output}`);
say(code === 0 && failed.length === 0 ? 'Done' : 'Failed');
process.exitCode = code === 0 && failed.length === 0 ? 0 : 1;

/**
 * What runs in a real n8n: the browser tests, an editor to try the node in, and the pictures of the README. Each makes
 * sure of what it needs first and says what takes long. To be run after install-once.mjs.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command } from 'commander';

import { install } from '../test/e2e/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const binary = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);

const JEST = binary('jest', 'bin/jest.js');
const TSC = binary('typescript', 'bin/tsc');

const DEFAULT_CHROMIUM = '/usr/bin/chromium';

const SIGNALS = ['SIGINT', 'SIGTERM'];

const started = Date.now();

function say(what) {
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.error(`[${seconds.padStart(6)} s] ${what}`);
}

/**
 * Runs a command until it ends. A signal is passed on and the end waited for, so that n8n and the browser are gone when
 * this process is; a second one does the child no harm when the terminal has sent it too.
 */
function run(command, ...args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
		const passOn = (signal) => void child.kill(signal);
		for (const signal of SIGNALS) process.on(signal, passOn);
		child.once('error', reject);
		child.once('close', (code) => {
			for (const signal of SIGNALS) process.off(signal, passOn);
			resolve(code ?? 1);
		});
	});
}

const runScript = async (...args) => await run(process.execPath, ...args);

async function mustSucceed(running) {
	const code = await running;
	if (code !== 0) process.exit(code);
}

function requireChromium() {
	const path = process.env.CHROMIUM_PATH || DEFAULT_CHROMIUM;
	try {
		accessSync(path, constants.X_OK);
	} catch {
		console.error(
			`There is no Chromium at ${path}. Install it with: apt-get install chromium (or set CHROMIUM_PATH).`,
		);
		process.exit(1);
	}
	process.env.CHROMIUM_PATH = path;
}

async function build() {
	say('Building the package');
	await mustSucceed(run('npm', 'run', '--silent', 'build'));
	await install(say);
}

async function test(args) {
	requireChromium();
	await build();
	say('Checking the types of the tests');
	await mustSucceed(runScript(TSC, '-p', 'test/e2e/tsconfig.json'));
	say('Running the tests');
	const code = await runScript(JEST, '--config', 'test/e2e/jest.config.js', ...args);
	say(code === 0 ? 'Done' : 'Failed');
	process.exitCode = code;
}

async function editor({ live, port }) {
	await build();
	say('Starting n8n');
	const options = [...(live ? ['--live'] : []), ...(port ? ['--port', port] : [])];
	process.exitCode = await runScript('--import', 'tsx', 'test/e2e/editor/start.ts', ...options);
}

async function screenshots() {
	requireChromium();
	await build();
	say('Taking the pictures');
	process.exitCode = await runScript('--import', 'tsx', 'test/e2e/screenshots/take.ts');
	say('Done');
}

const program = new Command('e2e');
program
	.command('test')
	.description('browser and command line tests; arguments go to jest')
	.argument('[args...]')
	.allowUnknownOption()
	.helpOption(false)
	.action(test);
program
	.command('editor')
	.description('n8n with the built package, at 127.0.0.1, until Ctrl-C')
	.option('--live', 'leave the credential to you: texts go out and cost money')
	.option('--port <number>', 'port of the editor (default: any free one)')
	.action(editor);
program.command('screenshots').description('the pictures of the README').action(screenshots);
await program.parseAsync();

/**
 * The commands that run in a real n8n: the browser tests, an editor to try the node in, and the pictures of the README.
 * Each makes sure of what it needs first and says what takes long. To be run after install-once.mjs.
 */
import { accessSync, constants } from 'node:fs';

import { Command, Option } from 'commander';

import { install, olderVersions } from '../test/e2e/install.mjs';
import { build, JEST, mustSucceed, namesTests, runScript, say, TSC } from './steps.mjs';

const DEFAULT_CHROMIUM = '/usr/bin/chromium';

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

async function prepare(n8n) {
	await build();
	await install(say, n8n);
}

/** The tests that run on an older n8n, unless files are named. */
const MAIN_POINTS = [
	...['nodePanel', 'credential', 'execution', 'examples'],
	...['production', 'trigger', 'triggerMoved', 'triggerExamples', 'ask', 'askWaiting'],
].map((suite) => `test/e2e/${suite}.e2e.ts`);

async function test(args, { n8n }) {
	requireChromium();
	await prepare(n8n);
	say('Checking the types of the tests');
	await mustSucceed(runScript([TSC, '-p', 'test/e2e/tsconfig.json']));
	say('Running the tests');
	const suites = n8n === undefined || namesTests(args) ? [] : MAIN_POINTS;
	const code = await runScript([JEST, '--config', 'test/e2e/jest.config.js', ...suites, ...args]);
	say(code === 0 ? 'Done' : 'Failed');
	process.exitCode = code;
}

async function editor({ live, port }) {
	await prepare();
	say('Starting n8n');
	const options = [...(live ? ['--live'] : []), ...(port ? ['--port', port] : [])];
	process.exitCode = await runScript(['--import', 'tsx', 'test/e2e/editor/start.ts', ...options]);
}

async function screenshots() {
	requireChromium();
	await prepare();
	say('Taking the pictures');
	process.exitCode = await runScript(['--import', 'tsx', 'test/e2e/screenshots/take.ts']);
	say('Done');
}

const program = new Command('e2e');
program
	.command('test')
	.description('browser and command line tests; arguments go to jest')
	.argument('[args...]')
	.addOption(
		new Option('--n8n <version>', 'the main points in an older n8n').choices(olderVersions),
	)
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

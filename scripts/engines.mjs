/**
 * Runs the tests that depend on n8n's engine on several versions of it, one after the other, and prints a table. To
 * be run after install-once.mjs.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Table from 'cli-table3';
import { Command, InvalidArgumentError } from 'commander';

import { install, others, versionIn, versions, withNewest } from '../test/engines/install.mjs';
import { build, JEST, namesTests, runScript, say } from './steps.mjs';

const CONFIG = 'test/engines/jest.config.js';

/** More rounds than a developer waits for. */
const { PLANS = '1000', ROUNDS = '200', TEMPLATES = '100' } = process.env;

/** The files to run: whole shares of the tests, each of which loads the engine once, or the named files. */
const PARTS = ['--testMatch', '<rootDir>/test/engines/parts/*.ts'];

/** A run that ended without a report counts as one failure. */
function readReport(file) {
	if (!existsSync(file))
		return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
	const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
		readFileSync(file, 'utf8'),
	);
	return { numPassedTests, numFailedTests, numRuntimeErrorTestSuites };
}

/** Runs jest on the engine of one node_modules. */
async function testOn(modules, args, reports) {
	const core = versionIn(modules, 'n8n-core');
	const workflow = versionIn(modules, 'n8n-workflow');
	say(`Testing on n8n-core ${core} with n8n-workflow ${workflow}`);
	const started = Date.now();
	const file = join(reports, `${core}.json`);
	const output = ['--json', `--outputFile=${file}`];
	const code = await runScript(
		[JEST, '--config', CONFIG, ...(namesTests(args) ? [] : PARTS), ...output, ...args],
		{ PLANS, ROUNDS, TEMPLATES, ENGINE_MODULES: modules },
	);
	const seconds = (Date.now() - started) / 1000;
	return { core, workflow, code, seconds, report: readReport(file) };
}

async function testOnAll({ engine, newest, others: withoutOwn }, args, reports) {
	if (newest) {
		return [await withNewest(say, async (modules) => await testOn(modules, args, reports))];
	}
	const results = [];
	for (const version of engine ?? (withoutOwn ? others : versions)) {
		results.push(await testOn(await install(version, say), args, reports));
	}
	return results;
}

function printTable(results) {
	const table = new Table({
		head: ['n8n-core', 'n8n-workflow', 'passed', 'failed', 'seconds'],
		colAligns: ['left', 'left', 'right', 'right', 'right'],
		style: { head: [], border: [] },
	});
	for (const { core, workflow, seconds, report } of results) {
		const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
		table.push([core, workflow, report.numPassedTests, failed, seconds.toFixed(0)]);
	}
	console.log(table.toString());
}

/** Adds up the reports of jest over the engines. */
function sumOf(results) {
	const sum = {};
	for (const { report } of results) {
		for (const [name, count] of Object.entries(report)) sum[name] = (sum[name] ?? 0) + count;
	}
	return sum;
}

async function test(args, options) {
	await build();
	const reports = mkdtempSync(join(tmpdir(), 'engines-'));
	try {
		const results = await testOnAll(options, args, reports);
		printTable(results);
		if (options.outputFile) writeFileSync(options.outputFile, JSON.stringify(sumOf(results)));
		const succeeded = results.every(({ code }) => code === 0);
		say(succeeded ? 'Done' : 'Failed');
		process.exitCode = succeeded ? 0 : 1;
	} finally {
		rmSync(reports, { recursive: true, force: true });
	}
}

function known(version, before = []) {
	if (versions.includes(version)) return [...before, version];
	throw new InvalidArgumentError(`There are ${versions.join(', ')}.`);
}

await new Command('engines')
	.description("the tests that depend on n8n's engine, on each of its versions")
	.option('--engine <version>', 'only on this n8n-core (may be given again)', known)
	.option('--others', 'only on those that `npm test` does not run on')
	.option('--newest', 'only on the newest n8n-core that is published, whatever it is')
	.option('--outputFile <file>', "jest's counts of all engines together, as JSON")
	.argument('[args...]', 'for jest: `-t <name>`, or files such as test/engine/retry.test.ts')
	.allowUnknownOption()
	.action(test)
	.parseAsync();

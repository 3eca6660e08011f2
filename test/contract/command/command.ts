import { writeFileSync } from 'node:fs';

import { requireConsent } from '../../demo/live';
import { EXIT_FAILED, reasonOf, Refusal } from '../../demo/refusal';
import { createClient, Stopped, type Client } from '../client/client';
import { CHECKS } from '../facts';
import { runContract, type ContractResult } from '../run';
import { Told } from '../judge/verdict';
import { readOptions, type ContractOptions } from './options';
import { describePlan } from './plan';
import { renderMarkdown } from './report';
import { countOf, renderVerdicts, summarise } from './table';
import { openLive, openSandbox, type Target } from './target';

/** The exit code that shells report for a process that was stopped with Ctrl-C. */
export const EXIT_STOPPED = 130;

/** The command line around a run. */
export interface Surroundings {
	env: NodeJS.ProcessEnv;
	/** Whether somebody is at the keyboard. */
	isInteractive: boolean;
	ask(question: string): Promise<boolean>;
	/** Writes a line to the standard output. */
	say(line: string): void;
	/** Writes a line to the standard error. */
	complain(line: string): void;
	/** Waits, but no longer than until the user stops the run. */
	wait(ms: number): Promise<void>;
	isStopped(): boolean;
}

function sayRemoval({ before, after }: ContractResult, { say, complain }: Surroundings): void {
	for (const { what } of before.removed)
		say(`Removed what an earlier run had left behind: ${what}`);
	for (const { what } of after.removed) say(`Removed: ${what}`);
	for (const { what } of after.left) complain(`Left behind: ${what}. The next run removes it.`);
}

function exitCodeOf({ checked, after, isStopped }: ContractResult): number {
	if (isStopped) return EXIT_STOPPED;
	return countOf(checked, 'differs') > 0 || after.left.length > 0 ? EXIT_FAILED : 0;
}

const HTTP_UNAUTHORIZED = 401;

/**
 * @throws Refusal when ClickSend cannot be reached or does not accept the login: no check could tell anything
 */
async function requireLogin(client: Client): Promise<void> {
	try {
		const { http } = await client.ask({ method: 'GET', path: '/account' });
		if (http !== HTTP_UNAUTHORIZED) return;
	} catch (thrown) {
		const { verdict } = thrown instanceof Told ? thrown : {};
		if (verdict?.result !== 'untold') throw thrown;
		throw new Refusal(`ClickSend cannot be asked: ${verdict.why}`, EXIT_FAILED);
	}
	throw new Refusal('ClickSend does not accept CLICKSEND_USERNAME and CLICKSEND_KEY', EXIT_FAILED);
}

async function check(
	target: Target,
	{ report, live }: ContractOptions,
	around: Surroundings,
): Promise<number> {
	const { say, isStopped, isInteractive } = around;
	const { transport, clock, pause, name } = target;
	const client = createClient({ transport, wait: clock.wait, pause, isStopped });
	await requireLogin(client);
	let done = 0;
	const result = await runContract(CHECKS, client, clock, () => {
		done += 1;
		if (live && isInteractive && done % 10 === 0) say(`${done} of ${CHECKS.length} checks`);
	});
	const total = CHECKS.length;
	say(renderVerdicts(result.checked));
	say('');
	sayRemoval(result, around);
	say(summarise(result, total));
	writeFileSync(report, renderMarkdown(result, { name, total, now: Date.now() }));
	say(`Report without personal data: ${report}`);
	if (live && !result.isStopped)
		say('Please attach it to an issue "Contract report": it shows what the real ClickSend does.');
	return exitCodeOf(result);
}

async function run(argv: readonly string[], around: Surroundings): Promise<number> {
	const options = readOptions(argv);
	const target = options.live ? openLive(around.env, around.wait) : await openSandbox();
	try {
		requireConsent(options, around.isInteractive);
		if (options.live) describePlan(target.shownName, CHECKS.length).forEach(around.say);
		else around.say('Sandbox on this machine: nothing is sent, nothing is charged.');
		if (options.live && !options.yes && !(await around.ask('Begin? (yes/no) '))) {
			throw new Refusal('Nothing was done', EXIT_FAILED);
		}
		return await check(target, options, around);
	} finally {
		await target.close();
	}
}

/**
 * Runs the contract command.
 *
 * @returns the exit code
 */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
	try {
		return await run(argv, around);
	} catch (thrown) {
		if (thrown instanceof Stopped) return EXIT_STOPPED;
		around.complain(thrown instanceof Refusal ? thrown.message : reasonOf(thrown));
		return thrown instanceof Refusal ? thrown.exitCode : EXIT_FAILED;
	}
}

import type { IDataObject } from 'n8n-workflow';

import type { ClickSendCredential } from '../engine/services';
import { askForYes, describePlan, readCredential, readPlan } from './live';
import { requireConsent, requireSound, sayWhenInterrupted } from './live';
import { readOptions, type DemoOptions } from './options';
import { defaultPeople, madeUpPeople } from './people';
import { readPeople, requireFields } from './peopleFile';
import { EXIT_FAILED, oneLine, reasonOf, Refusal } from './refusal';
import { renderReport } from './report';
import { totalsOf } from './totals';
import type { DemoRun } from './workflow';

/** In the sandbox one bad row does not stop the run, so that the table shows it beside the others. */
const SHOW_ALL = { onError: 'continueRegularOutput' } as const;

type Workflow = typeof import('./workflow');

/** The command line around a run. */
export interface Surroundings {
	env: NodeJS.ProcessEnv;
	/** Whether somebody is at the keyboard. */
	isInteractive: boolean;
	/** Writes to the standard output. */
	write: (text: string) => void;
	/** Writes a line to the standard error. */
	complain: (line: string) => void;
	/** Gives n8n-core its settings, before it is imported. */
	openHome: () => void;
}

const nounFor = ({ length }: IDataObject[]): string => (length === 1 ? 'recipient' : 'recipients');

function recipientsFor(options: DemoOptions): { items: IDataObject[]; from: string } {
	const { file, items: count } = options;
	if (file !== undefined) {
		const items = readPeople(file);
		requireFields(items, file, options);
		return { items, from: `${nounFor(items)} of ${file}` };
	}
	const items = count === undefined ? defaultPeople() : madeUpPeople(count);
	return { items, from: `made-up ${nounFor(items)}` };
}

async function runLive(
	items: IDataObject[],
	options: DemoOptions,
	credential: ClickSendCredential,
	{ parametersOf, runInSandbox, runWorkflow }: Workflow,
	complain: Surroundings['complain'],
): Promise<DemoRun> {
	const parameters = parametersOf(options);
	const settings = { onError: 'continueErrorOutput' } as const;
	const dryRun = { items, parameters: { ...parameters, output: 'all' }, settings };
	const plan = readPlan(await runInSandbox(dryRun));
	requireSound(plan, complain);
	describePlan(plan, credential).forEach(complain);
	if (!options.yes && !(await askForYes('Send? (yes/no) '))) {
		throw new Refusal('Nothing was sent', EXIT_FAILED);
	}
	const end = sayWhenInterrupted(complain);
	try {
		return await runWorkflow({ items, parameters, credential });
	} finally {
		end();
	}
}

/** n8n's words for what a node threw: what happened, and what to do. */
function refusalOf(error: NonNullable<DemoRun['error']>): Refusal {
	const { message, description } = error;
	const lines = [message, description].filter((line): line is string => Boolean(line));
	return new Refusal(lines.map(oneLine).join('\n'), EXIT_FAILED);
}

async function run(argv: readonly string[], around: Surroundings): Promise<number> {
	const { env, isInteractive, write, complain, openHome } = around;
	const options = readOptions(argv);
	const { items, from } = recipientsFor(options);
	const credential = options.live ? readCredential(env) : undefined;
	requireConsent(options, isInteractive);
	openHome();
	// The import comes late, because n8n-core takes a second to load, and reads the variables that openHome sets.
	const workflow = await import('./workflow');
	const say = options.json ? complain : (line: string): void => write(`${line}\n`);
	if (credential === undefined)
		say('Sandbox on this machine: nothing is sent, nothing is charged.');
	say(`Workflow on n8n's engine: ${items.length} ${from} -> ClickSend, Send Message\n`);
	const result = credential
		? await runLive(items, options, credential, workflow, complain)
		: await workflow.runInSandbox({
				items,
				parameters: workflow.parametersOf(options),
				settings: SHOW_ALL,
			});
	if (result.error !== undefined) throw refusalOf(result.error);
	write(renderReport(result, options));
	return totalsOf(result, options.output).accepted === 0 ? EXIT_FAILED : 0;
}

/**
 * Runs the demo command.
 *
 * @returns the exit code
 */
export async function runDemo(argv: readonly string[], around: Surroundings): Promise<number> {
	try {
		return await run(argv, around);
	} catch (thrown) {
		around.complain(thrown instanceof Refusal ? thrown.message : reasonOf(thrown));
		return thrown instanceof Refusal ? thrown.exitCode : EXIT_FAILED;
	}
}

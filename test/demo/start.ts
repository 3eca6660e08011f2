import { runDemo } from './demo';
import { openHome } from './home';
<<<<<<< HEAD
import { EXIT_FAILED } from './refusal';
=======
import { askForYes, describePlan, readCredential, readPlan } from './live';
import { requireConsent, requireSound, sayWhenInterrupted } from './live';
import { readOptions, type DemoOptions } from './options';
import { defaultPeople, madeUpPeople } from './people';
import { readPeople, requireFields } from './peopleFile';
import { EXIT_FAILED, oneLine, reasonOf, Refusal } from './refusal';
import { renderReport } from './report';
import { totalsOf } from './totals';
import type { DemoRun } from './workflow';

type Workflow = typeof import('./workflow');
>>>>>>> def8726 (feat: the most wanted field, operation and resource come first; refused runs name every item, a list is texted once, hints and dates in words)

/** Node's error code when nobody reads on, as after `npm start | head`. */
const READER_GONE = 'EPIPE';

<<<<<<< HEAD
=======
/** In the sandbox one bad row does not stop the run, so that the table shows it beside the others. */
const SHOW_ALL = { onError: 'continueRegularOutput' } as const;

const complain = (line: string): void => console.error(line);

function recipientsFor(options: DemoOptions): { items: IDataObject[]; from: string } {
	const { file, items: count } = options;
	if (file !== undefined) {
		const items = readPeople(file);
		requireFields(items, file, options);
		return { items, from: `recipients of ${file}` };
	}
	const items = count === undefined ? defaultPeople() : madeUpPeople(count);
	return { items, from: `made-up recipient${items.length === 1 ? '' : 's'}` };
}

async function runLive(
	items: IDataObject[],
	options: DemoOptions,
	credential: ClickSendCredential,
	{ parametersOf, runInSandbox, runWorkflow }: Workflow,
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
	sayWhenInterrupted(complain);
	return await runWorkflow({ items, parameters, credential });
}

/** n8n's words for what a node threw: what happened, and what to do. */
function refusalOf(error: NonNullable<DemoRun['error']>): Refusal {
	const { message, description } = error;
	const lines = [message, description].filter((line): line is string => Boolean(line));
	return new Refusal(lines.map(oneLine).join('\n'), EXIT_FAILED);
}

async function main(argv: readonly string[]): Promise<void> {
	const options = readOptions(argv);
	const { items, from } = recipientsFor(options);
	const credential = options.live ? readCredential(process.env) : undefined;
	requireConsent(options, process.stdin.isTTY === true);
	openHome();
	// The import comes late, because n8n-core takes a second to load, and reads the variables that openHome sets.
	const workflow = await import('./workflow');
	const say = options.json ? complain : (line: string): void => console.log(line);
	if (credential === undefined)
		say('Sandbox on this machine: nothing is sent, nothing is charged.');
	say(`Workflow on n8n's engine: ${items.length} ${from} -> ClickSend, Send Message\n`);
	const run = credential
		? await runLive(items, options, credential, workflow)
		: await workflow.runInSandbox({
				items,
				parameters: workflow.parametersOf(options),
				settings: SHOW_ALL,
			});
	if (run.error !== undefined) throw refusalOf(run.error);
	process.stdout.write(renderReport(run, options));
	if (totalsOf(run, options.output).accepted === 0) process.exitCode = EXIT_FAILED;
}

>>>>>>> def8726 (feat: the most wanted field, operation and resource come first; refused runs name every item, a list is texted once, hints and dates in words)
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	process.exit(code === READER_GONE ? 0 : EXIT_FAILED);
});

void runDemo(process.argv.slice(2), {
	env: process.env,
	isInteractive: process.stdin.isTTY === true,
	write: (text) => process.stdout.write(text),
	complain: (line) => console.error(line),
	openHome,
}).then((exitCode) => {
	process.exitCode = exitCode;
});

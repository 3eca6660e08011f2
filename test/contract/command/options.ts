import { Command } from 'commander';

import { oneLine, Refusal } from '../../demo/refusal';

export interface ContractOptions {
	live: boolean;
	yes: boolean;
	/** The path of the report to write. */
	report: string;
}

const HELP = `
--live reads CLICKSEND_USERNAME, CLICKSEND_KEY and, if set, CLICKSEND_BASE_URL from the environment.
It says what it will do, and asks before it begins. It costs nothing and removes what it makes.

Examples:
  npm run contract
  CLICKSEND_USERNAME=... CLICKSEND_KEY=... npm run contract -- --live`;

const command = (): Command =>
	new Command('npm run contract --')
		.description(
			'Checks one by one what this project believes about ClickSend: against the sandbox on this machine, or with --live against your account.',
		)
		.option('--live', 'check the real ClickSend, with your account', false)
		.option('--yes', 'with --live: do not ask before it begins', false)
		.option('--report <path>', 'the report to write, without personal data', 'contract-report.md')
		.addHelpText('after', HELP)
		.showSuggestionAfterError(false)
		.configureOutput({ outputError: () => undefined })
		.exitOverride(({ exitCode, message }) => {
			// The help ends the process by itself, with 0.
			if (exitCode !== 0) throw new Refusal(oneLine(message.replace(/^error: /, '')));
		});

/**
 * Reads the command line.
 *
 * @param argv what follows `npm run contract --`
 * @throws Refusal with one line about the first thing that is wrong with it
 */
export function readOptions(argv: readonly string[]): ContractOptions {
	const program = command().parse(argv, { from: 'user' });
	const [unknown] = program.args;
	if (unknown !== undefined) throw new Refusal(`'${oneLine(unknown)}' is no option: see --help`);
	const options = program.opts<ContractOptions>();
	if (options.yes && !options.live) throw new Refusal('--yes is for --live: nothing else asks');
	return options;
}

import { Command, InvalidArgumentError, Option } from 'commander';

import { MOST_PEOPLE, DISTINCT_NUMBERS } from './people';
import { oneLine, Refusal } from './refusal';

/** The outputs, in the order of the editor. */
export const OUTPUT_MODES = ['all', 'simplified', 'raw', 'summary'] as const;

export type OutputMode = (typeof OUTPUT_MODES)[number];

/** The source of the number and the text when the user says nothing: columns of the made-up people. */
export const DEFAULT_TO = '={{ $json.phone }}';
export const DEFAULT_MESSAGE = '=Hi {{ $json.name }}, your order {{ $json.order }} is on its way.';

/** The options of the user, checked as far as possible without reading a file. */
export interface DemoOptions {
	file?: string;
	items?: number;
	/** Parameters of the node, as a saved workflow holds them: an expression starts with `=`. */
	to: string;
	message: string;
	country?: string;
	output: OutputMode;
	json: boolean;
	live: boolean;
	yes: boolean;
}

const NO_FLAGS = { json: false, live: false, yes: false };

const HELP = `
Columns of --file become fields of the input items: {{ $json.phone }} is the column "phone".
--live reads CLICKSEND_USERNAME, CLICKSEND_KEY and, if set, CLICKSEND_BASE_URL from the environment.

Examples:
  npm start
  npm start -- --items 2500
  npm start -- --file examples/people.csv --output simplified
  npm start -- --file people.json --to '={{ $json.mobile }}' --message '=Hello {{ $json.first_name }}'
  npm start --silent -- --json > result.json`;

/** n8n's editor makes an expression of a text in which braces are typed; on a command line nobody else would. */
function readParameter(text: string): string {
	return !text.startsWith('=') && text.includes('{{') ? `=${text}` : text;
}

function readCount(text: string): number {
	const count = /^\d+$/.test(text) ? Number(text) : 0;
	if (count < 1 || count > MOST_PEOPLE) {
		throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_PEOPLE}.`);
	}
	return count;
}

function readCountry(text: string): string {
	const country = readParameter(text);
	if (country.startsWith('=') || /^([a-z]{2})?$/i.test(country)) return country;
	throw new InvalidArgumentError('It must be a two-letter code, such as US, GB or AU.');
}

const itemsOption = new Option(
	'--items <n>',
	`so many made-up recipients, all of which the sandbox accepts; numbers repeat beyond ${DISTINCT_NUMBERS}`,
)
	.argParser(readCount)
	.conflicts('file');

const outputOption = new Option('--output <mode>', "the node's Output parameter")
	.choices(OUTPUT_MODES)
	.default('all');

const command = (): Command =>
	new Command('npm start --')
		.description(
			'Runs the workflow "recipients -> ClickSend, Send Message" on n8n\'s engine against a sandbox on this machine. Without options: 25 made-up recipients, of whom 3 are refused.',
		)
		.option(
			'--file <path>',
			'recipients from a .csv or .tsv with a header row, or a .json array of objects',
		)
		.addOption(itemsOption)
		.option('--to <expression>', "the node's To parameter", readParameter, DEFAULT_TO)
		.option('--message <text>', "the node's Message parameter", readParameter, DEFAULT_MESSAGE)
		.option(
			'--country <code>',
			"the node's Country parameter (default: the node's own)",
			readCountry,
		)
		.addOption(outputOption)
		.option('--json', 'only JSON on stdout: the output items and the totals')
		.option('--live', 'send through the real API of ClickSend: this costs money')
		.option('--yes', 'with --live: do not ask before sending')
		.addHelpText('after', HELP)
		.configureOutput({ outputError: () => undefined })
		.exitOverride(({ exitCode, message }) => {
			// The help ends the process by itself, with 0.
			if (exitCode !== 0) throw new Refusal(oneLine(message.replace(/^error: /, '')));
		});

/**
 * Reads the command line.
 *
 * @param argv what follows `npm start --`
 * @throws Refusal with one line about the first thing that is wrong with it
 */
export function readOptions(argv: readonly string[]): DemoOptions {
	const given = command().parse(argv, { from: 'user' }).opts<DemoOptions>();
	const options = { ...NO_FLAGS, ...given };
	if (options.live && options.file === undefined) {
		throw new Refusal('--live needs --file with the recipients: made-up numbers are not texted');
	}
	if (options.yes && !options.live) throw new Refusal('--yes is for --live: nothing else asks');
	return options;
}

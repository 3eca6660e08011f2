import { Command, InvalidArgumentError } from 'commander';

import { oneLine, Refusal } from '../demo/refusal';
import type { Settings } from './results';
import { VARIANT_KEYS, VARIANTS, type Variant } from './variants';

export interface BenchOptions {
	settings: Settings;
	json: boolean;
	/** File for the chart. */
	chart?: string;
	/** Results of an earlier run, to be shown again. */
	from?: string;
}

type Given = Partial<Settings> & {
	quick?: true;
	json?: true;
	chart?: string;
	from?: string;
};

const MOST_ITEMS = 100_000;
const MOST_RUNS = 100;
const MOST_LATENCY_MS = 10_000;
const MOST_SECONDS = 3_600;

const FULL: Settings = {
	items: [1, 200, 1_000, 10_000, 100_000],
	latencies: [0, 20, 200],
	variants: VARIANT_KEYS,
	runs: 5,
	limit: 60,
	memory: true,
	pauses: true,
};

/** For development: some minutes, and no target of the large runs. */
const QUICK: Partial<Settings> = {
	items: [1, 200, 1_000],
	latencies: [0, 20],
	runs: 2,
	limit: 10,
};

const HELP = `
Variants:
${VARIANT_KEYS.map((key) => `  ${key}  ${VARIANTS[key]}`).join('\n')}

The engine is n8n-core's WorkflowExecute; the sandbox runs on this machine, in a process of its own. The time
of e is that of the script alone, all others are those of the whole execution. The full benchmark takes about half an hour.

Examples:
  npm run bench -- --quick
  npm run bench --silent -- --json > results.json
  npm run bench -- --from results.json --chart chart.svg
  npm run bench -- --items 10000 --latencies 0 --variants a,d,e --no-memory --no-pauses
  npm run bench -- --app                     in the real application; --help beside it lists what else it takes`;

export function readNumber(min: number, max: number): (text: string) => number {
	return (text) => {
		const number = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
		if (number >= min && number <= max) return number;
		throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
	};
}

const readNumbers =
	(min: number, max: number) =>
	(text: string): number[] =>
		[...new Set(text.split(',').map(readNumber(min, max)))].sort((a, b) => a - b);

function readVariants(text: string): Variant[] {
	const given = text.split(',').map((key) => key.trim());
	const unknown = given.find((key) => !(key in VARIANTS));
	if (unknown === undefined) return VARIANT_KEYS.filter((key) => given.includes(key));
	throw new InvalidArgumentError(`There are ${VARIANT_KEYS.join(', ')}.`);
}

const command = (): Command =>
	new Command('npm run bench --')
		.description("Compares this node with what is possible, on n8n's engine")
		.option('--quick', 'a small part: up to 1000 items, 2 runs')
		.option('--items <list>', 'numbers of items', readNumbers(1, MOST_ITEMS))
		.option('--latencies <list>', 'milliseconds per answer', readNumbers(0, MOST_LATENCY_MS))
		.option('--variants <list>', 'a to h', readVariants)
		.option('--runs <n>', 'runs after the warm-up', readNumber(1, MOST_RUNS))
		.option(
			'--limit <seconds>',
			'what one run of c may take, else it is skipped',
			readNumber(1, MOST_SECONDS),
		)
		.option('--no-memory', 'leave out the memory')
		.option('--no-pauses', 'leave out the event loop')
		.option('--json', 'only JSON on stdout')
		.option('--chart <file>', 'write a chart (SVG) too')
		.option('--from <file>', 'measure nothing, show what --json printed earlier')
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
 * @param argv what follows `npm run bench --`
 * @throws Refusal with one line about the first thing that is wrong with it
 */
export function readOptions(argv: readonly string[]): BenchOptions {
	const { quick, json, chart, from, ...given } = command()
		.parse(argv, { from: 'user' })
		.opts<Given>();
	const settings = { ...FULL, ...(quick && QUICK), ...given };
	return { settings, json: json === true, chart, from };
}

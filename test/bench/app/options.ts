import { Command } from 'commander';

import { readNumber } from '../options';
import type { AppSettings } from './rows';

const MOST_ITEMS = 50_000;
const MOST_RUNS = 100;

export type AppOptions = AppSettings & { json?: true };

/** Reads the command line. Exits the process, with an explanation, when it makes no sense. */
export const readAppOptions = (argv: readonly string[]): AppOptions =>
	new Command('npm run bench -- --app')
		.description('Measures this node in the real application, under each of its expression engines')
		.requiredOption('--app', 'in the real application')
		.option('--items <n>', 'number of items', readNumber(1, MOST_ITEMS), 10_000)
		.option('--runs <n>', 'runs after the warm-up', readNumber(1, MOST_RUNS), 5)
		.option('--json', 'only JSON on stdout')
		.parse(argv, { from: 'user' })
		.opts<AppOptions>();

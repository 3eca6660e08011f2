import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';

const TESTS = __dirname;

/** The tests in the browser have a runner of their own. */
const APART = 'e2e/';

/** The files that take longest come first, so that no part gets two of them while another has none. */
const SLOW = [
	'.laws.',
	'command',
	'once',
	'sheets',
	'faults',
	'linear',
	'confirm',
	'bench',
	'process',
];

const rankOf = (path: string): number => {
	const rank = SLOW.findIndex((mark) => path.includes(mark));
	return rank < 0 ? SLOW.length : rank;
};

/** All test files but those of the browser, by their path in this folder. */
export const allTests = (): string[] =>
	readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
		.map((path) => path.split(sep).join(posix.sep))
		.filter((path) => path.endsWith('.test.ts') && !path.startsWith(APART))
		.sort((one, other) => rankOf(one) - rankOf(other) || one.localeCompare(other));

/** The folders whose tests run n8n-core; all of them, or those that run an example. */
const ENGINE_FOLDERS = { 'engine/': '', 'methods/': '', 'demo/': "from './savedWorkflow'" };

/** The tests that depend on n8n's engine. */
export const engineTests = (): string[] =>
	allTests().filter((path) =>
		Object.entries(ENGINE_FOLDERS).some(
			([folder, mark]) =>
				path.startsWith(folder) && readFileSync(join(TESTS, path), 'utf8').includes(mark),
		),
	);

/** Declares files of tests, each in a block of its own, so that its hooks hold for its own tests. */
export function declare(tests: readonly string[]): void {
	describe.each([...tests])('%s', (path) => {
		jest.requireActual(join(TESTS, path));
	});
}

/**
 * Declares one share of the tests: jest loads n8n-core and the sources anew for each file that it runs, which takes
 * longer than most of these files do.
 *
 * @param file the calling one, whose place in its folder says which share: those after it have the next
 */
export function runPart(file: string, tests: readonly string[]): void {
	const parts = readdirSync(dirname(file)).sort();
	const own = parts.indexOf(basename(file));
	declare(tests.filter((_, index) => index % parts.length === own));
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const TESTS = join(__dirname, '..');

/** The folders whose tests run n8n-core; all of them, or those that run an example. */
const FOLDERS = { engine: '', methods: '', demo: "from './savedWorkflow'" };

/** Laws take longest and come first, so that no part gets two of them. */
const lawsFirst = (one: string, other: string): number =>
	Number(other.includes('.laws.')) - Number(one.includes('.laws.'));

const testFiles = (): string[] =>
	Object.entries(FOLDERS).flatMap(([folder, mark]) =>
		readdirSync(join(TESTS, folder))
			.filter((file) => file.endsWith('.test.ts'))
			.map((file) => join(TESTS, folder, file))
			.filter((path) => readFileSync(path, 'utf8').includes(mark))
			.sort(lawsFirst),
	);

/**
 * Declares one share of the tests that run n8n-core: jest loads n8n-core anew for each file that it runs, which takes
 * longer than most of these files do.
 *
 * @param file the calling one, whose place in its folder says which share: those after it have the next
 */
export function runPart(file: string): void {
	const parts = readdirSync(dirname(file)).sort();
	const own = parts.indexOf(basename(file));
	const share = testFiles().filter((_, index) => index % parts.length === own);
	// Each file has its own block, so that its hooks hold only for its own tests.
	describe.each(share.map((path) => relative(TESTS, path)))('%s', (path) => {
		jest.requireActual(join(TESTS, path));
	});
}

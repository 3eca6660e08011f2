import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';

/** The paths of the files in a folder, at any depth. */
export const filesIn = (folder: string): string[] =>
	readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => !path.includes('node_modules'));

/** The paths of the project's pages: README, the other documents beside it, and `docs/`. */
export const PAGES: readonly string[] = [
	...readdirSync(PACKAGE_ROOT),
	...filesIn('docs'),
	...filesIn('.github'),
	join('test', 'sandbox', 'README.md'),
	join('test', 'bench', 'README.md'),
].filter((path) => path.endsWith('.md'));

/** The paths of the files whose comments may cite a page. */
export const SOURCES: readonly string[] = ['nodes', 'credentials', 'scripts', 'test']
	.flatMap(filesIn)
	.filter((path) => /\.[cm]?[jt]s$/.test(path) && !path.startsWith(join('test', 'docs')));

export const read = (path: string): string => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

/** A page without its examples. */
export const proseOf = (page: string): string => page.replace(/^```.*?^```/gms, '');

/** The headings of a page, as they are read. */
export const headingsOf = (page: string): string[] =>
	[...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading.replace(/[`*]/g, ''),
	);

/** The anchors that GitHub and npm give to the headings of a page. */
export function anchorsOf(page: string): string[] {
	const slugs = headingsOf(page).map((heading) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);
	return slugs.map((slug, index) => {
		const before = slugs.slice(0, index).filter((other) => other === slug).length;
		return before === 0 ? slug : `${slug}-${before}`;
	});
}

export interface Citation {
	page: string;
	heading: string;
}

/** The citations in the comments of a file, such as `docs/n8n-facts.md, "Requests"`, over line ends too. */
export const citationsIn = (source: string): Citation[] =>
	[
		...source
			.replace(/\s*\n\s*(?:\*|\/\/) ?/g, ' ')
			.matchAll(/(docs\/(?:clicksend-api|n8n-facts)\.md)(?:, "([^"]+)")?(?: and "([^"]+)")?/g),
	].flatMap(([, page = '', first = 'no heading', second]) =>
		[first, ...(second === undefined ? [] : [second])].map((heading) => ({ page, heading })),
	);

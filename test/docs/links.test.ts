import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';
import {
	anchorsOf,
	citationsIn,
	filesIn,
	headingsOf,
	PAGES,
	proseOf,
	read,
	SOURCES,
} from './pages';

const isThere = (path: string): boolean => existsSync(join(PACKAGE_ROOT, path));

/** Finds the error in a link of a page, if there is one. */
function problemWith(link: string, page: string): string | undefined {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? page : join(dirname(page), path);
	if (!isThere(target)) return `${link}: no such file`;
	if (anchor !== undefined && !anchorsOf(read(target)).includes(anchor))
		return `${link}: no such heading`;
	return undefined;
}

describe.each(PAGES)('%s', (page) => {
	const prose = proseOf(read(page));

	it('links only to files and headings that are there', () => {
		const links = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
			([, link = '']) => link,
		);

		expect(links.flatMap((link) => problemWith(link, page) ?? [])).toEqual([]);
	});

	it('defines every source that it names', () => {
		const named = [...prose.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, name = '']) => name);
		const defined = [...prose.matchAll(/^\[([^\]]+)\]: https:/gm)].map(([, name]) => name);

		expect(named.filter((name) => !defined.includes(name))).toEqual([]);
	});
});

it('each comment that cites a page of facts names a heading that is there', () => {
	const cited = SOURCES.flatMap((path) =>
		citationsIn(read(path)).map((citation) => ({ path, ...citation })),
	);

	expect(cited.filter(({ page, heading }) => !headingsOf(read(page)).includes(heading))).toEqual(
		[],
	);
	expect(cited.length).toBeGreaterThan(40);
});

it('the README keeps the headings to which the screens of n8n link', () => {
	const screens = ['nodes', 'credentials']
		.flatMap(filesIn)
		.filter((path) => /\.(ts|json)$/.test(path))
		.flatMap((path) => [...read(path).matchAll(/n8n-nodes-clicksend-messaging#([\w-]+)/g)])
		.map(([, anchor]) => anchor)
		// GitHub's own name for the whole README.
		.filter((anchor) => anchor !== 'readme');

	expect(screens).toEqual(expect.arrayContaining(['credentials', 'trigger']));
	expect(anchorsOf(read('README.md'))).toEqual(expect.arrayContaining(screens));
});

it('a page links to each of the examples', () => {
	const pages = PAGES.map(read).join('\n');

	expect(filesIn('examples').filter((path) => !pages.includes(path))).toEqual([]);
});

it('the README is short enough to read', () => {
	expect(read('README.md').split('\n').length).toBeLessThanOrEqual(200);
});

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';
import { anchorsOf, citationsIn, headingsOf, PAGES, proseOf, read, SOURCES } from './pages';

const isThere = (path: string): boolean => existsSync(join(PACKAGE_ROOT, path));

/** What is wrong with a link of a page, if anything. */
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

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readModules } from '../architecture/modules';
import { roomOf } from '../architecture/rules';
import { readSources } from '../architecture/sources';
import { PACKAGE_ROOT } from '../engine/package';
import { read } from './pages';
import { sectionOf, tablesIn } from './tables';

const foldersIn = (parent: string): string[] =>
	readdirSync(join(PACKAGE_ROOT, parent), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== '__schema__')
		.map(({ name }) => `${parent}${name}/`);

const [rooms = [], partsOfMessaging = []] = tablesIn(
	sectionOf('docs/architecture.md', '## Rooms and arrows'),
);

it.each([
	['rooms', rooms, ['credentials/', ...foldersIn('nodes/ClickSend/')]],
	['parts of messaging', partsOfMessaging, foldersIn('nodes/ClickSend/messaging/')],
])('docs/architecture.md lists all %s, and only those', (_what, table, folders) => {
	expect(table.map(([name = '']) => name.replaceAll('`', '')).sort()).toEqual(folders.sort());
});

it('CONTRIBUTING.md says what is in each folder of the tests', () => {
	const page = read('CONTRIBUTING.md');

	expect(foldersIn('test/').filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]);
});

describe('the picture in docs/architecture.md', () => {
	const [, picture = ''] = /```mermaid\n([^]*?)```/.exec(read('docs/architecture.md')) ?? [];
	const drawn = [...picture.matchAll(/(\w+) --> (\w+)/g)].map(([, from, to]) => `${from} ${to}`);

	it('has an arrow for each pair of rooms of which one imports the other, and no other arrow', () => {
		const arrows = readModules(readSources()).flatMap(({ path, imports }) =>
			imports.map(({ target }) => [roomOf(path), roomOf(target)]),
		);
		const between = arrows.filter(([from, to]) => to !== undefined && from !== to);
		const found = new Set(between.map(([from, to]) => `${from} ${to}`));

		expect([...drawn].sort()).toEqual([...found].sort());
	});
});

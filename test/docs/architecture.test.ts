import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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

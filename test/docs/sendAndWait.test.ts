import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../engine/package';
import { parametersOf, rowsAfter, shownDefault, unquoted } from './tables';

const PAGE = 'docs/send-and-wait.md';

const shown = async () => await parametersOf('sms', 'sendAndWait');

describe('docs/send-and-wait.md', () => {
	it('lists the parameters by their labels, names and defaults', async () => {
		const { top } = await shown();

		expect(
			rowsAfter(PAGE, '## Parameters').map((cells) => cells.slice(0, 3).map(unquoted)),
		).toEqual(
			top.map((one) => [
				one.displayName,
				one.name,
				// The sample of a form is longer than a cell.
				one.type === 'json' ? '' : shownDefault(one),
			]),
		);
	});

	it('lists the options by their labels, names and defaults; a blank default is described', async () => {
		const { options } = await shown();
		const rows = rowsAfter(PAGE, '**Options**').map((cells) => cells.slice(0, 3).map(unquoted));

		expect(rows).toEqual(
			options.map((one, index) => [
				one.displayName,
				`options.${one.name}`,
				shownDefault(one) || rows[index]?.[2],
			]),
		);
	});

	it('lists the fields of the output with their types, as the editor previews them', () => {
		const path = 'nodes/ClickSend/__schema__/v1.0.0/sms/sendAndWait.json';
		const { properties } = JSON.parse(readFileSync(join(PACKAGE_ROOT, path), 'utf8')) as {
			properties: Record<string, { type: string }>;
		};

		expect(
			rowsAfter(PAGE, '## Output').map(([name = '', type]) => [name.replaceAll('`', ''), type]),
		).toEqual(Object.entries(properties).map(([name, { type }]) => [name, type]));
	});
});

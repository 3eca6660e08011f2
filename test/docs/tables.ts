import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../engine/package';

export const readme = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');

/** The cells of each row of the table that follows a text, without the header and the rule below it. */
export function rowsAfter(text: string): string[][] {
	const from = readme.indexOf(text);
	if (from < 0) throw new Error(`README.md does not say "${text}"`);
	const lines = readme.slice(from).split('\n');
	const first = lines.findIndex((line) => line.startsWith('|'));
	const table = lines.slice(first);
	const length = table.findIndex((line) => !line.startsWith('|'));
	return table.slice(2, length).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

/** A cell without the marks around its text. */
export const unquoted = (cell = ''): string => cell.replace(/[`_]/g, '');

/** A default as the README writes it: the label of a choice, a word for a switch. */
export function shownDefault({ default: value, options }: INodeProperties): string {
	const choice = options?.find((one) => 'value' in one && one.value === value);
	if (choice !== undefined) return choice.name;
	return value === false ? 'off' : String(value);
}

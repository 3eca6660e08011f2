import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties } from 'n8n-workflow';

import { loadPackage, PACKAGE_ROOT } from '../engine/package';

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

export const unquoted = (cell = ''): string => cell.replace(/[`_]/g, '');

/** The parameters that the editor shows for one operation. */
export async function parametersOf(
	resource: string,
	operation: string,
): Promise<{ top: INodeProperties[]; options: INodeProperties[] }> {
	const { properties } = (await loadPackage()).node.description;
	const own = properties.filter(({ displayOptions }) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		return resources?.includes(resource) === true && operations?.includes(operation) === true;
	});
	const collection = own.find(({ name }) => name === 'options');
	return {
		// A notice is no parameter: there is nothing to set.
		top: own.filter(({ name, type }) => name !== 'options' && type !== 'notice'),
		options: (collection?.options ?? []) as INodeProperties[],
	};
}

/** A default as the README writes it: the label of a choice, a word for a switch. */
export function shownDefault({ default: value, options }: INodeProperties): string {
	const choice = options?.find((one) => 'value' in one && one.value === value);
	if (choice !== undefined) return choice.name;
	return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

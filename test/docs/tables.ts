import type { INodeProperties } from 'n8n-workflow';

import { isObject, textOf } from '../../nodes/ClickSend/messaging/values';
import { loadPackage } from '../engine/package';
import { read } from './pages';

/** The cells of each row of a table, without the header and the rule below it. */
const cellsOf = (table: string): string[][] =>
	table
		.split('\n')
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);

/** The tables of a text, one after the other. */
export const tablesIn = (text: string): string[][][] =>
	[...text.matchAll(/(?:^\|.*\n?)+/gm)].map(([table]) => cellsOf(table.trim()));

/** The rows of the table that follows a line of a page. */
export function rowsAfter(path: string, line: string): string[][] {
	const [, rest] = read(path).split(`\n${line}\n`);
	if (rest === undefined) throw new Error(`${path} has no line "${line}"`);
	return tablesIn(rest)[0] ?? [];
}

/** Returns the text of a page under a heading, up to the next one. */
export function sectionOf(path: string, heading: string): string {
	const [, section] = read(path).split(`\n${heading}\n`);
	if (section === undefined) throw new Error(`${path} has no section "${heading}"`);
	return section.split(/^#/m)[0] ?? '';
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
		// A notice is no parameter, since nobody can set it. What only AI agents have is not shown.
		// A field for items that bring its value with them stands beside one of the same name.
		top: own.filter(
			({ name, type, displayOptions: { show } = {} }) =>
				!['options', 'notice'].includes(type === 'notice' ? type : name) &&
				show?.['@tool'] === undefined &&
				show?.mapping === undefined,
		),
		options: (collection?.options ?? []) as INodeProperties[],
	};
}

/** Options without a default: the value in the editor is only a start. */
const LIMITS = ['maxCost', 'maxRecipients'];

/** A default as the pages write it: the label of a choice, a word for a switch. */
export function shownDefault({ name, default: value, options }: INodeProperties): string {
	if (LIMITS.includes(name)) return 'no limit';
	const choice = options?.find((one) => 'value' in one && one.value === value);
	if (choice !== undefined) return choice.name;
	// Most resource locators have no default but the way of choosing.
	const preset: unknown = value;
	if (isObject(preset)) return textOf(preset.cachedResultName);
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	return String(value);
}

import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';

import { DEFAULT_MESSAGE, DEFAULT_TO, type DemoOptions } from './options';
import { reasonOf, Refusal } from './refusal';

/**
 * The first bytes of a file show how Excel and others saved it. Text in a wrong encoding would reach phones like that.
 */
const ENCODINGS: ReadonlyArray<[name: string, mark: readonly number[]]> = [
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
	['utf-8', []],
];

function decode(bytes: Buffer): string {
	const [name] =
		ENCODINGS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
	return new TextDecoder(name, { fatal: true }).decode(bytes);
}

function readText(path: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch (unreadable) {
		const isMissing = (unreadable as NodeJS.ErrnoException).code === 'ENOENT';
		throw new Refusal(
			isMissing ? `There is no file ${path}` : `${path} cannot be read: ${reasonOf(unreadable)}`,
		);
	}
	try {
		return decode(bytes);
	} catch {
		throw new Refusal(`${path} is not text in UTF-8 or UTF-16: save it as "CSV UTF-8"`);
	}
}

function readHeader(names: string[]): string[] {
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`the header row has "${twice}" twice`);
	return names;
}

/** The first line in which Excel names its separator, if it is not that of the system. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Excel takes a semicolon where a comma stands in numbers, and tabs for "Unicode Text". */
const SEPARATORS = [',', ';', '\t', '|'];

/** The separator that stands most often in the header, outside of quotes. */
function separatorOf(text: string): string {
	const [header = ''] = text
		.replace(/"[^"]*"/g, '')
		.trimStart()
		.split(/[\r\n]/, 1);
	const count = (separator: string): number => header.split(separator).length;
	return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** Says in plain words what is wrong with a table, as far as the parser tells. */
function plainWords(malformed: unknown, linesBefore: number): unknown {
	if (!(malformed instanceof CsvError)) return malformed;
	const { code, columns, record } = malformed as CsvError & { columns: unknown; record: unknown };
	const line = `line ${Number(malformed.lines) + linesBefore}`;
	if (code.startsWith('CSV_QUOTE_NOT_CLOSED'))
		return new Error(`${line} has a quote that never ends`);
	if (
		code === 'CSV_RECORD_INCONSISTENT_COLUMNS' &&
		Array.isArray(record) &&
		Array.isArray(columns)
	) {
		return new Error(
			`${line} has ${cells(record.length)}, and the header row has ${columns.length}`,
		);
	}
	return code.includes('QUOTE') ? new Error(`${line} has a quote in the wrong place`) : malformed;
}

/** Reads cells as text, because a number would lose its `+` and its leading zeros. */
function readTable(text: string, separator?: string): IDataObject[] {
	const named = SEPARATOR_LINE.exec(text);
	const table = named === null ? text : text.slice(named[0].length);
	try {
		return parse<IDataObject>(table, {
			columns: readHeader,
			delimiter: named?.[1] ?? separator ?? separatorOf(table),
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			trim: true,
		});
	} catch (malformed) {
		throw plainWords(malformed, named === null ? 0 : 1);
	}
}

const isRow = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(text: string): IDataObject[] {
	const rows = JSON.parse(text) as unknown;
	if (!Array.isArray(rows)) throw new Error('it must be an array of objects');
	const odd = rows.findIndex((row) => !isRow(row));
	if (odd >= 0) throw new Error(`row ${odd + 1} is not an object`);
	return rows as IDataObject[];
}

const READERS: Readonly<Record<string, (text: string) => IDataObject[]>> = {
	'.csv': readTable,
	'.tsv': (text) => readTable(text, '\t'),
	'.json': readJson,
};

/**
 * Reads recipients from a CSV or TSV file with a header row, or a JSON array of objects: one input item per row.
 *
 * @throws Refusal with one line when there is no such file, it cannot be understood, or it holds no rows
 */
export function readPeople(path: string): IDataObject[] {
	const read = READERS[extname(path).toLowerCase()];
	if (read === undefined) throw new Refusal(`${path} is no .csv, .tsv or .json file`);
	const text = readText(path);
	let rows: IDataObject[];
	try {
		rows = text.trim() === '' ? [] : read(text);
	} catch (malformed) {
		throw new Refusal(`${path} cannot be understood: ${reasonOf(malformed)}`);
	}
	if (rows.length === 0) throw new Refusal(`${path} holds no recipients`);
	return rows;
}

type Parameters = Pick<DemoOptions, 'to' | 'message'>;

/** The fields that a default expression reads, with the option that replaces it. */
const neededFields = ({ to, message }: Parameters): Array<[field: string, option: string]> => [
	...(to === DEFAULT_TO ? [['phone', '--to'] as [string, string]] : []),
	...(message === DEFAULT_MESSAGE
		? ['name', 'order'].map((field): [string, string] => [field, '--message'])
		: []),
];

/**
 * Makes sure that what the default expressions read is there: n8n leaves a gap in the text for a field that is not.
 *
 * @throws Refusal that names the field and the option to give instead
 */
export function requireFields(
	rows: readonly IDataObject[],
	path: string,
	parameters: Parameters,
): void {
	for (const [field, option] of neededFields(parameters)) {
		const row = rows.findIndex((fields) => !(field in fields));
		if (row < 0) continue;
		const present = Object.keys(rows[row] ?? {}).join(', ');
		throw new Refusal(
			`Row ${row + 1} of ${basename(path)} has no "${field}" (it has: ${present}): give ${option} with an expression for it`,
		);
	}
}

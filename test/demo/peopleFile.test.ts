import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DEFAULT_MESSAGE, DEFAULT_TO } from './options';
import { readPeople, requireFields } from './peopleFile';
import { Refusal } from './refusal';

const BOM = '\uFEFF';

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'demo-people-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const ADA = { name: 'Ada', phone: '+14055555555' };

const utf16 = (text: string): Buffer => Buffer.from(`${BOM}${text}`, 'utf16le');

const READ: Array<[string, string, string | Buffer, object[]]> = [
	['a plain CSV', 'a.csv', 'name,phone\nAda,+14055555555\n', [ADA]],
	[
		'a CSV from a spreadsheet: BOM and CRLF',
		'a.csv',
		`${BOM}name,phone\r\nAda,+14055555555\r\n`,
		[ADA],
	],
	[
		'blank lines, and lines of commas',
		'a.csv',
		'\nname,phone\n\n,\nAda,+14055555555\n , \n\n',
		[ADA],
	],
	[
		'quoted commas, quotes and line breaks',
		'a.csv',
		'name,note\n"B, C","say ""hi""\nnow"\n',
		[{ name: 'B, C', note: 'say "hi"\nnow' }],
	],
	['semicolons', 'a.csv', 'name;phone\r\n"B; C";+14055555555\r\n', [{ ...ADA, name: 'B; C' }]],
	[
		'commas in cells between semicolons',
		'a.csv',
		'name;phone\nB, C;1,5\n',
		[{ name: 'B, C', phone: '1,5' }],
	],
	[
		'commas in the header in quotes',
		'a.csv',
		'"a, b, c";phone\nAda;1\n',
		[{ 'a, b, c': 'Ada', phone: '1' }],
	],
	['a separator that the file names', 'a.csv', 'sep=|\r\nname|phone\r\nAda|+14055555555', [ADA]],
	['empty lines of semicolons at the end', 'a.csv', 'name;phone\nAda;+14055555555\n;\n;\n', [ADA]],
	[
		'UTF-16, as Excel writes "Unicode Text"',
		'a.csv',
		utf16('name\tphone\r\nAda\t+14055555555\r\n'),
		[ADA],
	],
	[
		'UTF-16 with the other byte first',
		'a.csv',
		utf16('name;note\r\nAda;"say\nZoë"\r\n').swap16(),
		[{ name: 'Ada', note: 'say\nZoë' }],
	],
	['bars', 'a.csv', 'name|phone\nAda|+14055555555\n', [ADA]],
	['a TSV', 'a.tsv', 'name\tphone\nAda\t+14055555555\n', [ADA]],
	['a TSV with commas', 'a.tsv', 'name, all, of, it\nB, C\n', [{ 'name, all, of, it': 'B, C' }]],
	['spaces around cells', 'a.csv', 'name , phone\n Ada , +14055555555 \n', [ADA]],
	[
		'digits as they are written',
		'a.csv',
		'phone,order\n0411111111,007\n',
		[{ phone: '0411111111', order: '007' }],
	],
	['an empty cell', 'a.csv', 'name,phone\nAda,\n', [{ name: 'Ada', phone: '' }]],
	['an extension in capitals', 'A.CSV', 'name,phone\nAda,+14055555555', [ADA]],
	[
		'a JSON array',
		'a.json',
		JSON.stringify([ADA, { ...ADA, tags: [1] }]),
		[ADA, { ...ADA, tags: [1] }],
	],
	['JSON with a BOM', 'a.json', `${BOM}${JSON.stringify([ADA])}`, [ADA]],
];

it.each(READ)('reads %s', (_, name, content, rows) => {
	expect(readPeople(write(name, content))).toEqual(rows);
});

function refusalOf(run: () => unknown): Refusal {
	try {
		run();
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown;
		throw thrown;
	}
	throw new Error('It was not refused');
}

const LATIN_1 = Buffer.from('name,phone\nZoë,+14055555555\n', 'latin1');

const REFUSED: Array<[string, string, string | Buffer, RegExp]> = [
	['an empty CSV', 'a.csv', '', /holds no recipients/],
	['a CSV of blank lines', 'a.csv', '\r\n\r\n', /holds no recipients/],
	['a CSV with a header alone', 'a.csv', 'name,phone\n', /holds no recipients/],
	[
		'a row with too few cells',
		'a.csv',
		'name,phone\nBen,1\nAda\n',
		/understood: line 3 has 1 cell, and the header row has 2$/,
	],
	[
		'a row with too many cells, below a line that names the separator',
		'a.csv',
		'sep=;\nname;phone\nAda;1;2\n',
		/understood: line 3 has 3 cells, and the header row has 2$/,
	],
	['a quote that never ends', 'a.csv', 'name,phone\n"Ada,1\n', /a quote that never ends$/],
	[
		'a quote in the middle',
		'a.csv',
		'name,phone\nA"da"x,1\n',
		/line 2 has a quote in the wrong place$/,
	],
	['a column twice', 'a.csv', 'phone,name,phone\n1,2,3\n', /has "phone" twice/],
	['another encoding', 'a.csv', LATIN_1, /UTF-8/],
	['half a character in UTF-16', 'a.csv', utf16('a\n1').subarray(0, -1), /UTF-16/],
	['an empty JSON file', 'a.json', '', /holds no recipients/],
	['an empty array', 'a.json', '[]', /holds no recipients/],
	['half a JSON', 'a.json', '[{"phone":', /cannot be understood/],
	['an object', 'a.json', '{"people":[{"phone":"1"}]}', /must be an array of objects/],
	['numbers', 'a.json', '[{"phone":"1"},2]', /row 2 is not an object/],
	['arrays', 'a.json', '[["+14055555555"]]', /row 1 is not an object/],
	['another kind of file', 'a.xlsx', 'name', /no \.csv, \.tsv or \.json/],
];

it.each(REFUSED)('refuses %s in one line, with 2', (_, name, content, message) => {
	const refusal = refusalOf(() => readPeople(write(name, content)));

	expect(refusal.message).toMatch(message);
	expect(refusal.message).not.toContain('\n');
	expect(refusal.exitCode).toBe(2);
});

it.each([
	['a file that is not there', 'nobody.csv', /There is no file/],
	['a folder', 'folder.csv', /cannot be read/],
])('refuses %s', (_, name, message) => {
	mkdirSync(join(folder, 'folder.csv'), { recursive: true });

	expect(refusalOf(() => readPeople(join(folder, name))).message).toMatch(message);
});

describe('the fields of the default expressions', () => {
	const DEFAULTS = { to: DEFAULT_TO, message: DEFAULT_MESSAGE };

	it.each([
		[
			'no number',
			[{ name: 'Ada', mobile: '1' }],
			DEFAULTS,
			/Row 1 of a\.csv has no "phone" \(it has: name, mobile\): give --to/,
		],
		['no name', [{ phone: '1', order: '1' }], DEFAULTS, /has no "name".*give --message/],
		[
			'no order in the second row',
			[{ ...ADA, order: '1' }, ADA],
			DEFAULTS,
			/Row 2 .* no "order".*give --message/,
		],
	])('are missed: %s', (_, rows, parameters, message) => {
		expect(refusalOf(() => requireFields(rows, '/somewhere/a.csv', parameters)).message).toMatch(
			message,
		);
	});

	it.each([
		['all there', [{ ...ADA, order: '' }], DEFAULTS],
		[
			'not needed by other expressions',
			[{ mobile: '1' }],
			{ to: '={{ $json.mobile }}', message: 'Hello' },
		],
	])('are %s', (_, rows, parameters) => {
		expect(() => requireFields(rows, 'a.csv', parameters)).not.toThrow();
	});
});

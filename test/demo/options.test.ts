import { DEFAULT_MESSAGE, DEFAULT_TO, readOptions } from './options';
import { Refusal } from './refusal';

const DEFAULTS = {
	to: DEFAULT_TO,
	message: DEFAULT_MESSAGE,
	output: 'all',
	json: false,
	live: false,
	yes: false,
};

const READ: Array<[string, string[], object]> = [
	['nothing', [], {}],
	['a file', ['--file', 'people.csv'], { file: 'people.csv' }],
	['the least items', ['--items', '1'], { items: 1 }],
	['the most items', ['--items', '100000'], { items: 100_000 }],
	['an expression', ['--to', '={{ $json.mobile }}'], { to: '={{ $json.mobile }}' }],
	['an expression without its =', ['--to', '{{ $json.mobile }}'], { to: '={{ $json.mobile }}' }],
	[
		'text with an expression in it',
		['--message', 'Hi {{ $json.a }}'],
		{ message: '=Hi {{ $json.a }}' },
	],
	['plain text', ['--message', 'Hi'], { message: 'Hi' }],
	['a country', ['--country', 'au'], { country: 'au' }],
	['no country', ['--country', ''], { country: '' }],
	['a country from the item', ['--country', '{{ $json.c }}'], { country: '={{ $json.c }}' }],
	['raw', ['--output', 'raw'], { output: 'raw' }],
	[
		'the flags',
		['--json', '--live', '--yes', '--file', 'a.csv'],
		{ json: true, live: true, yes: true, file: 'a.csv' },
	],
];

it.each(READ)('reads %s', (_, argv, expected) => {
	expect(readOptions(argv)).toEqual({ ...DEFAULTS, ...expected });
});

const refusalOf = (argv: string[]): Refusal => {
	try {
		readOptions(argv);
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown;
		throw thrown;
	}
	throw new Error('It was not refused');
};

const REFUSED: Array<[string, string[], RegExp]> = [
	['no items', ['--items', '0'], /from 1 to 100000/],
	['fewer than none', ['--items', '-3'], /from 1 to 100000/],
	['half an item', ['--items', '1.5'], /from 1 to 100000/],
	['items in words', ['--items', 'many'], /'many' is invalid.*from 1 to 100000/],
	['too many items', ['--items', '100001'], /from 1 to 100000/],
	['an option without its value', ['--items'], /argument missing/],
	['an unknown output', ['--output', 'full'], /all, simplified, raw, summary/],
	['a country by name', ['--country', 'Australia'], /two-letter code/],
	['an unknown option', ['--colour', 'red'], /unknown option '--colour'$/],
	['an option with a typing error', ['--itms', '2'], /'--itms' \(Did you mean --items\?\)$/],
	['an option over two lines', ['--no\nsuch'], /unknown option '--no such'/],
	['a word too many', ['people.csv'], /too many arguments/],
	['a file beside items', ['--file', 'a.csv', '--items', '2'], /cannot be used with/],
	['live without a file', ['--live'], /--live needs --file/],
	['live with made-up numbers', ['--live', '--items', '2'], /--live needs --file/],
	['a yes to nothing', ['--yes'], /--yes is for --live/],
];

it.each(REFUSED)('refuses %s in one line, with 2', (_, argv, message) => {
	const refusal = refusalOf(argv);

	expect(refusal.message).toMatch(message);
	expect(refusal.message).not.toContain('\n');
	expect(refusal.exitCode).toBe(2);
});

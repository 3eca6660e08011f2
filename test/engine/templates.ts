import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

/** Names that people give to columns, those that a program would not, and those of what JavaScript has by itself. */
const NAMES = [
	...['a', 'b', 'to', 'name', 'Phone', 'first_name', '$', '_x', 'naïve', 'имя', '電話', 'straße'],
	...['length', 'first', 'last', 'class', 'null', 'json', 'isEmpty', 'filter', 'at', 'isProxy'],
	...['toString', 'valueOf', 'hasOwnProperty', 'constructor', 'prototype', '__proto__', 'caller'],
	...['binding', 'arguments', 'mainModule', 'E'],
];

const KEYS = [
	...['Phone (mobile)', 'e-mail', 'a.b', ' ', '', '0', '1', '01', 'a b', "it's", 'say "x"', '='],
	...['x.first()', '$json.a', '//', '/*', '-1', '😀', 'ключ', 'a"]["b', '`', '${a}', '__isArray'],
];

const PRIMITIVES = [
	...[undefined, null, true, false, 0, -0, 1, -1.5, 1e21, NaN, Infinity, 405_555_0100],
	...[
		'',
		' ',
		'Ada',
		'+14055550100',
		'{{ $json.a }}',
		'=x',
		'\\{{ 1 }}',
		'😀x',
		'a\nb\r\u2028',
		'0',
	],
];

const anyName = fc.oneof(fc.constantFrom('a', 'b'), fc.constantFrom(...NAMES));
const anyKey = fc.oneof(anyName, fc.constantFrom(...KEYS), fc.string({ maxLength: 6 }));

const primitive = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...PRIMITIVES) },
	fc.string({ unit: 'binary' }),
	fc.double(),
	fc.integer(),
);

/** Getters, dates and objects of classes: nothing that a sheet gives, and what other nodes may. */
const odd = fc.constantFrom<() => unknown>(
	() => new Date(0),
	() => 10n,
	() => Object.assign(Object.create(null), { a: 1, name: 'N' }),
	() => Object.create({ a: 'inherited', name: 'inherited' }),
	() => ({ get a() { return 'got'; } }), // prettier-ignore
	() => [1, , 3], // eslint-disable-line no-sparse-arrays
	() => Object.assign([1, 2], { a: 'extra' }),
	() => new Map([['a', 1]]),
	() => 'x'.repeat(5_000),
	() => Object(5),
);

/** What an item holds. Few names, so that paths meet what is there. */
const itemOf = (leaf: fc.Arbitrary<unknown>): fc.Arbitrary<IDataObject> =>
	fc.letrec<{ value: unknown; object: IDataObject }>((tie) => ({
		value: fc.oneof(
			{ maxDepth: 3 },
			{ weight: 8, arbitrary: leaf },
			tie('object'),
			fc.array(tie('value'), { maxLength: 3 }),
		),
		object: fc
			.tuple(
				fc.dictionary(anyKey, tie('value'), { maxKeys: 5 }),
				fc.record({ a: tie('value'), b: tie('value') }, { requiredKeys: [] }),
			)
			.map(([others, met]) => ({ ...others, ...met }) as IDataObject),
	})).object;

export const anyItem = itemOf(
	fc.oneof(
		{ weight: 6, arbitrary: primitive },
		odd.map((make) => make()),
	),
);

/** An item of nothing but data. */
export const anyPlainItem = itemOf(primitive);

const blank = fc.constantFrom('', ' ', '  ', '\n', '\t', '\r\n', '\u00a0');

const index = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(10, 999_999_999));

const quoted = anyKey.map((key) => (key.includes("'") ? `["${key}"]` : `['${key}']`));

const step = fc.oneof(
	{ weight: 6, arbitrary: anyName.map((name) => `.${name}`) },
	{ weight: 2, arbitrary: quoted },
	{ weight: 2, arbitrary: index.map((at) => `[${at}]`) },
	anyName.map((name) => `?.${name}`),
	quoted.map((key) => `?.${key}`),
);

const path = fc
	.array(step, { minLength: 1, maxLength: 3 })
	.map((steps) => `$json${steps.join('')}`);

/** A plain part; now and then one that looks like it. */
const part = fc.oneof(
	{
		weight: 20,
		arbitrary: fc
			.tuple(blank, path, blank)
			.map(([before, steps, after]) => `{{${before}${steps}${after}}}`),
	},
	fc.constantFrom(
		...['{{ $json.a.first() }}', '{{ $json.a + 1 }}', '{{ $itemIndex }}', '{{ }}', '{{ $json }}'],
		...['{{ $json.a', '{{ { a: 1 } }}', '{{{ $json.a }}}', '{{ $json . a }}', '{{ $json.a; }}'],
		...['{{ $json.a /* b */ }}', '{{ $json[a] }}', '{{ $json[01] }}', '{{ $json.a?.[0] }}'],
	),
);

const literal = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...['', ' ', 'Hello ', '\n', '=', '}}', '{', '}', '"', "'", '`${a}`', '\u2028', '😀'],
			...['\\', '\\\\', '\\{{', '$json.a', ' .constructor', '<b>', '\t', '\0', '//'],
		),
	},
	fc.string({ maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 4 }),
);

/** An expression as n8n stores it: one part alone, or parts and text as they come. */
export const anyTemplate: fc.Arbitrary<string> = fc
	.oneof(
		{ weight: 3, arbitrary: part },
		fc.array(fc.oneof(part, literal), { maxLength: 5 }).map((pieces) => pieces.join('')),
	)
	.map((source) => `=${source}`);

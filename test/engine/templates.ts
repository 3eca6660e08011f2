import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

/** Names that people give to columns, those that a program would not, and those of what JavaScript has by itself. */
const NAMES = [
	...['a', 'b', 'to', 'first_name', 'Phone', '$', '_x', 'naïve', 'имя', '電話', 'straße'],
	...['length', 'first', 'class', 'null', 'json', 'isEmpty', 'filter', 'at', 'name', 'isProxy'],
	...['Phone (mobile)', 'e-mail', 'a.b', ' ', '', '0', '01', "it's", 'say "x"', '=', '-1', '`'],
	...['x.first()', '$json.a', '//', '/*', '😀', 'a"]["b', '${a}', '}}', 'a\\nb', '__isArray'],
	...['toString', 'valueOf', 'hasOwnProperty', '__proto__', 'constructor', 'caller', 'binding'],
];

const PRIMITIVES = [
	...[undefined, null, true, false, 0, -0, 1, -1.5, 1e21, NaN, Infinity, 405_555_0100],
	...['', ' ', 'Ada', '+14055550100', '{{ $json.a }}', '=x', '\\{{ 1 }}', '😀x', 'a\nb\r\u2028'],
];

const anyName = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('a', 'b') },
	{ weight: 3, arbitrary: fc.constantFrom(...NAMES) },
	fc.string({ maxLength: 6 }),
);

const primitive = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...PRIMITIVES) },
	fc.string({ unit: 'binary' }),
	fc.double(),
);

/** Getters, dates and objects of classes: nothing that a sheet gives, and what other nodes may. */
const odd = fc.constantFrom<() => unknown>(
	() => new Date(0),
	() => 10n,
	() => Object.assign(Object.create(null), { a: 1, b: 'B' }),
	() => Object.create({ a: 'inherited', b: 'inherited' }),
	() => Object.defineProperty({}, 'a', { get: () => 'got', enumerable: true }),
	() => Object.assign(Array(3), { 0: 1, 2: 3 }),
	() => Object.assign([1, 2], { a: 'extra' }),
	() => Object.assign(new Date(0), { a: 'extra' }),
	() => new Map([['a', 1]]),
	() => Object(5),
);

const itemOf = (leaf: fc.Arbitrary<unknown>): fc.Arbitrary<IDataObject> =>
	fc.letrec<{ value: unknown; object: IDataObject }>((tie) => ({
		value: fc.oneof(
			{ maxDepth: 2 },
			{ weight: 4, arbitrary: leaf },
			tie('object'),
			fc.array(tie('value'), { maxLength: 3 }),
		),
		object: fc.dictionary(anyName, tie('value'), { minKeys: 1, maxKeys: 6 }) as never,
	})).object;

const INDEX = /^(?:0|[1-9]\d*)$/;

const QUOTES = fc.constantFrom('"', "'");

/** A step as somebody may write it; a name with a quote or a backslash in it comes out as something else. */
const stepTo = (key: string): fc.Arbitrary<string> => {
	const name = fc.constantFrom('.', '?.').map((dot) => `${dot}${key}`);
	const quoted = fc
		.tuple(fc.constantFrom('', '?.'), QUOTES)
		.map(([optional, quote]) => `${optional}[${quote}${key}${quote}]`);
	if (INDEX.test(key)) return fc.oneof(fc.constant(`[${key}]`), quoted);
	return /^[\p{L}_$][\p{L}\d_$]*$/u.test(key) ? fc.oneof(name, name, quoted) : quoted;
};

/** A value inside an item. */
function waysInto(value: unknown, depth = 3): string[][] {
	if (typeof value !== 'object' || value === null || depth === 0) return [];
	return Object.keys(value).flatMap((key) => [
		[key],
		...waysInto((value as IDataObject)[key], depth - 1).map((rest) => [key, ...rest]),
	]);
}

const extraStep = fc.oneof(anyName, fc.constantFrom('length', '0', '1', '999999999'));

/** A path that leads to something in one of the items, or past it. */
function pathInto(items: readonly IDataObject[]): fc.Arbitrary<string> {
	const ways = items.flatMap((item) => waysInto(item));
	const met = fc.constantFrom(...ways);
	const keys = fc.oneof(
		{ weight: 6, arbitrary: met },
		fc.tuple(met, extraStep).map(([way, key]) => [...way, key]),
		fc.array(extraStep, { minLength: 1, maxLength: 3 }),
	);
	return keys.chain((way) => fc.tuple(...way.map(stepTo))).map((steps) => `$json${steps.join('')}`);
}

const blank = fc.constantFrom(' ', '', '\n', '\t', '\r\n', '\u00a0');

/** Looks like a plain part and is none. */
const lookalike = fc.constantFrom(
	...['{{ $json.a.first() }}', '{{ $json.a + 1 }}', '{{ $itemIndex }}', '{{ }}', '{{ $json }}'],
	...['{{ $json.a', '{{ { a: 1 } }}', '{{{ $json.a }}}', '{{ $json . a }}', '{{ $json.a; }}'],
	...['{{ $json.a /* b */ }}', '{{ $json[a] }}', '{{ $json[01] }}', '{{ $json.a[-1] }}'],
);

const literal = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...['', ' ', 'Hello ', '\n', '=', '}}', '{', '}', '"', "'", '`${a}`', '\u2028', '😀'],
			...['\\', '\\\\', '\\{{', '$json.a', ' .constructor', '<b>', '\t', '\0', '//'],
		),
	},
	fc.string({ unit: 'binary', maxLength: 6 }),
);

/** An expression as n8n stores it: one part alone, or parts and text as they come. */
function templateFor(items: readonly IDataObject[]): fc.Arbitrary<string> {
	const plain = fc
		.tuple(blank, pathInto(items), blank)
		.map(([before, path, after]) => `{{${before}${path}${after}}}`);
	const part = fc.oneof({ weight: 20, arbitrary: plain }, lookalike);
	const mixed = fc.array(fc.oneof({ weight: 2, arbitrary: plain }, part, literal), {
		maxLength: 5,
	});
	return fc.oneof(part, mixed.map((pieces) => pieces.join(''))).map((source) => `=${source}`); // prettier-ignore
}

/** Items, and expressions that may be evaluated for them. */
export interface TemplateCase {
	items: IDataObject[];
	templates: string[];
}

interface Size {
	items: number;
	templates: number;
}

const casesOf =
	(leaf: fc.Arbitrary<unknown>) =>
	({ items: itemCount, templates }: Size): fc.Arbitrary<TemplateCase> =>
		fc.array(itemOf(leaf), { minLength: itemCount, maxLength: itemCount }).chain((items) =>
			fc.record({
				items: fc.constant(items),
				templates: fc.array(templateFor(items), { minLength: templates, maxLength: templates }),
			}),
		);

export const anyCase = casesOf(
	fc.oneof({ weight: 8, arbitrary: primitive }, odd.map((make) => make())), // prettier-ignore
);

/** With items of nothing but data. */
export const anyDataCase = casesOf(primitive);

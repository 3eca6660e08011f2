/**
 * A description of a JSON value by the types in it: names of fields, no values. Words stand for single values,
 * such as `integer` or `text with 4 decimals`.
 */
export type Shape = string | number | Shape[] | { [field: string]: Shape };

/**
 * The shape that a fact expects, with more words:
 * - `a | b`: one of several;
 * - `absent`: no such field, so `text | absent` is a field that may be left out;
 * - `any`, `text`, `number`, `object`, `list`: anything, any text, any number, and so on;
 * - `=SUCCESS` or `=200`: exactly this code or this number;
 * - a list with one entry: each entry is like that one.
 */
export type Expected = string | Expected[] | { [field: string]: Expected };

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A code of ClickSend, such as INVALID_RECIPIENT. It says nothing about a person. */
const CODE = /^[A-Z]+(_[A-Z]+)*$/;
const MOST_CODE_LENGTH = 40;

/** The other words that ClickSend writes where a fact is about a code. */
const WORDS = new Set([
	...['Queued', 'Completed', 'Scheduled', 'WaitApproval', 'Failed', 'Cancelled', 'Sent'],
	...['CancelledAfterReview', 'Received', 'in', 'out', 'post', 'get', 'json'],
]);

/** A field as ClickSend names them; anything else may be a value, such as a number that serves as a key. */
const FIELD = /^[A-Za-z_][A-Za-z_0-9-]*$/;
const OTHER_FIELD = '(not a field name)';

const UUID = /^[0-9A-F]{8}-[0-9A-F]{4}-(\d)[0-9A-F]{3}-[0-9A-F]{4}-[0-9A-F]{12}$/;
const DECIMALS = /^-?\d+\.(\d+)$/;

function describeText(text: string): string {
	if (text === '') return 'blank';
	const version = UUID.exec(text)?.[1];
	if (version !== undefined) return `UUID of version ${version} in capitals`;
	if (UUID.test(text.toUpperCase())) return 'UUID in small letters';
	if (/^\+\d+$/.test(text)) return 'phone number';
	if (/^-?\d+$/.test(text)) return 'text of digits';
	const decimals = DECIMALS.exec(text)?.[1];
	return decimals === undefined ? 'text' : `text with ${decimals.length} decimals`;
}

/** Describes a value of an answer without any of its content. */
export function describe(value: unknown): Shape {
	if (value === undefined) return 'absent';
	if (value === null) return 'null';
	if (typeof value === 'string') return describeText(value);
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	if (Array.isArray(value)) return value.length === 0 ? [] : [describe(value[0])];
	if (!isObject(value)) return typeof value;
	const fields = Object.entries(value).map(([field, inner]) => [
		FIELD.test(field) ? field : OTHER_FIELD,
		describe(inner),
	]);
	return Object.fromEntries(fields) as Shape;
}

/** A greater number may be an ID, or a phone number. */
const MOST_COUNT = 99_999;

const isSmall = (count: number): boolean =>
	Number.isInteger(count) && Math.abs(count) <= MOST_COUNT;

/** Describes a value at a place where the fact is about a code or a count: these are shown. */
export function describeCode(value: unknown): Shape {
	if (typeof value === 'number') return isSmall(value) ? value : describe(value);
	if (typeof value !== 'string') return describe(value);
	const isCode = value.length <= MOST_CODE_LENGTH && CODE.test(value);
	return isCode || WORDS.has(value) ? value : describe(value);
}

function kindOf(value: unknown): string {
	if (typeof value === 'string') return 'text';
	if (Array.isArray(value)) return 'list';
	return isObject(value) ? 'object' : typeof value;
}

const isCount = (word: string): boolean => /^=\d+$/.test(word);

const isNumber = (value: unknown): boolean => typeof value === 'number';

function fitsWord(word: string, value: unknown): boolean {
	if (word.startsWith('='))
		return word === `=${String(value)}` && isCount(word) === isNumber(value);
	return word === 'any' || word === describe(value) || word === kindOf(value);
}

/** An expected shape as people read it. */
function readable(expected: Expected): Shape {
	if (Array.isArray(expected)) return expected.map(readable);
	if (typeof expected === 'string')
		return isCount(expected) ? Number(expected.slice(1)) : expected.replace(/(?<=^| )=/g, '');
	const fields = Object.entries(expected).map(([field, inner]) => [field, readable(inner)]);
	return Object.fromEntries(fields) as Shape;
}

/** Both sides of a difference, without the fields that agree. */
export interface Difference {
	expected: Shape;
	found: Shape;
}

function compareWords(expected: string, value: unknown): Difference | undefined {
	const words = expected.split(' | ');
	if (words.some((word) => fitsWord(word, value))) return undefined;
	const isAboutCode = words.some((word) => word.startsWith('='));
	const found = isAboutCode ? describeCode(value) : describe(value);
	return { expected: readable(expected), found };
}

function compareList(expected: Expected[], value: unknown): Difference | undefined {
	if (!Array.isArray(value)) return { expected: readable(expected), found: describe(value) };
	const [each = 'any'] = expected;
	const different = value.map((entry) => compare(each, entry)).find((one) => one !== undefined);
	return different && { expected: [different.expected], found: [different.found] };
}

/** Compares a value with the shape that a fact expects. Fields that the fact does not name may be there. */
export function compare(expected: Expected, value: unknown): Difference | undefined {
	if (typeof expected === 'string') return compareWords(expected, value);
	if (Array.isArray(expected)) return compareList(expected, value);
	if (!isObject(value)) return { expected: readable(expected), found: describe(value) };
	const different = Object.entries(expected).flatMap(([field, inner]) => {
		const one = compare(inner, value[field]);
		return one === undefined ? [] : [[field, one] as const];
	});
	if (different.length === 0) return undefined;
	return {
		expected: Object.fromEntries(different.map(([field, one]) => [field, one.expected])),
		found: Object.fromEntries(different.map(([field, one]) => [field, one.found])),
	};
}

/** The fields of an object that the fact does not name: a newer ClickSend may have more. */
export const newFields = (
	expected: Readonly<Record<string, Expected>>,
	value: unknown,
): string[] =>
	isObject(value)
		? Object.keys(value)
				.filter((field) => !(field in expected) && FIELD.test(field))
				.sort()
		: [];

import * as fc from 'fast-check';

import { compare, describe as describeValue, newFields, type Expected } from './shape';
import { showShape } from '../command/table';

const ID = '1F0A1B2C-3D4E-6F50-8A7B-000000000000';

describe('a value is described by its type', () => {
	it.each([
		[undefined, 'absent'],
		[null, 'null'],
		['', 'blank'],
		['Ada', 'text'],
		['+61411111111', 'phone number'],
		['201', 'text of digits'],
		['0.0792', 'text with 4 decimals'],
		[ID, 'UUID of version 6 in capitals'],
		[ID.toLowerCase(), 'UUID in small letters'],
		[1, 'integer'],
		[0.5, 'number'],
		[true, 'boolean'],
		[[], []],
		[['a', 'b'], ['text']],
		[
			{ to: 'a', list: [{ id: 1 }] },
			{ to: 'text', list: [{ id: 'integer' }] },
		],
		[{ '+61411111111': 1 }, { '(not a field name)': 'integer' }],
	])('%j', (value, shape) => {
		expect(describeValue(value)).toEqual(shape);
	});
});

describe('a value fits', () => {
	it.each<[unknown, Expected]>([
		['Ada', 'text'],
		['', 'text'],
		['', 'blank'],
		[ID, 'text'],
		[1, 'integer'],
		[1, 'number'],
		[undefined, 'text | absent'],
		[null, 'text | null'],
		[200, '=200'],
		['SUCCESS', '=SUCCESS'],
		['0.0000', '=0.0000'],
		[{ a: 1, more: 2 }, { a: 'integer' }],
		[[], ['integer']],
		[[1, 2], ['integer']],
		[{}, 'object'],
		[[1], 'list'],
		[undefined, 'any'],
	])('%j: %j', (value, expected) => {
		expect(compare(expected, value)).toBeUndefined();
	});
});

describe('a value differs, and only the difference is told', () => {
	it.each<[unknown, Expected, object]>([
		[1, 'text', { expected: 'text', found: 'integer' }],
		[0.5, 'integer', { expected: 'integer', found: 'number' }],
		['200', '=200', { expected: 200, found: 'text of digits' }],
		[404, '=200', { expected: 200, found: 404 }],
		['THROTTLED', '=SUCCESS', { expected: 'SUCCESS', found: 'THROTTLED' }],
		['Hi Ada!', '=SUCCESS', { expected: 'SUCCESS', found: 'text' }],
		[
			{ a: 1, b: 2 },
			{ a: 'text', b: 'integer' },
			{ expected: { a: 'text' }, found: { a: 'integer' } },
		],
		[{}, { a: 'text' }, { expected: { a: 'text' }, found: { a: 'absent' } }],
		[null, { a: '=1 | =2' }, { expected: { a: '1 | 2' }, found: 'null' }],
		[[1, 'a'], ['integer'], { expected: ['integer'], found: ['text'] }],
		[{ a: 1 }, ['integer'], { expected: ['integer'], found: { a: 'integer' } }],
	])('%j: %j', (value, expected, difference) => {
		expect(compare(expected, value)).toEqual(difference);
	});
});

it('fields that a fact does not know are told by their names', () => {
	expect(newFields({ a: 'text' }, { b: 1, a: '', '+61411111111': 1 })).toEqual(['b']);
});

it('no text and no number of an answer reaches a description', () => {
	const secret = fc.stringMatching(/^secret [a-z0-9]{4,20}$/);
	const value = fc.letrec((tie) => ({
		any: fc.oneof(secret, fc.integer({ min: 10_000 }), tie('list'), tie('object')),
		list: fc.array(tie('any'), { maxLength: 3 }),
		object: fc.dictionary(fc.oneof(fc.constantFrom('to', 'body'), secret), tie('any')),
	})).any;
	fc.assert(
		fc.property(value, (one) => {
			expect(showShape(describeValue(one))).not.toMatch(/secret|\d{4}/);
		}),
	);
});

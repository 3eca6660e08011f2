import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ClickSend } from '../../../nodes/ClickSend/ClickSend.node';
import {
	locatorReader,
	parameterReader,
	READS_PLAIN_FIELDS,
} from '../../../nodes/ClickSend/actions/parameter';

type Evaluate = (path: string, item: number) => unknown;

/** Makes a context that has these parameters and items, and records what it is asked. */
function contextOf(parameters: IDataObject, items: IDataObject[], evaluate: Evaluate) {
	const asked: Array<[path: string, item: number]> = [];
	const context = {
		getNode: () => ({ parameters }),
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (path: string, item: number) => {
			asked.push([path, item]);
			return evaluate(path, item);
		},
	} as unknown as IExecuteFunctions;
	return { context, asked };
}

const ITEMS = [{ to: 'a' }, { to: 'b' }, { to: { deep: 1 } }, { to: 'd' }];

const asWritten: Evaluate = (_path, item) => ITEMS[item]?.to;

const readAll = (read: (item: number) => unknown): unknown[] =>
	ITEMS.map((_, item) => {
		try {
			return read(item);
		} catch (thrown) {
			return String(thrown);
		}
	});

const PLAIN = { to: '={{ $json.to }}' };

const EACH = [0, 1, 2, 3].map((item) => ['to', item]);

it('the plain reading is on', () => {
	expect(READS_PLAIN_FIELDS).toBe(true);
});

it('no property has a type that n8n would convert values to', () => {
	expect(JSON.stringify(new ClickSend().description.properties)).not.toContain('validateType');
});

it('without an expression n8n is asked once', () => {
	const { context, asked } = contextOf({ to: '+1' }, ITEMS, () => '+1');
	expect(readAll(parameterReader(context, 'to'))).toEqual(['+1', '+1', '+1', '+1']);
	expect(asked).toEqual([['to', 0]]);
});

it('of a plain field n8n is asked for the first value, and for those that only n8n can tell', () => {
	const { context, asked } = contextOf(PLAIN, ITEMS, asWritten);
	expect(readAll(parameterReader(context, 'to'))).toEqual(ITEMS.map(({ to }) => to));
	expect(asked).toEqual([
		['to', 0],
		['to', 2],
	]);
});

it('the first value that both know decides, wherever it stands', () => {
	const items = [{ to: {} }, { to: 'b' }, { to: 'c' }];
	const { context, asked } = contextOf(PLAIN, items, (_path, item) => items[item]?.to);
	const read = parameterReader(context, 'to');
	expect([read(0), read(1), read(2)]).toEqual([{}, 'b', 'c']);
	expect(asked).toEqual([
		['to', 0],
		['to', 1],
	]);
});

it.each<[string, Evaluate]>([
	['has another value', (_path, item) => `other ${item}`],
	['has a value of another type', (_path, item) => [ITEMS[item]?.to]],
	[
		'refuses the expression',
		(_path, item) => {
			throw new Error(`refused ${item}`);
		},
	],
])('n8n is asked for every item where it %s', (_case, evaluate) => {
	const { context, asked } = contextOf(PLAIN, ITEMS, evaluate);
	const expected = readAll((item) => evaluate('to', item));
	expect(readAll(parameterReader(context, 'to'))).toEqual(expected);
	expect(asked).toEqual(EACH);
});

it.each([
	['an expression that is not plain', '={{ $json.to.trim() }}'],
	['an object with an expression in it', { a: { b: '={{ $json.to }}' } }],
])('n8n is asked for every item, once, by %s', (_case, to) => {
	const { context, asked } = contextOf({ to }, ITEMS, asWritten);
	expect(readAll(parameterReader(context, 'to'))).toEqual(ITEMS.map((item) => item.to));
	expect(asked).toEqual(EACH);
});

describe('a resource locator', () => {
	const locator = (value: unknown) => ({ __rl: true, mode: 'id', value });

	it.each([
		['a chosen value', locator('428'), '428', ['to.value']],
		['an expression in it', locator('={{ $json.to }}'), 'a', ['to.value']],
		['an expression in its place', '={{ $json.to }}', 'a', ['to']],
		['a plain value in its place', '428', '428', ['to']],
		['another expression in it', { ...locator('428'), mode: '={{ 1 }}' }, '428', ['to']],
	])('%s is read alone', (_case, to, expected, paths) => {
		const saved = { to } as IDataObject;
		const { context, asked } = contextOf(saved, ITEMS, (path) =>
			path === 'to' && typeof to === 'object' ? locator(expected) : expected,
		);
		expect(locatorReader(context, 'to')(0)).toBe(expected);
		expect(asked.map(([path]) => path)).toEqual(paths);
	});
});

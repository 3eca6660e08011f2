import type { Row } from '../../nodes/ClickSend/messaging/types';
import { withoutSecrets } from '../../nodes/ClickSend/output/secrets';
import { report, result, sample, without } from '../messaging/builders';
import { answerFor, buildItems, frozen, rowResult, SECRET, strayOf, SUBACCOUNT } from './cases';
import { OUTPUT_MODES } from '../../nodes/ClickSend/output/show';

const HARMLESS = without(SUBACCOUNT, 'api_key');

describe('a key that ClickSend sends along is taken out', () => {
	it.each<[string, Row, Row]>([
		['at the top', { api_key: SECRET, a: 1 }, { a: 1 }],
		['in an object', { _subaccount: SUBACCOUNT }, { _subaccount: HARMLESS }],
		['in a list', { all: [SUBACCOUNT, 'x'] }, { all: [HARMLESS, 'x'] }],
		['in a list of lists', { all: [[[SUBACCOUNT]]] }, { all: [[[HARMLESS]]] }],
		['deep down', { a: { b: { c: [{ d: SUBACCOUNT }] } } }, { a: { b: { c: [{ d: HARMLESS }] } } }],
		['whatever its value', { api_key: { inner: SECRET }, a: null }, { a: null }],
		['alone', { api_key: SECRET }, {}],
		[
			'in other spellings',
			{ apiKey: SECRET, API_KEY: SECRET, 'Api-Key': SECRET, apikey: SECRET },
			{},
		],
	])('%s', (_case, data, expected) => {
		expect(withoutSecrets(data)).toEqual(expected);
	});

	it('from the sample of an account, and nothing else is', () => {
		const account = sample('19-account');
		const { data } = account as { data: { _subaccount: Record<string, unknown> } };
		const { api_key: key, ...subaccount } = data._subaccount;
		expect(key).toEqual(expect.any(String));
		expect(withoutSecrets(account)).toEqual({
			...account,
			data: { ...data, _subaccount: subaccount },
		});
	});
});

describe('all else stays as it is', () => {
	it.each<[string, Row]>([
		['nothing', {}],
		['null, false, zero and an empty text', { a: null, b: false, c: 0, d: '' }],
		['lists', { a: [], b: [1, [2]], c: [null] }],
		[
			'names that only look like the key',
			{ api_username: 'x', api_keys: 1, apikeys: 2, my_api_key: 3, xapikey: 4 },
		],
		['the word as a value', { field: 'api_key' }],
		['a text in place of a function that writes', { toJSON: 'x', a: 1 }],
	])('%s', (_case, data) => {
		expect(withoutSecrets(frozen(data))).toEqual(data);
	});

	it('a moment, as the text that n8n stores it as', () => {
		const moment = new Date(Date.UTC(2026, 9, 5));
		expect(JSON.stringify(withoutSecrets({ moment }))).toBe(
			'{"moment":"2026-10-05T00:00:00.000Z"}',
		);
	});

	it('fifty thousand levels deep', () => {
		let data: Row = { api_key: SECRET, last: true };
		for (let level = 0; level < 50_000; level += 1) data = { inner: data };
		let copy = withoutSecrets(data) as Row;
		for (let level = 0; level < 50_000; level += 1) copy = copy.inner as Row;
		expect(copy).toEqual({ last: true });
	});

	it('a field that is called as the prototype of every object', () => {
		const data: unknown = JSON.parse('{"__proto__":{"a":[{"b":1}]}}');
		const copy = withoutSecrets(data);
		expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":[{"b":1}]}}');
		expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
	});

	it('in a copy: what is done to one is not done to the other', () => {
		const data = { inner: { list: [1] } };
		const copy = withoutSecrets(data) as typeof data;
		copy.inner.list.push(2);
		expect(data).toEqual({ inner: { list: [1] } });
		expect(Reflect.deleteProperty(copy, 'inner')).toBe(true);
	});
});

describe('no mode gives a key away', () => {
	const places: Array<[string, ReturnType<typeof report>]> = [
		['an accepted row', report([rowResult(0, { _subaccount: SUBACCOUNT })])],
		['a documented field of a row', report([rowResult(0, { carrier: SUBACCOUNT })])],
		['a refused row', report([rowResult(0, { status: 'THROTTLED', api_key: SECRET })])],
		['a stray row', report([rowResult(0)], { strays: [strayOf({ all: [SUBACCOUNT] })] })],
		['an answer', report([rowResult(0, {}, answerFor([0], { _subaccount: SUBACCOUNT }))])],
		['its currency', report([rowResult(0, {}, answerFor([0], { _currency: SUBACCOUNT }))])],
		['what was asked', report([result('invalid', { asked: { to: SUBACCOUNT, message: '' } })])],
	];
	const cases = places.flatMap(([place, one]) =>
		OUTPUT_MODES.flatMap((mode) =>
			[false, true].map((toErrorOutput) => ({ place, one, mode, toErrorOutput })),
		),
	);

	it.each(cases)('$place, $mode, error output: $toErrorOutput', ({ one, mode, toErrorOutput }) => {
		expect(JSON.stringify(buildItems(one, mode, toErrorOutput))).not.toContain(SECRET);
	});
});

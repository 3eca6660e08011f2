import { makeHarmless } from '../../nodes/ClickSend/messaging/secrets';
import { SECRET } from '../output/cases';

/** The answer after the keys and the levels beyond reason are out of it. */
function harmless(json: string): unknown {
	const answer: unknown = JSON.parse(json);
	makeHarmless(answer);
	return answer;
}

const KEY = JSON.stringify(SECRET);

describe('what goes no further than the request', () => {
	it.each<[name: string, answer: string, left: unknown]>([
		['a key', `{"api_key":${KEY},"a":1}`, { a: 1 }],
		['keys in other spellings', `{"apiKey":${KEY},"API_KEY":${KEY},"Api Key":${KEY}}`, {}],
		['a key in a list of lists', `[[{"api_key":${KEY}}]]`, [[{}]]],
		['a key that is an object', `{"a":{"api_key":{"b":${KEY}}}}`, { a: {} }],
		['a note on a key', `[{"field":"api_key","reason":${KEY}}]`, [{ field: 'api_key' }]],
		['a field called as the prototype', '{"a":{"__proto__":{"b":1}}}', { a: {} }],
	])('%s', (_case, answer, left) => {
		expect(harmless(answer)).toEqual(left);
	});

	it.each<[name: string, answer: string]>([
		['nothing', 'null'],
		['a text', '"api_key"'],
		['names that only look like the key', '{"api_keys":1,"my_api_key":{"a":2},"field":"to"}'],
		['a note on another field', '{"field":"to","reason":"api_key"}'],
		['a note on nothing that is text', '{"field":{"api":"key"},"reason":"x"}'],
		['lists', '[0,[1,[]],null,[{"a":[2]}]]'],
	])('and nothing else: %s', (_case, answer) => {
		expect(harmless(answer)).toEqual(JSON.parse(answer));
	});
});

describe('the hundredth level is the last', () => {
	const nested = (levels: number, [open, end]: [string, string]): string =>
		`${open.repeat(levels)}1${end.repeat(levels)}`;

	it.each<[name: string, signs: [string, string]]>([
		['of objects', ['{"a":', '}']],
		['of lists', ['[', ']']],
	])('%s', (_case, signs) => {
		expect(harmless(nested(100, signs))).toEqual(JSON.parse(nested(100, signs)));
		const cut = JSON.parse(
			nested(100, signs).replace('1', '"(more than 100 levels deep)"'),
		) as unknown;
		expect(harmless(nested(101, signs))).toEqual(cut);
		expect(harmless(nested(5_000, signs))).toEqual(cut);
	});
});

import { twiceIn } from '../../../../nodes/ClickSend/messaging/input/numbers/twice';

const pairsIn = (...numbers: string[]): Array<[string, string]> => [
	...twiceIn(numbers.map((to) => ({ to, isInternational: to.startsWith('+') }))),
];

describe('a number without its country that may be another one of the item', () => {
	it.each<[string, numbers: string[], pair: [string, string]]>([
		['the end of another', ['+14055550131', '5550131'], ['5550131', '+14055550131']],
		['with a zero before it', ['+447700900131', '07700900131'], ['07700900131', '+447700900131']],
		[
			'with an exit code before it',
			['+61491570156', '001161491570156'],
			['001161491570156', '+61491570156'],
		],
		[
			'with other zeros than another without its country',
			['007700900131', '7700900131'],
			['007700900131', '7700900131'],
		],
		['with the 1 of North America', ['14055550131', '4055550131'], ['14055550131', '4055550131']],
		['behind the longer one', ['14055550131', '5550131'], ['5550131', '14055550131']],
		[
			'behind another one',
			['+61491570156', '+14055550131', '4055550131'],
			['4055550131', '+14055550131'],
		],
	])('%s', (_case, numbers, pair) => {
		expect(pairsIn(...numbers)).toEqual([pair]);
	});

	it.each<[string, string[]]>([
		['alone', ['5550131']],
		['beside another end', ['+14055550131', '5550132']],
		['with fewer than seven digits in common', ['+14055550131', '550131']],
		['beside nothing but numbers with their country', ['+14055550131', '+4055550131']],
	])('is none %s', (_case, numbers) => {
		expect(pairsIn(...numbers)).toEqual([]);
	});
});

import { statsOf } from './stats';

describe('median with min and max', () => {
	it.each([
		['one', [4], { median: 4, min: 4, max: 4 }],
		['an odd number, in any order', [9, 1, 5], { median: 5, min: 1, max: 9 }],
		['an even number: the mean of the middle two', [4, 1, 2, 10], { median: 3, min: 1, max: 10 }],
		['numbers, not words', [10, 9, 100], { median: 10, min: 9, max: 100 }],
	])('of %s', (_case, samples, stats) => {
		expect(statsOf(samples)).toEqual(stats);
	});

	it('of nothing is an error', () => {
		expect(() => statsOf([])).toThrow('Nothing was measured');
	});
});

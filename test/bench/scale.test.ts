import { logScale, powersOfTen, spreadLabels } from './scale';

it.each([
	['a range', [3, 250], [1, 10, 100, 1000]],
	['its own ends', [1, 100], [1, 10, 100]],
	['one value', [10], [10, 100]],
	['parts of one', [0.05, 2], [0.01, 0.1, 1, 10]],
	['nothing', [], [1, 10]],
])('powers of ten around %s', (_case, values, ticks) => {
	expect(powersOfTen(values)).toEqual(ticks);
});

it.each([
	[1, 0],
	[10, 50],
	[100, 100],
])('a logarithmic axis has %d at %d', (value, place) => {
	expect(logScale([1, 10, 100], [0, 100])(value)).toBe(place);
});

it.each([
	['those apart stay', [10, 50], [10, 50]],
	['those too close move down', [10, 12, 14], [10, 20, 30]],
	['in the order of the page', [14, 10], [20, 10]],
])('labels: %s', (_case, heights, placed) => {
	expect(spreadLabels(heights, 10)).toEqual(placed);
});

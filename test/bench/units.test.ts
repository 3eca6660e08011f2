import { formatCount, formatMs, formatRatio } from './units';

it.each([
	[0.2514, '0.251 ms'],
	[98.76, '98.8 ms'],
	[123.4, '123 ms'],
	[999.4, '999 ms'],
	[1234, '1.23 s'],
	[203_000, '203 s'],
	[10_000_000, '10,000 s'],
])('%d ms is %s', (ms, text) => {
	expect(formatMs(ms)).toBe(text);
});

it('counts and ratios', () => {
	expect([formatCount(100_000), formatRatio(1.0649), formatRatio(151.3)]).toEqual([
		'100,000',
		'1.06',
		'151',
	]);
});

import { planCells, predictMs } from './plan';
import type { Cell, Settings } from './results';
import type { Features } from './variants';

const SETTINGS: Settings = {
	items: [1, 200, 1_000, 10_000, 100_000],
	latencies: [0, 20, 200],
	variants: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
	runs: 5,
	limit: 60,
	memory: true,
	pauses: true,
};

const ALL: Features = { mapping: true, parallelCalls: true };
const NONE: Features = { mapping: false, parallelCalls: false };

const planned = (settings: Partial<Settings> = {}, features = ALL): Cell[] =>
	planCells({ ...SETTINGS, ...settings }, features);

const inTable = (cells: Cell[]): Cell[] =>
	cells.filter(({ parallelCalls }) => parallelCalls === null);

describe('what will take too long is not begun', () => {
	it.each([
		[1, 200, 60, null],
		[200, 200, 60, null],
		[1_000, 20, 60, null],
		[1_000, 200, 60, 'skipped: would take about 203 s'],
		[10_000, 0, 60, null],
		[10_000, 20, 60, 'skipped: would take about 230 s'],
		[100_000, 0, 60, 'skipped: would take about 300 s'],
		[100_000, 200, 60, 'skipped: would take about 20300 s'],
		[1_000, 20, 10, 'skipped: would take about 23 s'],
		[1_000, 200, 300, null],
	])('(c) with %d items at %d ms and a limit of %d s', (items, latency, limit, note) => {
		const one = { items: [items], latencies: [latency], variants: ['c' as const], limit };
		expect(planned(one).map((cell) => cell.note)).toEqual([note]);
	});

	it.each([['a'], ['b'], ['d'], ['e'], ['f'], ['g'], ['h']] as const)(
		'(%s) never does',
		(variant) => {
			expect(predictMs(variant, 100_000, 200)).toBeNull();
		},
	);
});

describe('places of the table', () => {
	it('every variant at all items and latencies, and (d) and (g), which make no calls, at one latency', () => {
		const cells = inTable(planned());
		const count = (letter: string): number =>
			cells.filter(({ variant }) => variant === letter).length;
		expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(count)).toEqual([
			15, 15, 15, 5, 15, 15, 5, 15,
		]);
	});

	it('those that are compared stand next to each other', () => {
		const names = inTable(planned({ items: [10], latencies: [0, 20] })).map(
			({ variant, latency }) => `${variant}${latency}`,
		);
		expect(names).toEqual([
			...['a0', 'b0', 'c0', 'd0', 'e0', 'f0', 'g0', 'h0'],
			...['a20', 'b20', 'c20', 'e20', 'f20', 'h20'],
		]);
	});

	it('without Map Automatically (b) is not available, which is said', () => {
		const notes = planned({ variants: ['b'] }, NONE).map(({ note }) => note);
		expect(new Set(notes)).toEqual(new Set(['not available: the built node has no mapping']));
	});
});

describe('calls in flight', () => {
	it.each([
		['(b), of which the calls are most', ALL, ['b 1', 'b 3']],
		['(a) without Map Automatically', { ...ALL, mapping: false }, ['a 1', 'a 3']],
		['none, where the node has no such option', NONE, []],
	])('of %s, with one and three', (_case, features, names) => {
		const extra = planned({}, features).filter(
			({ parallelCalls, variant }) => parallelCalls !== null && variant !== 'e',
		);
		expect(extra.map(({ variant, parallelCalls }) => `${variant} ${parallelCalls}`)).toEqual(names);
		expect(extra.every(({ items, latency }) => items === 100_000 && latency === 200)).toBe(true);
	});

	it.each([
		['where (b) is held against it', {}, 1],
		['not without 10,000 items', { items: [1, 200] }, 0],
		['not without 0 ms', { latencies: [20] }, 0],
	])('of the script, %s', (_case, settings, count) => {
		const extra = planned(settings).filter(
			({ variant, parallelCalls }) => variant === 'e' && parallelCalls === 3,
		);
		expect(extra).toHaveLength(count);
	});
});

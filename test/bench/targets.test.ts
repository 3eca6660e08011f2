import type { Cell, Measurements } from './results';
import { judge, type Verdict } from './targets';
import type { Subject, Variant } from './variants';

const NOTHING: Measurements = {
	machine: { cores: 2, node: 'v20.19.0', engine: '2.41.1' },
	settings: {
		items: [1],
		latencies: [0],
		variants: [],
		runs: 1,
		limit: 60,
		memory: true,
		pauses: true,
	},
	features: { mapping: true, parallelCalls: true },
	cells: [],
	memory: [],
	pauses: [],
};

type Timed = [Variant, items: number, latency: number, ms: number, parallelCalls?: number];

const cellOf = ([variant, items, latency, ms, parallelCalls]: Timed): Cell => ({
	variant,
	items,
	latency,
	parallelCalls: parallelCalls ?? null,
	time: { median: ms, min: ms / 2, max: ms * 2 },
	cpu: { median: 2 * ms, min: ms, max: 3 * ms },
	samples: [],
	predictedMs: null,
	note: null,
});

const memoryOf = (subject: Subject, items: number, mib: number) => ({
	subject,
	items,
	peakMib: { median: mib, min: mib, max: mib },
});

const pausesOf = (variant: Variant, longestMs: number) => {
	const pauses = { longestMs, longestBusyMs: 1, longestOwnMs: 1, monitoredMs: 1, totalMs: 1 };
	return { variant, items: 100_000, node: pauses, execution: { ...pauses, longestMs: 999 } };
};

const verdictOn = (measure: string, measurements: Partial<Measurements>): Verdict | undefined =>
	judge({ ...NOTHING, ...measurements }).find((verdict) => verdict.measure === measure);

const LARGE = ', 10,000 items, 0 ms';
const IN_FLIGHT = '3 calls in flight / 1, 100,000 items, 200 ms';

/** Reads `a 1000, 20 = 5`: items, latency, median, both in milliseconds; `b 1000, 20, 3 = 5` with 3 calls in flight. */
function timesOf(text: string): Timed[] {
	return text.split('; ').map((one) => {
		const [items = 0, latency = 0, ...rest] = (one.match(/[\d.]+/g) ?? []).map(Number);
		const ms = rest.at(-1) ?? 0;
		return [one[0] as Variant, items, latency, ms, rest.length > 1 ? rest[0] : undefined];
	});
}

describe('ratios of times', () => {
	it.each([
		[`(a) / (b)${LARGE}`, 'a 10000, 0 = 14; b 10000, 0 = 10', 1.4, true],
		[`(a) / (b)${LARGE}`, 'a 10000, 0 = 15; b 10000, 0 = 10', 1.5, false],
		['(c) / (a), 1,000 items, 20 ms', 'c 1000, 20 = 20000; a 1000, 20 = 100', 200, true],
		['(c) / (a), 1,000 items, 20 ms', 'c 1000, 20 = 19900; a 1000, 20 = 100', 199, false],
		['(c) / (a), 200 items, 200 ms', 'c 200, 200 = 9900; a 200, 200 = 100', 99, false],
		[`(a) / [(d) + (e)]${LARGE}`, 'a 10000, 0 = 25; d 10000, 0 = 80; e 10000, 0 = 20', 0.25, true],
		[`(a) / [(d) + (e)]${LARGE}`, 'a 10000, 0 = 26; d 10000, 0 = 80; e 10000, 0 = 20', 0.26, false],
		// Measurements without sending count at any latency.
		[`(a) / [(d) + (e)]${LARGE}`, 'a 10000, 0 = 20; d 10000, 20 = 60; e 10000, 0 = 40', 0.2, true],
		[
			`(f) / [(g) + (e)]${LARGE}`,
			'f 10000, 0 = 115; g 10000, 20 = 60; e 10000, 0 = 40',
			1.15,
			true,
		],
		[
			`processor time of (a) / of [(d) + (e)]${LARGE}`,
			'a 10000, 0 = 50; d 10000, 0 = 60; e 10000, 0 = 40',
			0.5,
			null,
		],
		[`(h) / (b)${LARGE}`, 'h 10000, 0 = 30; b 10000, 0 = 20', 1.5, null],
		['(h) - (b), 100,000 items, 0 ms', 'h 100000, 0 = 3500; b 100000, 0 = 2000', 1500, true],
		['(h) - (b), 100,000 items, 0 ms', 'h 100000, 0 = 3600; b 100000, 0 = 2000', 1600, false],
		[`(b) / (e)${LARGE}`, 'b 10000, 0 = 25; e 10000, 0 = 10; e 10000, 0, 3 = 5', 2.5, true],
		[`(b) / (e) with 3 calls in flight${LARGE}`, 'b 10000, 0 = 25; e 10000, 0, 3 = 5', 5, null],
		['(a) 100,000 items / 10,000 items, 0 ms', 'a 100000, 0 = 105; a 10000, 0 = 10', 10.5, true],
		['(b) 100,000 items / 10,000 items, 0 ms', 'b 100000, 0 = 110; b 10000, 0 = 10', 11, false],
		['(a) / (c), 1 item, 20 ms', 'a 1, 20 = 21; c 1, 20 = 20', 1.05, true],
		['(a) / (c), 1 item, 200 ms', 'a 1, 200 = 220; c 1, 200 = 200', 1.1, false],
		[IN_FLIGHT, 'b 100000, 200, 3 = 4; b 100000, 200, 1 = 10', 0.4, true],
		[IN_FLIGHT, 'a 100000, 200, 3 = 5; a 100000, 200, 1 = 10', 0.5, false],
	])('%s from %s is %d, met: %s', (measure, times, measured, met) => {
		const cells = timesOf(times).map(cellOf);
		expect(verdictOn(measure, { cells })).toMatchObject({ measured, met });
	});
});

it.each([
	['as much as its rows', 200, 1, true],
	['a little more', 230, 1.15, true],
	['a third more', 266, 1.33, false],
])('memory of 100,000 items: %s', (_case, peak, measured, met) => {
	const memory = [memoryOf('rows', 100_000, 200), memoryOf('a', 100_000, peak)];
	const measure = 'memory of (a) / of its rows alone, 100,000 items';
	expect(verdictOn(measure, { memory })).toMatchObject({ measured, met });
});

it.each([
	[50, true],
	[50.1, false],
])('a stretch of %d ms in the node itself is met: %s', (longestMs, met) => {
	const verdict = verdictOn('longest blocked stretch of (b), 100,000 items', {
		pauses: [pausesOf('b', longestMs)],
	});
	expect(verdict).toMatchObject({ measured: longestMs, met, unit: 'ms' });
});

it('what was not measured stays open', () => {
	const verdicts = judge(NOTHING);
	expect(verdicts.length).toBeGreaterThan(10);
	expect(verdicts.every(({ measured, met }) => measured === null && met === null)).toBe(true);
});

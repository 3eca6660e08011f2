import type { Cell, Measurements } from './results';
import { sendsNothing, type Subject, type Variant } from './variants';

type Unit = 'ratio' | 'ms';

/** A ratio of two measurements of one run of the command, or a time, and what it should be. */
export interface Verdict {
	measure: string;
	/** `null` where it only informs. */
	target: { atLeast: number } | { atMost: number } | null;
	unit: Unit;
	/** `null` where something that it needs was not measured. */
	measured: number | null;
	/** `null` without a target or a measurement. */
	met: boolean | null;
}

/** `null` where something that it needs was not measured. */
export type Value = number | null;

type Place = [variant: Variant, items: number, latency: number, parallelCalls?: number];

/** The measurements that a target may use. */
interface Reader {
	/** Median of one run by the wall clock, in milliseconds. */
	time(...place: Place): Value;
	/** Median of the processor time of one run, in milliseconds. */
	cpu(...place: Place): Value;
	/** Peak of the process with the largest run, in MiB. */
	peak(subject: Subject): Value;
	/** Longest stretch in the node's own `execute`, in milliseconds. */
	pause(variant: Variant): Value;
}

/** As the targets say it: memory and pauses are held against the largest run. */
const LARGEST = 100_000;
const LARGE = 10_000;

function readerOf({ cells, memory, pauses }: Measurements): Reader {
	const at = (...[variant, items, latency, parallelCalls]: Place): Cell | undefined =>
		cells.find(
			(cell) =>
				cell.variant === variant &&
				cell.items === items &&
				(cell.latency === latency || sendsNothing(variant)) &&
				cell.parallelCalls === (parallelCalls ?? null),
		);
	return {
		time: (...place) => at(...place)?.time?.median ?? null,
		cpu: (...place) => at(...place)?.cpu?.median ?? null,
		peak: (subject) =>
			memory.find((row) => row.subject === subject && row.items === LARGEST)?.peakMib.median ??
			null,
		pause: (variant) =>
			pauses.find((row) => row.variant === variant && row.items === LARGEST)?.node.longestMs ??
			null,
	};
}

/** `null` as soon as one of the values is. */
function combine<T extends Value[]>(
	values: readonly [...T],
	by: (...known: { [K in keyof T]: number }) => number,
): Value {
	return values.every((value) => value !== null)
		? by(...(values as { [K in keyof T]: number }))
		: null;
}

export const ratio = (a: Value, b: Value): Value => combine([a, b], (x, y) => x / y);

/** Against what no node with the same expressions can do without: their evaluation, and the calls. */
const aboveFloor = ({ time }: Reader, node: Variant, floor: Variant): Value =>
	combine(
		[time(node, LARGE, 0), time(floor, LARGE, 0), time('e', LARGE, 0)],
		(own, evaluation, calls) => own / (evaluation + calls),
	);

const parallelGain = ({ time }: Reader, variant: Variant): Value =>
	ratio(time(variant, LARGEST, 200, 3), time(variant, LARGEST, 200, 1));

/** The measurement of a target, and the value that it should have. */
export type Aim = Pick<Verdict, 'measure' | 'target'> & { unit?: Unit };

type Target = Aim & { value: (reader: Reader) => Value };

const NODE_VARIANTS = ['a', 'b'] as const;

const TARGETS: readonly Target[] = [
	{
		measure: '(a) / (b), 10,000 items, 0 ms',
		target: { atMost: 1.4 },
		value: ({ time }) => ratio(time('a', LARGE, 0), time('b', LARGE, 0)),
	},
	{
		measure: '(a) / [(d) + (e)], 10,000 items, 0 ms',
		target: { atMost: 0.25 },
		value: (reader) => aboveFloor(reader, 'a', 'd'),
	},
	{
		measure: '(f) / [(g) + (e)], 10,000 items, 0 ms',
		target: { atMost: 1.15 },
		value: (reader) => aboveFloor(reader, 'f', 'g'),
	},
	{
		measure: '(b) / (e), 10,000 items, 0 ms',
		target: { atMost: 2.5 },
		value: ({ time }) => ratio(time('b', LARGE, 0), time('e', LARGE, 0)),
	},
	{
		measure: '(b) / (e) with 3 calls in flight, 10,000 items, 0 ms',
		target: null,
		value: ({ time }) => ratio(time('b', LARGE, 0), time('e', LARGE, 0, 3)),
	},
	{
		measure: '(h) / (b), 10,000 items, 0 ms',
		target: null,
		value: ({ time }) => ratio(time('h', LARGE, 0), time('b', LARGE, 0)),
	},
	{
		measure: '(h) - (b), 100,000 items, 0 ms',
		target: { atMost: 1500 },
		unit: 'ms',
		value: ({ time }) =>
			combine([time('h', LARGEST, 0), time('b', LARGEST, 0)], (written, clean) => written - clean),
	},
	{
		measure: 'processor time of (a) / of [(d) + (e)], 10,000 items, 0 ms',
		target: null,
		value: ({ cpu }) =>
			combine(
				[cpu('a', LARGE, 0), cpu('d', LARGE, 0), cpu('e', LARGE, 0)],
				(a, d, e) => a / (d + e),
			),
	},
	{
		measure: '(c) / (a), 1,000 items, 20 ms',
		target: { atLeast: 200 },
		value: ({ time }) => ratio(time('c', 1000, 20), time('a', 1000, 20)),
	},
	{
		measure: '(c) / (a), 200 items, 200 ms',
		target: { atLeast: 100 },
		value: ({ time }) => ratio(time('c', 200, 200), time('a', 200, 200)),
	},
	...NODE_VARIANTS.map((variant) => ({
		measure: `(${variant}) 100,000 items / 10,000 items, 0 ms`,
		target: { atMost: 10.5 },
		value: ({ time }: Reader) => ratio(time(variant, LARGEST, 0), time(variant, LARGE, 0)),
	})),
	...([0, 20, 200] as const).map((latency) => ({
		measure: `(a) / (c), 1 item, ${latency} ms`,
		target: { atMost: 1.05 },
		value: ({ time }: Reader) => ratio(time('a', 1, latency), time('c', 1, latency)),
	})),
	{
		measure: '3 calls in flight / 1, 100,000 items, 200 ms',
		target: { atMost: 0.45 },
		value: (reader) => parallelGain(reader, 'b') ?? parallelGain(reader, 'a'),
	},
	...NODE_VARIANTS.map((variant) => ({
		measure: `memory of (${variant}) / of its rows alone, 100,000 items`,
		target: { atMost: 1.15 },
		value: ({ peak }: Reader) => ratio(peak(variant), peak('rows')),
	})),
	...NODE_VARIANTS.map((variant) => ({
		measure: `longest blocked stretch of (${variant}), 100,000 items`,
		target: { atMost: 50 },
		unit: 'ms' as const,
		value: ({ pause }: Reader) => pause(variant),
	})),
];

const isMet = (target: NonNullable<Verdict['target']>, measured: number): boolean =>
	'atLeast' in target ? measured >= target.atLeast : measured <= target.atMost;

/** Holds one measurement against its target. A missing one leaves its target open. */
export function verdictOn({ measure, target, unit = 'ratio' }: Aim, measured: Value): Verdict {
	const met = target === null || measured === null ? null : isMet(target, measured);
	return { measure, target, unit, measured, met };
}

/** Holds what was measured against the targets. */
export function judge(measurements: Measurements): Verdict[] {
	const reader = readerOf(measurements);
	return TARGETS.map(({ value, ...aim }) => verdictOn(aim, value(reader)));
}

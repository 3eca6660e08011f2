import type { Measure } from './child';
import type { Pauses } from './eventLoop';
import { planCells } from './plan';
import type { Cell, Measurements, MemoryRow, PauseRow, Settings } from './results';
import { statsOf } from './stats';
import type { Features, Subject, Variant } from './variants';

/** Called before each measurement with what comes now. */
export type Progress = (what: string) => void;

interface Bench {
	settings: Settings;
	features: Features;
	measure: Measure;
	progress: Progress;
}

const isAvailable = (variant: Variant, { features, settings }: Bench): boolean =>
	settings.variants.includes(variant) && (variant !== 'b' || features.mapping);

/** Those whose memory and pauses are looked at. */
const nodeVariants = (bench: Bench): Variant[] =>
	(['a', 'b'] as const).filter((variant) => isAvailable(variant, bench));

async function measureCell(cell: Cell, bench: Bench): Promise<Cell> {
	const { variant: subject, items, latency, parallelCalls } = cell;
	if (cell.note !== null) return cell;
	const inFlight = parallelCalls === null ? '' : `, ${parallelCalls} in flight`;
	bench.progress(`(${subject}) ${items} items, ${latency} ms${inFlight}`);
	const { runs } = bench.settings;
	const job = { kind: 'time', subject, items, latency, runs, parallelCalls } as const;
	const { samplesMs } = await bench.measure(job);
	return { ...cell, samplesMs, time: statsOf(samplesMs) };
}

async function measureMemory(
	subject: Subject,
	items: number,
	{ settings: { runs }, measure, progress }: Bench,
): Promise<MemoryRow> {
	const job = { kind: 'memory', subject, items, latency: 0, runs: 1, parallelCalls: null } as const;
	const peaks: number[] = [];
	for (let run = 1; run <= runs; run += 1) {
		progress(`memory of ${subject}, ${items} items, run ${run} of ${runs}`);
		peaks.push((await measure(job)).peakMib);
	}
	return { subject, items, peakMib: statsOf(peaks) };
}

/** (d) and (e) show what expressions, and answers that nobody keeps, leave to the garbage collector. */
async function measureAllMemory(bench: Bench): Promise<MemoryRow[]> {
	const largest = Math.max(...bench.settings.items);
	const rows = [await measureMemory('passThrough', 1, bench)];
	if (largest === 1) return rows;
	const floors = (['d', 'e'] as const).filter((variant) => isAvailable(variant, bench));
	for (const subject of ['passThrough', 'rows', ...floors, ...nodeVariants(bench)] as const) {
		rows.push(await measureMemory(subject, largest, bench));
	}
	return rows;
}

const worstOf = (runs: readonly Pauses[]): Pauses => {
	const worst = (field: keyof Pauses): number => Math.max(...runs.map((run) => run[field]));
	return {
		longestMs: worst('longestMs'),
		longestBusyMs: worst('longestBusyMs'),
		monitoredMs: worst('monitoredMs'),
		totalMs: worst('totalMs'),
	};
};

async function measurePauses(variant: Variant, bench: Bench): Promise<PauseRow> {
	const items = Math.max(...bench.settings.items);
	bench.progress(`pauses of (${variant}), ${items} items`);
	const { runs } = bench.settings;
	const job = { subject: variant, items, latency: 0, runs, parallelCalls: null } as const;
	const { node, execution } = await bench.measure({ kind: 'pauses', ...job });
	return { variant, items, node: worstOf(node), execution: worstOf(execution) };
}

async function inTurn<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (const value of values) results.push(await work(value));
	return results;
}

/** Takes all measurements, one after the other: two at a time would measure each other. */
export async function runBench(
	bench: Bench,
): Promise<Pick<Measurements, 'cells' | 'memory' | 'pauses'>> {
	const { settings, features } = bench;
	return {
		cells: await inTurn(planCells(settings, features), (cell) => measureCell(cell, bench)),
		memory: settings.memory ? await measureAllMemory(bench) : [],
		pauses: settings.pauses
			? await inTurn(nodeVariants(bench), (variant) => measurePauses(variant, bench))
			: [],
	};
}

import type { Meter, Timer } from './child';
import type { Took } from './clock';
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
	meter: Meter;
	progress: Progress;
}

const isAvailable = (variant: Variant, { features, settings }: Bench): boolean =>
	settings.variants.includes(variant) && (variant !== 'b' || features.mapping);

/** Those whose memory and pauses are looked at. */
const nodeVariants = (bench: Bench): Variant[] =>
	(['a', 'b'] as const).filter((variant) => isAvailable(variant, bench));

const openTimer = async (
	{ variant: subject, items, latency, parallelCalls }: Cell,
	{ meter, settings: { runs } }: Bench,
): Promise<Timer> =>
	await meter.openTimer({ kind: 'time', subject, items, latency, runs, parallelCalls });

/**
 * Measures what is compared with each other in turn, run by run: a machine is not the same all the time, and a ratio
 * of two times taken minutes apart says more about it than about them.
 */
async function measureGroup(cells: readonly Cell[], bench: Bench): Promise<Cell[]> {
	const measured = cells.filter(({ note }) => note === null);
	const [first] = measured;
	if (first === undefined) return [...cells];
	const letters = measured.map(({ variant }) => variant).join(', ');
	bench.progress(`(${letters}) ${first.items} items, ${first.latency} ms`);
	const timers = await inTurn(measured, (cell) => openTimer(cell, bench));
	const samplesOf = new Map<Cell, Took[]>(measured.map((cell) => [cell, []]));
	for (let run = 0; run < bench.settings.runs; run += 1) {
		for (const [index, cell] of measured.entries()) {
			const took = await timers[index]?.sample();
			if (took !== undefined) samplesOf.get(cell)?.push(took);
		}
	}
	await Promise.all(timers.map((timer) => timer.close()));
	return cells.map((cell) => {
		const samples = samplesOf.get(cell);
		if (samples === undefined) return cell;
		const time = statsOf(samples.map(({ ms }) => ms));
		return { ...cell, samples, time, cpu: statsOf(samples.map(({ cpuMs }) => cpuMs)) };
	});
}

/** Those of one size and latency together; what sends nothing stands with the first latency. */
function groupsOf(cells: readonly Cell[]): Cell[][] {
	const groups = new Map<string, Cell[]>();
	for (const cell of cells) {
		const key = `${cell.items} ${cell.latency}`;
		groups.set(key, [...(groups.get(key) ?? []), cell]);
	}
	return [...groups.values()];
}

async function measureMemory(
	subject: Subject,
	items: number,
	{ settings: { runs }, meter, progress }: Bench,
): Promise<MemoryRow> {
	const job = { kind: 'memory', subject, items, latency: 0, runs: 1, parallelCalls: null } as const;
	const peaks: number[] = [];
	for (let run = 1; run <= runs; run += 1) {
		progress(`memory of ${subject}, ${items} items, run ${run} of ${runs}`);
		peaks.push((await meter.measure(job)).peakMib);
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
		longestOwnMs: worst('longestOwnMs'),
		monitoredMs: worst('monitoredMs'),
		totalMs: worst('totalMs'),
	};
};

async function measurePauses(variant: Variant, bench: Bench): Promise<PauseRow> {
	const items = Math.max(...bench.settings.items);
	bench.progress(`pauses of (${variant}), ${items} items`);
	const { runs } = bench.settings;
	const job = { subject: variant, items, latency: 0, runs, parallelCalls: null } as const;
	const { node, execution } = await bench.meter.measure({ kind: 'pauses', ...job });
	return { variant, items, node: worstOf(node), execution: worstOf(execution) };
}

async function inTurn<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (const value of values) results.push(await work(value));
	return results;
}

/** Takes all measurements, never two at a time: they would measure each other. */
export async function runBench(
	bench: Bench,
): Promise<Pick<Measurements, 'cells' | 'memory' | 'pauses'>> {
	const { settings, features } = bench;
	const groups = groupsOf(planCells(settings, features));
	return {
		cells: (await inTurn(groups, (group) => measureGroup(group, bench))).flat(),
		memory: settings.memory ? await measureAllMemory(bench) : [],
		pauses: settings.pauses
			? await inTurn(nodeVariants(bench), (variant) => measurePauses(variant, bench))
			: [],
	};
}

import type { Took } from './clock';
import type { Pauses } from './eventLoop';
import type { Stats } from './stats';
import type { Verdict } from './targets';
import type { Features, Job, Subject, Variant } from './variants';

/** One place of the table. Times in milliseconds. */
export interface Cell extends Pick<Job, 'items' | 'latency' | 'parallelCalls'> {
	variant: Variant;
	/** By the wall clock; `null` where it was not measured. */
	time: Stats | null;
	/** The processor time; `null` where it was not measured. */
	cpu: Stats | null;
	samples: Took[];
	/** The time that it would take by items x latency; `null` where nobody can tell beforehand. */
	predictedMs: number | null;
	/** The reason why it was not measured, `null` where it was. */
	note: string | null;
}

/** Peak resident set of one run in a process of its own, in MiB. */
export interface MemoryRow {
	subject: Subject;
	items: number;
	peakMib: Stats;
}

/** The longest time that the event loop stood still, in milliseconds, over all runs. */
export interface PauseRow {
	variant: Variant;
	items: number;
	/** In the node's own `execute`. */
	node: Pauses;
	/** In the whole execution, what the engine does before and after included. */
	execution: Pauses;
}

/** The options of the command. */
export interface Settings {
	items: number[];
	latencies: number[];
	variants: Variant[];
	runs: number;
	/** Seconds; what one run of (c) may take. */
	limit: number;
	memory: boolean;
	pauses: boolean;
}

/** All that one run of the command has found out, apart from the verdicts. */
export interface Measurements {
	/** No name and no path: nothing that tells one machine of its kind from another. */
	machine: { cores: number; node: string; engine: string };
	settings: Settings;
	features: Features;
	cells: Cell[];
	memory: MemoryRow[];
	pauses: PauseRow[];
}

/** The results that `--json` prints and `--from` reads. */
export interface Results extends Measurements {
	targets: Verdict[];
}

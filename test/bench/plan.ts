import type { Cell, Settings } from './results';
import { sendsNothing, type Features, type Variant } from './variants';

/** The shortest time of one call in n8n's helper, the sockets and the sandbox, besides the latency: 2 to 4 ms. */
const CALL_MS = 3;

const MS_PER_SECOND = 1000;

/** With how many calls in flight the largest run is compared with one at a time. */
export const PARALLEL = [1, 3] as const;

/** Where (b) is held against the script, it is against one with as many calls in flight as the node, too. */
export const SCRIPT_PARALLEL = 3;
const SCRIPT_ITEMS = 10_000;

/** Expected milliseconds of one run of (c), whose calls follow one another; `null` for the rest. */
export const predictMs = (variant: Variant, items: number, latency: number): number | null =>
	variant === 'c' ? items * (latency + CALL_MS) : null;

/** The reason why a place of the table stays empty, `null` when it does not. */
function noteFor(
	variant: Variant,
	predictedMs: number | null,
	{ limit }: Settings,
	features: Features,
): string | null {
	if (variant === 'b' && !features.mapping) return 'not available: the built node has no mapping';
	if (predictedMs === null || predictedMs <= limit * MS_PER_SECOND) return null;
	return `skipped: would take about ${Math.round(predictedMs / MS_PER_SECOND)} s`;
}

type Place = Pick<Cell, 'variant' | 'items' | 'latency' | 'parallelCalls'>;

const cellAt = (place: Place, settings: Settings, features: Features): Cell => {
	const predictedMs = predictMs(place.variant, place.items, place.latency);
	const note = noteFor(place.variant, predictedMs, settings, features);
	return { ...place, time: null, cpu: null, samples: [], predictedMs, note };
};

/** Variants that send nothing are measured once. */
const isMeant = (variant: Variant, latency: number, latencies: readonly number[]): boolean =>
	!sendsNothing(variant) || latency === latencies[0];

/** Those beside the table: the largest run with one and with more calls in flight, and the script with more. */
function extraPlaces({ items, latencies, variants }: Settings, features: Features): Place[] {
	const largest = { items: Math.max(...items), latency: Math.max(...latencies) };
	const variant = features.mapping ? 'b' : 'a';
	const node = PARALLEL.map((parallelCalls) => ({ variant, ...largest, parallelCalls }) as const);
	const script = {
		variant: 'e',
		items: SCRIPT_ITEMS,
		latency: 0,
		parallelCalls: SCRIPT_PARALLEL,
	} as const;
	const isScriptMeant =
		variants.includes('e') && latencies.includes(0) && items.includes(SCRIPT_ITEMS);
	return [
		...(features.parallelCalls && variants.includes(variant) ? node : []),
		...(isScriptMeant ? [script] : []),
	];
}

/** All places, those next to each other that are compared, since a machine is not the same all the time. */
export function planCells(settings: Settings, features: Features): Cell[] {
	const { items, latencies, variants } = settings;
	const table = items.flatMap((count) =>
		latencies.flatMap((latency) =>
			variants
				.filter((variant) => isMeant(variant, latency, latencies))
				.map((variant): Place => ({ variant, items: count, latency, parallelCalls: null })),
		),
	);
	return [...table, ...extraPlaces(settings, features)].map((place) =>
		cellAt(place, settings, features),
	);
}

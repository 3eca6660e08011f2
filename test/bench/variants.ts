/** The variants that are compared, by letter. */
export const VARIANTS = {
	a: 'this node, two plain fields per item',
	b: 'this node, Map Automatically',
	c: 'one call per item, two plain fields',
	d: 'two plain fields by n8n, nothing sent',
	e: 'plain script outside n8n, same batches',
	f: 'this node, two other expressions',
	g: 'two other expressions, nothing sent',
	h: 'this node, numbers as people write them',
} as const;

export type Variant = keyof typeof VARIANTS;

export const VARIANT_KEYS = Object.keys(VARIANTS) as Variant[];

/** The floors: they send nothing, so the latency means nothing to them. */
const SILENT: readonly Subject[] = ['d', 'g'];

export const sendsNothing = (subject: Subject): boolean => SILENT.includes(subject);

/** Measured only to know what memory items and output rows take by themselves. */
export type Helper = 'passThrough' | 'rows';

export type Subject = Variant | Helper;

/** ClickSend's own limit, and what one call of (a), (b) and (e) carries. */
export const BATCH_SIZE = 1000;

/** The features under comparison that the built node has. */
export interface Features {
	/** *Map Automatically*: (b) needs it. */
	mapping: boolean;
	/** Batches in flight at once. */
	parallelCalls: boolean;
}

/** The measurement that a child process makes. */
export interface Job {
	kind: 'time' | 'memory' | 'pauses';
	subject: Subject;
	items: number;
	/** Milliseconds that each answer of the sandbox takes, beyond its own work. */
	latency: number;
	/** Measurements after the warm-up. */
	runs: number;
	/** Calls in flight at once; `null` leaves it to the node, and is one at a time in the script. */
	parallelCalls: number | null;
}

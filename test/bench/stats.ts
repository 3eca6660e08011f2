/** The statistics of several measurements of one thing. */
export interface Stats {
	median: number;
	min: number;
	max: number;
}

/**
 * @param samples at least one
 * @throws Error without a sample
 */
export function statsOf(samples: readonly number[]): Stats {
	const sorted = [...samples].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	const low = sorted[Math.floor(middle)];
	const high = sorted[Math.ceil(middle)];
	const [min] = sorted;
	const max = sorted.at(-1);
	if (low === undefined || high === undefined || min === undefined || max === undefined) {
		throw new Error('Nothing was measured');
	}
	return { median: (low + high) / 2, min, max };
}

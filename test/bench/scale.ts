/** The powers of ten from the one below the smallest value to the one above the largest; at least two. */
export function powersOfTen(values: readonly number[]): number[] {
	const low = values.length > 0 ? Math.floor(Math.log10(Math.min(...values))) : 0;
	const high = values.length > 0 ? Math.ceil(Math.log10(Math.max(...values))) : 1;
	const count = Math.max(high - low, 1) + 1;
	return Array.from({ length: count }, (_, index) => 10 ** (low + index));
}

/**
 * @param ticks ascending, the first and the last at the ends of the axis
 * @param range of the axis, in pixels
 */
export function logScale(
	ticks: readonly number[],
	[start, end]: readonly [number, number],
): (value: number) => number {
	const low = Math.log10(ticks[0] ?? 1);
	const high = Math.log10(ticks.at(-1) ?? 1);
	return (value) => start + ((Math.log10(value) - low) / (high - low)) * (end - start);
}

/** Moves labels down as far as needed to keep them apart; their order on the page stays. */
export function spreadLabels(heights: readonly number[], gap: number): number[] {
	const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
	const placed = [...heights];
	let free = -Infinity;
	for (const index of order) {
		const height = Math.max(heights[index] ?? 0, free);
		placed[index] = height;
		free = height + gap;
	}
	return placed;
}

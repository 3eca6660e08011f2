const MS_PER_SECOND = 1000;

/** `100,000` */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** Three figures are more than such measurements hold. */
const FIGURES = 3;

const figures = (value: number): string =>
	value >= 100 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(FIGURES)));

/** A time as people read it: `0.25 ms`, `98.7 ms`, `1.23 s`. */
export const formatMs = (ms: number): string =>
	ms < MS_PER_SECOND ? `${figures(ms)} ms` : `${figures(ms / MS_PER_SECOND)} s`;

export const formatRatio = (ratio: number): string => figures(ratio);

/** Milliseconds between the epoch of UUIDs (1582) and that of Unix. */
const GREGORIAN_OFFSET_MS = 12_219_292_800_000n;
const TICKS_PER_MS = 10_000n;
const MS_PER_SECOND = 1000n;

/** The time in a UUID of version 6, in Unix seconds; NaN for any other text. */
export function secondsOf(id: string): number {
	const [high = '', mid = '', low = ''] = id.split('-');
	const ticks = `${high}${mid}${low.slice(1)}`;
	if (!/^[0-9A-F]{15}$/i.test(ticks)) return NaN;
	return Number((BigInt(`0x${ticks}`) / TICKS_PER_MS - GREGORIAN_OFFSET_MS) / MS_PER_SECOND);
}

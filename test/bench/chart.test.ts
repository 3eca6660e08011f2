import { COLORS, renderChart } from './chart';
import { meterOfModel } from './model';
import { runBench } from './bench';
import type { Cell, Settings } from './results';

const SETTINGS: Settings = {
	items: [1, 200, 1_000, 10_000, 100_000],
	latencies: [0, 20, 200],
	variants: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
	runs: 5,
	limit: 60,
	memory: false,
	pauses: false,
};

async function modelCells(settings: Partial<Settings> = {}): Promise<Cell[]> {
	const { cells } = await runBench({
		settings: { ...SETTINGS, ...settings },
		features: { mapping: true, parallelCalls: true },
		meter: meterOfModel,
		progress: () => undefined,
	});
	return cells;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const lineOf = (svg: string, letter: string): string =>
	new RegExp(`<g id="line-${letter}">.*?</g>`).exec(svg)?.[0] ?? '';

describe('the chart', () => {
	it('has one line per variant, with a dot per number of items', async () => {
		const svg = renderChart(await modelCells());
		expect(count(svg, /<g id="line-/g)).toBe(8);
		for (const letter of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
			expect(count(lineOf(svg, letter), /<circle /g)).toBe(5);
			expect(count(lineOf(svg, letter), /<line /g)).toBe(4);
		}
	});

	it('dashes and hollows what was not measured, and says so', async () => {
		const svg = renderChart(await modelCells());
		expect(count(lineOf(svg, 'c'), /stroke-dasharray/g)).toBe(2);
		expect(count(lineOf(svg, 'c'), /fill="none"/g)).toBe(2);
		expect(svg).toContain('dashed: items x latency');
		expect(count(svg, /stroke-dasharray/g)).toBe(2);
		expect(renderChart(await modelCells({ items: [1, 200] }))).not.toContain('dashed');
	});

	it('grows to the right and upwards, evenly by powers of ten', async () => {
		const svg = renderChart(await modelCells({ variants: ['c'], items: [1, 10, 100] }));
		const dots = [...lineOf(svg, 'c').matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)];
		const [x = [], y = []] = [1, 2].map((part) => dots.map((dot) => Number(dot[part])));
		expect((x[2] ?? 0) - (x[1] ?? 0)).toBeCloseTo((x[1] ?? 0) - (x[0] ?? 0), 0);
		expect([...y].sort((one, other) => other - one)).toEqual(y);
	});

	it('keeps the names of the lines apart', async () => {
		const svg = renderChart(await modelCells());
		const names = [...svg.matchAll(/<text x="590" y="([\d.]+)"/g)].map(([, y]) => Number(y));
		const sorted = names.sort((one, other) => one - other);
		expect(sorted).toHaveLength(9);
		sorted.slice(1).forEach((y, index) => expect(y - (sorted[index] ?? 0)).toBeGreaterThan(17));
	});

	it.each([
		['20 ms, where that was measured', [0, 20, 200], 20],
		['else the longest', [0, 5], 5],
	])('shows %s', async (_case, latencies, latency) => {
		const svg = renderChart(await modelCells({ latencies }));
		expect(svg).toContain(`each answer of ClickSend taking ${latency} ms</title>`);
	});

	it('is a document of its own, without a background and without a word of the machine', async () => {
		const svg = renderChart(await modelCells());
		expect(svg).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d ]+" role="img"/,
		);
		expect(svg).toMatch(/<\/svg>\n$/);
		expect(svg).not.toMatch(/<rect|<style|NaN|undefined|Infinity/);
	});

	it('of nothing is an empty one', () => {
		expect(renderChart([])).not.toMatch(/NaN|undefined|Infinity|<circle/);
	});
});

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(color.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (one: string, other: string): number => {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

const READABLE = Object.entries(COLORS).filter(([name]) => name !== 'grid');

describe.each([
	['light', '#ffffff'],
	['dark', '#0d1117'],
])('on a %s page', (_page, background) => {
	it.each(READABLE)('%s stands out', (_name, color) => {
		expect(contrast(color, background)).toBeGreaterThan(3);
	});
});

import { logScale, powersOfTen, spreadLabels } from './scale';
import type { Cell } from './results';
import { formatCount, formatMs } from './units';
import { sendsNothing, VARIANT_KEYS, type Variant } from './variants';

/** Every colour keeps a contrast of 3:1 and more on white and on GitHub's dark page alike; the page shows through. */
export const COLORS: Readonly<Record<Variant | 'text' | 'grid', string>> = {
	a: '#1f7ae0',
	b: '#1a8f4c',
	c: '#d9480f',
	d: '#7d7f85',
	e: '#a855c7',
	f: '#0d8ba3',
	g: '#97772b',
	h: '#c2418b',
	text: '#757a81',
	grid: '#80808040',
};

const LABELS: Readonly<Record<Variant, string>> = {
	a: 'this node, two plain fields',
	b: 'this node, Map Automatically',
	c: 'one call per item',
	d: 'two plain fields by n8n, nothing sent',
	e: 'script without n8n',
	f: 'this node, two other expressions',
	g: 'two other expressions, nothing sent',
	h: 'this node, numbers as written',
};

const WIDTH = 800;
const HEIGHT = 440;
const PLOT = { left: 70, right: 580, top: 40, bottom: 390 };
const LABEL_GAP = 10;
const LABEL_HEIGHT = 18;
const DOT = 3.5;

/** The latency at which ClickSend is not too far away, where it was measured. */
const USUAL_LATENCY = 20;

interface Point {
	items: number;
	ms: number;
	isPredicted: boolean;
}

interface Line {
	variant: Variant;
	points: Point[];
}

function pointOf({ items, time, predictedMs }: Cell): Point[] {
	const ms = time?.median ?? predictedMs;
	return ms === null ? [] : [{ items, ms, isPredicted: time === null }];
}

/** Variants that send nothing were measured once, perhaps at another latency. */
function linesAt(latency: number, cells: readonly Cell[]): Line[] {
	return VARIANT_KEYS.map((variant) => ({
		variant,
		points: cells
			.filter(
				(cell) =>
					cell.variant === variant &&
					cell.parallelCalls === null &&
					(cell.latency === latency || sendsNothing(variant)),
			)
			.flatMap(pointOf)
			.sort((a, b) => a.items - b.items),
	})).filter(({ points }) => points.length > 0);
}

const DASHES_NOTE = `<text x="${PLOT.right + LABEL_GAP}" y="${PLOT.bottom + 42}" fill="${COLORS.text}">dashed: items x latency</text>`;

type Scale = (value: number) => number;

const round = (value: number): number => Math.round(value * 10) / 10;

const text = (x: number, y: number, content: string, rest: string): string =>
	`<text x="${round(x)}" y="${round(y)}" ${rest}>${content}</text>`;

const stroke = (x1: number, y1: number, x2: number, y2: number, rest: string): string =>
	`<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${rest}/>`;

function axes(x: Scale, y: Scale, items: readonly number[], times: readonly number[]): string[] {
	const { left, right, top, bottom } = PLOT;
	const grid = `stroke="${COLORS.grid}"`;
	return [
		...times.flatMap((ms) => [
			stroke(left, y(ms), right, y(ms), grid),
			text(left - 8, y(ms) + 4, formatMs(ms), `fill="${COLORS.text}" text-anchor="end"`),
		]),
		...items.flatMap((count) => [
			stroke(x(count), top, x(count), bottom, grid),
			text(x(count), bottom + 20, formatCount(count), `fill="${COLORS.text}" text-anchor="middle"`),
		]),
		text((left + right) / 2, bottom + 42, 'items', `fill="${COLORS.text}" text-anchor="middle"`),
	];
}

/** Predicted values have a dashed line and hollow dots. */
function drawLine({ variant, points }: Line, x: Scale, y: Scale): string {
	const color = COLORS[variant];
	const segments = points.slice(1).map((to, index) => {
		const from = points[index] ?? to;
		const dashes = to.isPredicted ? ' stroke-dasharray="3 5"' : '';
		const look = `stroke="${color}" stroke-width="2"${dashes}`;
		return stroke(x(from.items), y(from.ms), x(to.items), y(to.ms), look);
	});
	const dots = points.map(({ items, ms, isPredicted }) => {
		const fill = isPredicted ? 'none' : color;
		const place = `cx="${round(x(items))}" cy="${round(y(ms))}" r="${DOT}"`;
		return `<circle ${place} fill="${fill}" stroke="${color}"/>`;
	});
	return `<g id="line-${variant}">${[...segments, ...dots].join('')}</g>`;
}

function drawLabels(lines: readonly Line[], x: Scale, y: Scale): string[] {
	const ends = lines.map(({ points }) => points.at(-1) ?? { items: 1, ms: 1, isPredicted: false });
	const heights = spreadLabels(
		ends.map(({ ms }) => y(ms)),
		LABEL_HEIGHT,
	);
	return lines.map(({ variant }, index) => {
		const end = ends[index];
		const left = x(end?.items ?? 1) + LABEL_GAP;
		const height = (heights[index] ?? 0) + 4;
		return text(left, height, LABELS[variant], `fill="${COLORS[variant]}"`);
	});
}

/**
 * The time against the number of items, both on logarithmic axes: one line per variant, at 20 ms per answer where that
 * was measured.
 *
 * @returns an SVG document without a background, readable on a light and on a dark page
 */
export function renderChart(cells: readonly Cell[]): string {
	const latencies = [...new Set(cells.map(({ latency }) => latency))];
	const latency = latencies.includes(USUAL_LATENCY) ? USUAL_LATENCY : Math.max(...latencies, 0);
	const lines = linesAt(latency, cells);
	const points = lines.flatMap((line) => line.points);
	const times = powersOfTen(points.map(({ ms }) => ms));
	const items = powersOfTen(points.map((point) => point.items));
	const x = logScale(items, [PLOT.left, PLOT.right]);
	const y = logScale(times, [PLOT.bottom, PLOT.top]);
	const title = `Time of one run, each answer of ClickSend taking ${latency} ms`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"`,
		` font-family="system-ui, sans-serif" font-size="13"><title>${title}</title>`,
		text(PLOT.left, PLOT.top - 18, title, `fill="${COLORS.text}" font-weight="600"`),
		...axes(x, y, items, times),
		...lines.map((line) => drawLine(line, x, y)),
		...drawLabels(lines, x, y),
		...(points.some(({ isPredicted }) => isPredicted) ? [DASHES_NOTE] : []),
		'</svg>\n',
	].join('');
}

import { runBench } from './bench';
import { meterOfChildren } from './child';
import { meterOfModel } from './model';
import type { Results, Settings } from './results';
import { renderTables } from './table';
import { judge } from './targets';
import type { Features } from './variants';

const SETTINGS: Settings = {
	items: [1, 200, 1_000, 10_000, 100_000],
	latencies: [0, 20, 200],
	variants: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
	runs: 5,
	limit: 60,
	memory: true,
	pauses: true,
};

const ALL: Features = { mapping: true, parallelCalls: true };

async function modelResults(
	settings: Partial<Settings> = {},
	features = ALL,
): Promise<Results & { steps: string[] }> {
	const steps: string[] = [];
	const asked = { ...SETTINGS, ...settings };
	const found = await runBench({
		settings: asked,
		features,
		meter: meterOfModel,
		progress: (what) => steps.push(what),
	});
	const machine = { cores: 2, node: 'v20.19.0', engine: '2.41.1' };
	const measurements = { machine, settings: asked, features, ...found };
	return { ...measurements, targets: judge(measurements), steps };
}

describe('the results', () => {
	it('hold every place of the table, measured or with the reason why not', async () => {
		const { cells } = await modelResults();
		for (const { time, note, samples } of cells) {
			expect([time === null, samples.length]).toEqual([note !== null, note === null ? 5 : 0]);
		}
		expect(cells.find(({ variant, items }) => variant === 'a' && items === 200)).toEqual({
			variant: 'a',
			items: 200,
			latency: 0,
			parallelCalls: null,
			time: { median: 9, min: expect.closeTo(8.1), max: expect.closeTo(9.9) },
			cpu: { median: 11.25, min: expect.closeTo(10.1, 0), max: expect.closeTo(12.4, 0) },
			samples: expect.any(Array),
			predictedMs: null,
			note: null,
		});
	});

	it('answer every target', async () => {
		const { targets } = await modelResults();
		expect(targets.filter(({ measured }) => measured === null)).toEqual([]);
		expect(targets.every(({ target, met }) => (target === null) === (met === null))).toBe(true);
	});

	it('hold the memory of one item, of the items, of the rows and of the node', async () => {
		const { memory } = await modelResults();
		expect(memory.map(({ subject, items }) => [subject, items])).toEqual([
			['passThrough', 1],
			['passThrough', 100_000],
			['rows', 100_000],
			['d', 100_000],
			['e', 100_000],
			['a', 100_000],
			['b', 100_000],
		]);
	});

	it('hold the worst pause of all runs', async () => {
		const { pauses } = await modelResults();
		expect(pauses.map(({ variant, node, execution }) => [variant, node, execution])).toMatchObject([
			['a', { longestMs: 22 }, { longestMs: 44 }],
			['b', { longestMs: 22 }, { longestMs: 44 }],
		]);
	});

	it.each([
		['memory', { memory: false }],
		['pauses', { pauses: false }],
	] as const)('leave out the %s when asked to', async (field, settings) => {
		expect((await modelResults(settings))[field]).toEqual([]);
	});

	it('do without what the built node does not have', async () => {
		const { cells, steps } = await modelResults({}, { mapping: false, parallelCalls: false });
		expect(cells.filter(({ variant, time }) => variant === 'b' && time !== null)).toEqual([]);
		expect(steps.filter((step) => step.includes('(b)'))).toEqual([]);
	});
});

it('the tables show times, memory, pauses and targets', async () => {
	const tables = renderTables(await modelResults());
	for (const text of [
		'n8n-core 2.41.1, Node v20.19.0, 2 cores; 5 runs after a warm-up',
		'Each answer takes 200 ms',
		'100,000 items',
		'(a) this node,',
		'36 s to 44 s',
		'cpu 28.8 s',
		'about 20300 s',
		'Calls in flight',
		'a node that passes the items on',
		'Longest stretch',
		'at most 0.25',
		'at most 50 ms',
		'not met',
	]) {
		expect(tables).toContain(text);
	}
});

describe('a measurement in a process of its own', () => {
	it('sends 10 items through the engine to a sandbox in another process', async () => {
		const job = {
			kind: 'time',
			subject: 'a',
			items: 10,
			latency: 0,
			runs: 2,
			parallelCalls: null,
		} as const;
		const timer = await meterOfChildren.openTimer(job);
		const samples = [await timer.sample(), await timer.sample()];
		await timer.close();
		for (const { ms, cpuMs } of samples) {
			expect(ms).toBeGreaterThan(0);
			expect(cpuMs).toBeGreaterThan(0);
		}
	}, 60_000);
});

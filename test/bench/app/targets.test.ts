import type { AppRow } from './rows';
import { renderApp } from './table';
import { judgeApp } from './targets';

const statsAt = (median: number) => ({ median, min: median, max: median });

const row = (engine: AppRow['engine'], subject: AppRow['subject'], node: number): AppRow => ({
	...{ engine, subject },
	node: statsAt(node),
	cpu: statsAt(2 * node),
});

const verdicts = (rows: AppRow[]) =>
	judgeApp(rows).map(({ measure, measured, met }) => [measure, measured, met]);

it.each([
	[14, 1.4, true],
	[15, 1.5, false],
])('plain fields of %d ms are %d times Map Automatically, met: %s', (ms, measured, met) => {
	const rows = [row('vm', 'a', ms), row('vm', 'b', 10), row('vm', 'f', 300)];
	expect(verdicts(rows)).toEqual([
		['(a) / (b) under vm', measured, met],
		['(f) / (b) under vm', 30, null],
		['processor time of (a) / of (b) under vm', measured, null],
		['(a) / (b) under legacy', null, null],
		['(f) / (b) under legacy', null, null],
		['processor time of (a) / of (b) under legacy', null, null],
	]);
});

it('the table shows the node beside the whole execution, and the targets', () => {
	const rows = [row('vm', 'a', 14), row('vm', 'b', 10)];
	const machine = { cores: 2, n8n: '2.41.1' };
	const shown = renderApp({ machine, items: 10_000, runs: 3, rows, targets: judgeApp(rows) });
	for (const text of [
		'n8n 2.41.1, 2 cores',
		'10,000 items',
		'14 ms',
		'28 ms',
		'at most 1.4',
		'met',
	]) {
		expect(shown).toContain(text);
	}
});

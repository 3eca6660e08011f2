import Table from 'cli-table3';

import type { Cell, MemoryRow, PauseRow, Results } from './results';
import type { Verdict } from './targets';
import { formatCount, formatMs, formatRatio } from './units';
import { sendsNothing, VARIANTS, type Subject, type Variant } from './variants';

/** cli-table3 colours by default, also into files. */
const PLAIN = { head: [], border: [], compact: true };

export function render(head: readonly string[], rows: readonly string[][]): string {
	const table = new Table({ head: [...head], style: PLAIN });
	table.push(...rows);
	return table.toString();
}

function describeCell(cell: Cell | undefined): string {
	if (cell === undefined) return '';
	if (cell.time === null) return (cell.note ?? '').replace(/: (would take )?/, ':\n$1');
	const { median, min, max } = cell.time;
	const processor = cell.cpu === null ? '' : `\ncpu ${formatMs(cell.cpu.median)}`;
	return `${formatMs(median)}\n${formatMs(min)} to ${formatMs(max)}${processor}`;
}

function timesAt(latency: number, { cells, settings }: Results): string {
	const at = (variant: Variant, items: number): Cell | undefined =>
		cells.find(
			(cell) =>
				cell.variant === variant &&
				cell.items === items &&
				cell.parallelCalls === null &&
				(cell.latency === latency || sendsNothing(variant)),
		);
	const rows = settings.variants.map((variant) => [
		`(${variant}) ${VARIANTS[variant].replace(', ', ',\n    ')}`,
		...settings.items.map((items) => describeCell(at(variant, items))),
	]);
	const head = settings.items.map((items) => `${formatCount(items)} item${items === 1 ? '' : 's'}`);
	return `Each answer takes ${latency} ms\n${render(['Median, min to max', ...head], rows)}`;
}

function parallelTable({ cells }: Results): string[] {
	const rows = cells
		.filter(({ parallelCalls }) => parallelCalls !== null)
		.map((cell) => [
			`(${cell.variant})`,
			formatCount(cell.items),
			`${cell.latency} ms`,
			String(cell.parallelCalls),
			describeCell(cell).replaceAll('\n', ', '),
		]);
	const head = ['Calls in flight', 'Items', 'Answer', 'Calls', 'Median, min to max, processor'];
	return rows.length > 0 ? [render(head, rows)] : [];
}

const SUBJECTS: Readonly<Record<string, string>> = {
	passThrough: 'a node that passes the items on',
	rows: 'a node that only gives out the rows',
};

const nameOf = (subject: Subject): string => SUBJECTS[subject] ?? `(${subject})`;

function memoryTable(memory: readonly MemoryRow[]): string[] {
	const rows = memory.map(({ subject, items, peakMib: { median, min, max } }) => [
		nameOf(subject),
		formatCount(items),
		`${median.toFixed(0)} MiB, ${min.toFixed(0)} to ${max.toFixed(0)}`,
	]);
	return rows.length > 0 ? [render(['Peak memory of a process', 'Items', 'Median'], rows)] : [];
}

function pausesTable(pauses: readonly PauseRow[]): string[] {
	const rows = pauses.map(({ variant, items, node, execution }) => [
		`(${variant})`,
		formatCount(items),
		formatMs(node.longestMs),
		formatMs(node.longestBusyMs),
		formatMs(node.longestOwnMs),
		formatMs(node.monitoredMs),
		formatMs(execution.longestMs),
	]);
	const head = [
		'Longest stretch\nwithout the event loop',
		'Items',
		'In the node',
		'its processor\ntime',
		'without the\ncollector',
		'as Node\nmonitors it',
		'In all of the\nexecution',
	];
	return rows.length > 0 ? [render(head, rows)] : [];
}

const showValue = (value: number, unit: Verdict['unit']): string =>
	unit === 'ms' ? formatMs(value) : formatRatio(value);

function showTarget({ target, unit }: Verdict): string {
	if (target === null) return 'for information';
	return 'atLeast' in target
		? `at least ${showValue(target.atLeast, unit)}`
		: `at most ${showValue(target.atMost, unit)}`;
}

export function targetsTable(targets: readonly Verdict[]): string {
	const rows = targets.map((verdict) => {
		const { measure, measured, unit, met } = verdict;
		const word = met === null ? '' : met ? 'met' : 'not met';
		return [
			measure,
			showTarget(verdict),
			measured === null ? 'not measured' : showValue(measured, unit),
			word,
		];
	});
	return render(['Measure', 'Target', 'Measured', ''], rows);
}

/** All that the command has to say, for a terminal. */
export function renderTables(results: Results): string {
	const { machine, settings, memory, pauses, targets } = results;
	return [
		`n8n-core ${machine.engine}, Node ${machine.node}, ${machine.cores} cores; ${settings.runs} runs after a warm-up`,
		...settings.latencies.map((latency) => timesAt(latency, results)),
		...parallelTable(results),
		...memoryTable(memory),
		...pausesTable(pauses),
		targetsTable(targets),
	].join('\n\n');
}

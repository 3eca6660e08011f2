import { renderTable } from '../../demo/table';
import type { Checked, ContractResult } from '../run';
import type { Shape } from '../judge/shape';
import type { Verdict } from '../judge/verdict';

const WORDS: Readonly<Record<Verdict['result'], string>> = {
	holds: 'holds',
	differs: 'DIFFERS',
	untold: 'not told',
};

/** A shape on one line. */
export function showShape(shape: Shape): string {
	if (Array.isArray(shape)) return `[${shape.map(showShape).join(', ')}]`;
	if (typeof shape !== 'object') return String(shape);
	const fields = Object.entries(shape).map(([field, inner]) => `${field}: ${showShape(inner)}`);
	return `{ ${fields.join(', ')} }`;
}

/** The last cell of a row: the fact, and what was found. */
export function explain({ check: { fact }, verdict }: Checked): string {
	if (verdict.result === 'differs')
		return `${fact}\n  expected: ${showShape(verdict.expected)}\n  found: ${showShape(verdict.found)}`;
	if (verdict.result === 'untold') return `${fact}\n  ${verdict.why}`;
	return verdict.note === undefined ? fact : `${fact}\n  ${verdict.note}`;
}

/** One row for each check. */
export const renderVerdicts = (checked: readonly Checked[]): string =>
	renderTable(
		['Check', 'Result', 'Fact'],
		checked.map((one) => [one.check.id, WORDS[one.verdict.result], explain(one)]),
	);

export const countOf = (checked: readonly Checked[], result: Verdict['result']): number =>
	checked.filter(({ verdict }) => verdict.result === result).length;

/** The result in one sentence. */
export function summarise({ checked, calls, isStopped }: ContractResult, total: number): string {
	const [held, differing, untold] = (['holds', 'differs', 'untold'] as const).map((result) =>
		countOf(checked, result),
	);
	const stopped = isStopped ? ` Stopped after ${checked.length} of ${total} checks.` : '';
	return `${held} hold, ${differing} differ, ${untold} could not be told; ${calls} calls.${stopped}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Checked, ContractResult } from '../run';
import type { Verdict } from '../judge/verdict';
import { showShape, summarise } from './table';

type Of<Result extends Verdict['result']> = Extract<Verdict, { result: Result }>;

/** The checks with one result, each with its verdict. */
const having = <Result extends Verdict['result']>(checked: readonly Checked[], result: Result) =>
	checked
		.filter(({ verdict }) => verdict.result === result)
		.map(({ check, verdict }) => ({ check, verdict: verdict as Of<Result> }));

const section = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** Characters that would begin a format are made harmless. */
const plain = (text: string): string => text.replace(/[*[\]<>`]/g, '\\$&');

const versionOf = (): string => {
	const text = readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
};

/**
 * The report, ready to attach to an issue. It is made of names of checks and fields, of types, codes and counts, and
 * of nothing else.
 *
 * @param now milliseconds since 1970
 */
export function renderMarkdown(
	result: ContractResult,
	{ name, total, now }: { name: string; total: number; now: number },
): string {
	const { checked } = result;
	const differing = having(checked, 'differs').flatMap(({ check, verdict }) => [
		`- \`${check.id}\`: ${plain(check.fact)}`,
		`  - expected: \`${showShape(verdict.expected)}\``,
		`  - found: \`${showShape(verdict.found)}\``,
	]);
	const untold = having(checked, 'untold').map(
		({ check, verdict }) => `- \`${check.id}\`: ${plain(check.fact)}. ${plain(verdict.why)}.`,
	);
	const held = having(checked, 'holds').map(
		({ check, verdict }) =>
			`- \`${check.id}\`: ${plain(check.fact)}${verdict.note === undefined ? '' : `. ${plain(verdict.note)}.`}`,
	);
	return [
		'# Contract report',
		'',
		`- ClickSend: ${name}`,
		`- Package: n8n-nodes-clicksend-messaging ${versionOf()}`,
		`- Day: ${new Date(now).toISOString().slice(0, 'yyyy-mm-dd'.length)}`,
		`- Result: ${summarise(result, total)}`,
		...section('Differs', differing),
		...section('Could not be told', untold),
		...section('Holds', held),
		'',
	].join('\n');
}

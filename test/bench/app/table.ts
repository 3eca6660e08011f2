import { render, targetsTable } from '../table';
import { formatCount, formatMs } from '../units';
import type { Stats } from '../stats';
import type { AppResults } from './rows';
import { APP_SUBJECTS } from './subjects';

const describe = ({ median, min, max }: Stats): string =>
	`${formatMs(median)}, ${formatMs(min)} to ${formatMs(max)}`;

/** All that `npm run bench -- --app` has to say, for a terminal. */
export function renderApp({ machine, items, runs, rows, targets }: AppResults): string {
	const head = [
		'Expression engine',
		`${formatCount(items)} items`,
		'The node',
		'Processor, in all',
	];
	const table = rows.map(({ engine, subject, node, cpu }) => [
		engine,
		`(${subject}) ${APP_SUBJECTS[subject]}`,
		describe(node),
		describe(cpu),
	]);
	return [
		`n8n ${machine.n8n}, ${machine.cores} cores; ${runs} runs after a warm-up, median, min to max`,
		render(head, table),
		targetsTable(targets),
	].join('\n\n');
}

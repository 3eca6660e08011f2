import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { MessageResult } from '../messaging/types';
import { isAccepted, type Report } from './report';
import { fullRow, simplify, strayRow } from './row';
import { withoutSecrets } from './secrets';
import { answeredCalls, summarize } from './summary';

export type OutputMode = 'all' | 'simplified' | 'raw' | 'summary';

const pairedWith = (items: readonly number[]): IPairedItemData[] => items.map((item) => ({ item }));

const itemFor = ({ item }: MessageResult, json: IDataObject): INodeExecutionData => ({
	json,
	pairedItem: { item },
});

/** Exactly these three keys: n8n then routes the item to the error output and lays the input's fields under them. */
const errorItem = (result: MessageResult): INodeExecutionData => {
	const { status, what, advice } = result;
	const message = [what, advice].filter((part) => part !== null).join('. ');
	return itemFor(result, { error: status, message, details: fullRow(result) });
};

/** Should a row of tomorrow have a field of this name: to n8n an item with it is one that failed. */
const withoutError = ({ error, ...json }: IDataObject): IDataObject =>
	error === undefined ? json : { ...json, _error: error };

/** One item per message, and one for each row that nobody asked for. */
function rowItems(
	{ results, strays }: Pick<Report, 'results' | 'strays'>,
	shape: (row: IDataObject) => IDataObject,
): INodeExecutionData[] {
	return [
		...results.map((result) => itemFor(result, withoutError(shape(fullRow(result))))),
		...strays.map((stray) => ({
			json: withoutError(shape(strayRow(stray))),
			pairedItem: pairedWith(stray.call.items),
		})),
	];
}

/** One item per answer, its body as it came; what no answer speaks of gets its full row. */
function rawItems(report: Report): INodeExecutionData[] {
	const bodies = answeredCalls(report).map(({ body, items }) => ({
		json: withoutSecrets(body ?? {}),
		pairedItem: pairedWith(items),
	}));
	const unanswered = report.results.filter(
		({ call, outcome }) => call?.body === undefined || outcome === 'unknown',
	);
	return [...bodies, ...rowItems({ results: unanswered, strays: [] }, (row) => row)];
}

function summaryItem(report: Report): INodeExecutionData {
	const items = Array.from({ length: report.itemCount }, (_, item) => item);
	return { json: summarize(report), pairedItem: pairedWith(items) };
}

const BUILDERS: Readonly<Record<OutputMode, (report: Report) => INodeExecutionData[]>> = {
	all: (report) => rowItems(report, (row) => row),
	simplified: (report) => rowItems(report, simplify),
	raw: rawItems,
	summary: (report) => [summaryItem(report)],
};

export const OUTPUT_MODES = Object.keys(BUILDERS) as OutputMode[];

/**
 * The items of the node's output.
 *
 * @param toErrorOutput whether what was not accepted leaves by the error output. Its items come last: n8n's Retry On
 * Fail looks at the first item alone, and must not take a partly delivered run for one that did nothing.
 */
export function buildItems(
	report: Report,
	mode: OutputMode,
	toErrorOutput: boolean,
): INodeExecutionData[] {
	if (!toErrorOutput) return BUILDERS[mode](report);
	const refused = report.results.filter((result) => !isAccepted(result));
	const accepted = { ...report, results: report.results.filter(isAccepted) };
	const errors = refused.map(errorItem);
	if (accepted.results.length + report.strays.length === 0) return errors;
	const kept = mode === 'summary' ? [summaryItem(report)] : BUILDERS[mode](accepted);
	return [...kept, ...errors];
}

import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { MessageResult } from '../messaging/types';
import { messageErrorItem } from './errorItem';
import { isAccepted, type Report } from './report';
import { fullRow, simplify, strayRow } from './row';
import { withoutSecrets } from './secrets';
import { answeredCalls, summarize, type Answered } from './summary';

export type OutputMode = 'all' | 'simplified' | 'raw' | 'summary';

export const pairedWith = (items: readonly number[]): IPairedItemData[] =>
	items.map((item) => ({ item }));

const itemFor = ({ item }: MessageResult, json: IDataObject): INodeExecutionData => ({
	json,
	pairedItem: { item },
});

/** Should a row of tomorrow have a field of this name: to n8n an item with it is one that failed. */
export function withoutError(json: IDataObject): IDataObject {
	if (json.error === undefined) return json;
	const { error, ...rest } = json;
	return { ...rest, _error: error };
}

export type Items = Generator<INodeExecutionData, void, undefined>;

type Shape = (row: IDataObject) => IDataObject;

const SHAPES = {
	all: withoutError,
	simplified: (row: IDataObject) => withoutError(simplify(row)),
} as const satisfies Partial<Record<OutputMode, Shape>>;

/** One item per message, and one for each row that nobody asked for. */
function* rowItems({ results, strays }: Pick<Report, 'results' | 'strays'>, shape: Shape): Items {
	for (const result of results) {
		yield itemFor(result, (result.shown as IDataObject | null) ?? shape(fullRow(result)));
	}
	for (const stray of strays) {
		const json = shape(strayRow(stray));
		yield { json, pairedItem: pairedWith(stray.call.items) };
	}
}

/** One item per answer, its body as it came. */
export function* answers(report: Answered): Items {
	for (const { body, items } of answeredCalls(report)) {
		yield { json: withoutSecrets(body ?? {}) as IDataObject, pairedItem: pairedWith(items) };
	}
}

/** What no answer speaks of gets its full row. */
function* rawItems(report: Report): Items {
	yield* answers(report);
	const unanswered = report.results.filter(
		({ call, outcome }) => call?.body === undefined || outcome === 'unknown',
	);
	yield* rowItems({ results: unanswered, strays: [] }, SHAPES.all);
}

/** One item for the whole run, paired with all of its input. */
export function* wholeRun({ itemCount }: Pick<Report, 'itemCount'>, json: IDataObject): Items {
	const items = Array.from({ length: itemCount }, (_, item) => item);
	yield { json, pairedItem: pairedWith(items) };
}

const BUILDERS: Readonly<Record<OutputMode, (report: Report) => Items>> = {
	all: (report) => rowItems(report, SHAPES.all),
	simplified: (report) => rowItems(report, SHAPES.simplified),
	raw: rawItems,
	summary: (report) => wholeRun(report, summarize(report)),
};

export const OUTPUT_MODES = Object.keys(BUILDERS) as OutputMode[];

/** What each mode makes of an accepted message as soon as it is one; in `raw` the answers speak for themselves. */
export const SHOWN: Readonly<
	Record<OutputMode, ((result: MessageResult) => IDataObject) | undefined>
> = {
	all: (result) => SHAPES.all(fullRow(result)),
	simplified: (result) => SHAPES.simplified(fullRow(result)),
	raw: undefined,
	summary: ({ row }) =>
		({
			message_id: row?.message_id,
			message_parts: row?.message_parts,
			message_price: row?.message_price,
		}) as IDataObject,
};

/**
 * The items of the node's output, made as they are asked for: a hundred thousand of them take a second, in which the
 * caller may want to do something else.
 *
 * @param toErrorOutput whether what was not accepted leaves by the error output. Its items come last: n8n's Retry On
 * Fail looks at the first item alone, and must not take a partly delivered run for one that did nothing.
 */
export function* itemsOf(report: Report, mode: OutputMode, toErrorOutput: boolean): Items {
	if (!toErrorOutput) return yield* BUILDERS[mode](report);
	const refused = report.results.filter((result) => !isAccepted(result));
	const accepted = { ...report, results: report.results.filter(isAccepted) };
	if (accepted.results.length + report.strays.length > 0) {
		yield* BUILDERS[mode](mode === 'summary' ? report : accepted);
	}
	for (const result of refused) yield messageErrorItem(result, fullRow(result));
}

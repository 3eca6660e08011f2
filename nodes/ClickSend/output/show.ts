import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { WriteDate } from '../messaging/input/date';
import type { Stray } from '../messaging/types';
import { isObject } from '../messaging/values';
import { messageErrorItem, type FailedMessage } from './errorItem';
import type { RunReport } from './report';
import { writeDates } from './rowFields';
import { withoutSecrets } from './secrets';
import { answeredCalls } from './summary';

export const OUTPUT_MODES = ['all', 'simplified', 'raw', 'summary'] as const;

export type OutputMode = (typeof OUTPUT_MODES)[number];

export type Items = Generator<INodeExecutionData, void, undefined>;

/** The way in which the results of one operation are shown. */
export interface Show<R> {
	/** The name of the channel. */
	channel: string;
	/** Makes the full row of a result. */
	row(result: R): IDataObject;
	strayRow(stray: Stray): IDataObject;
	simplify(row: IDataObject): IDataObject;
	summarize(report: RunReport<R>): IDataObject;
	/** Returns the row that was made of a result at once, `null` where none was. */
	madeRow?(result: R): IDataObject | null;
	/** Whether a result is a success; the others may leave by the error output. */
	isDone(result: R): boolean;
	/** The outcome of results without an answer. */
	untold: string;
}

const pairedWith = (items: readonly number[]): IPairedItemData[] => items.map((item) => ({ item }));

/** Names that mean something else to n8n and to the next node, and what a row calls these fields instead. */
const TAKEN: ReadonlyArray<readonly [name: string, other: string]> = [
	// n8n takes an item with this field for a failed one.
	['error', '_error'],
	// *Map Automatically* takes this field for a text to send.
	['message', '_message'],
];

/** Renames fields of a row that ClickSend gave a name which is taken. */
export function withoutTakenNames(json: IDataObject): IDataObject {
	for (const [name, other] of TAKEN) {
		if (json[name] === undefined) continue;
		const { [name]: value, ...rest } = json;
		return withoutTakenNames({ ...rest, [other]: value });
	}
	return json;
}

/** Fills in the dates of items. */
export function* withDates(items: Items, write: WriteDate): Items {
	for (const item of items) {
		const { error } = item.json;
		writeDates(isObject(error) ? (error as IDataObject) : item.json, write);
		yield item;
	}
}

type Shape = (row: IDataObject) => IDataObject;

const asItIs: Shape = (row) => row;

/** Makes one item per result, and one per row that belongs to no message. */
function* rowItems<R extends FailedMessage>(
	{ results, strays }: Pick<RunReport<R>, 'results' | 'strays'>,
	show: Show<R>,
	shape: Shape,
): Items {
	for (const result of results) {
		const json = show.madeRow?.(result) ?? withoutTakenNames(shape(show.row(result)));
		yield { json, pairedItem: { item: result.item } };
	}
	for (const stray of strays) {
		const json = withoutTakenNames(shape(show.strayRow(stray)));
		yield { json, pairedItem: pairedWith(stray.call.items) };
	}
}

/** Makes one item per answer, with its body as it came. A result without an answer gets its full row. */
function* rawItems<R extends FailedMessage>(report: RunReport<R>, show: Show<R>): Items {
	for (const { body, items } of answeredCalls(report)) {
		yield { json: withoutSecrets(body ?? {}) as IDataObject, pairedItem: pairedWith(items) };
	}
	const results = report.results.filter(
		({ call, outcome }) => call?.body === undefined || outcome === show.untold,
	);
	yield* rowItems({ results, strays: [] }, show, asItIs);
}

/** Makes one item for the whole run, paired with all input items. */
function* wholeRun<R>(report: RunReport<R>, { summarize }: Show<R>): Items {
	const items = Array.from({ length: report.itemCount }, (_, item) => item);
	yield { json: summarize(report), pairedItem: pairedWith(items) };
}

function itemsIn<R extends FailedMessage>(
	mode: OutputMode,
	report: RunReport<R>,
	show: Show<R>,
): Items {
	switch (mode) {
		case 'all':
			return rowItems(report, show, asItIs);
		case 'simplified':
			return rowItems(report, show, show.simplify);
		case 'raw':
			return rawItems(report, show);
		case 'summary':
			return wholeRun(report, show);
	}
}

/**
 * Makes the items of the node's output one at a time: a hundred thousand of them take a second, in which the
 * caller may want to do something else.
 *
 * @param toErrorOutput whether failures leave by the error output. Their items come last: n8n's Retry On Fail
 * looks only at the first item, and must not take a partly delivered run for a failed one.
 */
export function* showItems<R extends FailedMessage>(
	report: RunReport<R>,
	mode: OutputMode,
	toErrorOutput: boolean,
	show: Show<R>,
): Items {
	if (!toErrorOutput) return yield* itemsIn(mode, report, show);
	const done = { ...report, results: report.results.filter(show.isDone) };
	if (done.results.length + report.strays.length > 0) {
		yield* itemsIn(mode, mode === 'summary' ? report : done, show);
	}
	for (const result of report.results) {
		if (!show.isDone(result)) yield messageErrorItem(result, show.row(result), show.channel);
	}
}

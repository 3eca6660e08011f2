import type { IDataObject } from 'n8n-workflow';

import { rowOf, type MessageResult } from '../messaging/types';
import { isAccepted, type Report } from './report';
import { fullRow, simplify, strayRow } from './row';
import { showItems, withoutTakenNames, type Items, type OutputMode, type Show } from './show';
import { summarize } from './summary';

/** The way in which *Send Message* shows its results. */
const SENT: Show<MessageResult> = {
	row: fullRow,
	strayRow,
	simplify,
	summarize,
	madeRow: ({ shown }) => shown as IDataObject | null,
	isDone: isAccepted,
	untold: 'unknown',
};

/** The output that each mode makes of an accepted message at once; the mode `raw` shows the answers themselves. */
export const SHOWN: Readonly<
	Record<OutputMode, ((result: MessageResult) => IDataObject) | undefined>
> = {
	all: (result) => withoutTakenNames(fullRow(result)),
	simplified: (result) => withoutTakenNames(simplify(fullRow(result))),
	raw: undefined,
	summary: (result) => {
		const { message_id, message_parts, message_price } = rowOf(result) ?? {};
		return { message_id, message_parts, message_price } as IDataObject;
	},
};

/** Makes the output items of *Send Message*, one at a time. */
export const itemsOf = (report: Report, mode: OutputMode, toErrorOutput: boolean): Items =>
	showItems(report, mode, toErrorOutput, SENT);

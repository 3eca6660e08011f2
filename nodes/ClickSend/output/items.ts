import type { IDataObject } from 'n8n-workflow';

import type { Channel } from '../messaging/channel';
import { rowOf, type MessageResult } from '../messaging/types';
import { isAccepted, type Report } from './report';
import { fullRow, simplify, strayRow } from './row';
import { showItems, withoutTakenNames, type Items, type OutputMode, type Show } from './show';
import { summarize } from './summary';

/** The way in which *Send Message* shows its results. */
const sentBy = ({ name, rowFields, simplifiedFields }: Channel): Show<MessageResult> => ({
	channel: name,
	row: (result) => fullRow(result, rowFields),
	strayRow: (stray) => strayRow(stray, rowFields),
	simplify: (row) => simplify(row, simplifiedFields),
	summarize,
	madeRow: ({ shown }) => shown as IDataObject | null,
	isDone: isAccepted,
	untold: 'unknown',
});

function summaryFields(result: MessageResult): IDataObject {
	const { message_id, message_parts, message_price } = rowOf(result) ?? {};
	return { message_id, message_parts, message_price } as IDataObject;
}

/**
 * Returns what makes the output of an accepted message at once; `undefined` for the mode `raw`, which shows the answers
 * themselves.
 */
export function makerOf(
	channel: Channel,
	mode: OutputMode,
): ((result: MessageResult) => IDataObject) | undefined {
	const { row, simplify: shorten } = sentBy(channel);
	switch (mode) {
		case 'all':
			return (result) => withoutTakenNames(row(result));
		case 'simplified':
			return (result) => withoutTakenNames(shorten(row(result)));
		case 'raw':
			return undefined;
		case 'summary':
			return summaryFields;
	}
}

/** Makes the output items of *Send Message*, one at a time. */
export const itemsOf = (
	report: Report,
	mode: OutputMode,
	toErrorOutput: boolean,
	channel: Channel,
): Items => showItems(report, mode, toErrorOutput, sentBy(channel));

import type { MessageResult, Row } from '../messaging/types';
import { isObject } from '../messaging/values';

/** The part of an answer that is kept when its messages have their results: a hundred thousand rows are half of all that a run holds. */
export interface Keep {
	/** Whether the answers themselves are wanted, rows and all. */
	rows: boolean;
	/** Makes the output of an accepted message, which takes the place of its row. The `message_id` must stay in it. */
	show?: (result: MessageResult) => Row;
}

export const KEEP_ALL: Keep = { rows: true };

/** The body of an answer without its rows, unless these are wanted. */
export function bodyToKeep(body: Record<string, unknown>, { rows }: Keep): Record<string, unknown> {
	if (rows || !isObject(body.data)) return body;
	return { ...body, data: { ...body.data, messages: undefined } };
}

/** Puts the output of an accepted message in the place of its row. */
export function giveUpRow(result: MessageResult, { show }: Keep): void {
	const { outcome, row } = result;
	if (outcome !== 'accepted' || row === null || show === undefined) return;
	result.shown = show(result);
	result.row = null;
}

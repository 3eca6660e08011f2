import type { MessageResult, Row } from '../messaging/types';
import { isObject } from '../messaging/values';

/**
 * The parts of an answer that are kept once its messages have results: a hundred thousand rows are half of a run's
 * memory.
 */
export interface Keep {
	/** Whether to keep the answers themselves, with their rows. */
	rows: boolean;
	/** Makes the output of an accepted message, which takes the place of its row. The `message_id` must stay in it. */
	show?: (result: MessageResult) => Row;
}

export const KEEP_ALL: Keep = { rows: true };

/** Returns the body of an answer, without its rows unless these are kept. */
export function bodyToKeep(body: Record<string, unknown>, { rows }: Keep): Record<string, unknown> {
	if (rows || !isObject(body.data)) return body;
	return { ...body, data: { ...body.data, messages: undefined } };
}

/** Replaces the row of an accepted message by its output. */
export function giveUpRow(result: MessageResult, { show }: Keep): void {
	const { outcome, row } = result;
	if (outcome !== 'accepted' || row === null || show === undefined) return;
	result.shown = show(result);
	result.row = null;
}

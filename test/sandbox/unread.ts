import { invalidFields, isObject, success } from './replies';
import type { SandboxReply } from './types';

/** Unix seconds; old rows have them as text. */
export type Timestamp = number | string;

/** Something that came in: a message or a receipt. */
export interface Kept<Row extends { timestamp: Timestamp }> {
	row: Row;
	/** The number of POLL rules that still hold it: each one keeps a copy of its own. */
	unread: number;
}

/** Lists the unread events, once for each rule that holds them. Reading does not mark them as read. */
export function unreadRows<Row extends { timestamp: Timestamp }>(
	kept: ReadonlyArray<Kept<Row>>,
): Row[] {
	return kept.flatMap(({ row, unread }) => Array.from({ length: unread }, () => row));
}

/**
 * Marks what came in "before this time" as read; without a `date_before` everything, so documented.
 * @param body `{ date_before }` in Unix seconds, or nothing
 */
export function markRead<Row extends { timestamp: Timestamp }>(
	kept: ReadonlyArray<Kept<Row>>,
	body: unknown,
	said: string,
): SandboxReply {
	const before = (isObject(body) ? body.date_before : undefined) ?? Infinity;
	if (typeof before !== 'number')
		return invalidFields({ date_before: 'Date before field must be an integer.' });
	for (const one of kept) if (Number(one.row.timestamp) < before) one.unread = 0;
	return success(said, null);
}

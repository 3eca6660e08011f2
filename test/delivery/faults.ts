import type { Fault } from '../sandbox/faults';

type RowsFault = Extract<Fault, { type: 'rows' }>;

/** An answer with this HTTP status. */
export const status = (code: number, taken = false): Fault => ({
	type: 'status',
	status: code,
	taken,
});

/** A 429, with the wait that ClickSend asks for. */
export const tooMany = (retryAfter?: number | string): Fault => ({ type: 'rateLimit', retryAfter });

/** An answer whose rows have changed. */
export const rows = (change: RowsFault['change'], fields?: RowsFault['fields']): RowsFault => ({
	type: 'rows',
	change,
	fields,
});

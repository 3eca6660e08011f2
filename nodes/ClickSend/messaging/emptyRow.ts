import { clean } from './numbers/characters';
import type { Problem } from './types';
import { isObject } from './values';

/** What an empty row has all the same: the sheet's own count of its rows. */
const ROW_NUMBER = 'row_number';

/** Whether a value says anything: no blanks, no characters that nobody can see, nothing that only holds such. */
function isNothing(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return clean(value).trim() === '';
	if (Array.isArray(value)) return value.every(isNothing);
	return isObject(value) && Object.keys(value).length === 0;
}

/** Whether an input item is what sheets have below their last row. */
export const isEmptyRow = (json: Readonly<Record<string, unknown>>, binary: unknown): boolean =>
	isNothing(binary) &&
	Object.entries(json).every(([name, value]) => name === ROW_NUMBER || isNothing(value));

/** Why an empty row is no message, where its recipient is read from the row. */
export const EMPTY_ROW: Problem = { status: 'EMPTY_ROW', what: 'The item is an empty row' };

/** What has this status does not stop a run: sheets have it, and nobody is left out by it. */
export const stopsRun = ({ status }: Problem): boolean => status !== EMPTY_ROW.status;

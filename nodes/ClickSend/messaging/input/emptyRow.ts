import { plainName } from './mappedFields';
import { clean } from './numbers/characters';
import { bareText } from './numbers/quotes';
import { isObject } from '../values';
import type { Problem } from '../problem';

/** n8n's sheet nodes number the rows in this field, and empty rows have it too. */
const ROW_NUMBER = 'row_number';

/** Whether a value is empty: blanks, quotes, invisible characters, or an array of such values. */
function isNothing(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return bareText(clean(value).trim()) === '';
	if (Array.isArray(value)) return value.every(isNothing);
	return isObject(value) && Object.keys(value).length === 0;
}

/** Whether an input item is an empty row, as sheets have them below their last row. */
export const isEmptyRow = (json: Readonly<Record<string, unknown>>, binary: unknown): boolean =>
	isNothing(binary) &&
	Object.entries(json).every(([name, value]) => isNothing(value) || plainName(name) === ROW_NUMBER);

/** The problem with an empty row whose recipient would be read from the row. */
export const EMPTY_ROW: Problem = { status: 'EMPTY_ROW', what: 'The item is an empty row' };

/** The refusals that are what sheets have and what the user asked for. */
const HARMLESS: ReadonlySet<string> = new Set(['EMPTY_ROW', 'OPTED_OUT']);

/** Whether a problem stops the run. An empty row does not, nor does somebody who opted out: nobody is left out by it. */
export const stopsRun = ({ status }: Problem): boolean => !HARMLESS.has(status);

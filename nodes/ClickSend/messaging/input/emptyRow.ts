import { plainName } from './mappedFields';
import { clean } from './numbers/characters';
import { bareText } from './numbers/quotes';

import { isObject } from '../values';
import type { Problem } from '../problem';

/** A sheet counts its rows in this field, and empty rows have it too. */
const ROW_NUMBER = 'row_number';

/** Whether a value says anything: no blanks, quotes or characters that nobody can see, nothing that only holds such. */
function isNothing(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') {
		const text = clean(value).trim();
		return text === '' || bareText(text) === '';
	}
	if (Array.isArray(value)) return value.every(isNothing);
	return isObject(value) && Object.keys(value).length === 0;
}

/** Whether an input item is what sheets have below their last row. */
export const isEmptyRow = (json: Readonly<Record<string, unknown>>, binary: unknown): boolean =>
	isNothing(binary) &&
	Object.entries(json).every(([name, value]) => isNothing(value) || plainName(name) === ROW_NUMBER);

/** Why an empty row is no message, where its recipient is read from the row. */
export const EMPTY_ROW: Problem = { status: 'EMPTY_ROW', what: 'The item is an empty row' };

/** An empty row does not stop a run: sheets have such rows, and nobody is left out by one. */
export const stopsRun = ({ status }: Problem): boolean => status !== EMPTY_ROW.status;

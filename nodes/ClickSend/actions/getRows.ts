import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { collectRows, type Listed, type OnCut, type PageReader } from '../api/pages';
import { warning } from '../output/hints/hint';
import { readLimit } from './fields/commonFields';
import { refusalOf, type Refusal } from './perItem';
import { isProblem } from '../messaging/problem';

/** Says in the editor that a list may have more than was read. */
export const sayCut =
	(context: Pick<IExecuteFunctions, 'addExecutionHints'>): OnCut =>
	(why) =>
		context.addExecutionHints(warning(`The list was not read to its end: ${why}.`));

/**
 * Returns the rows of one item of an operation that lists things, at most as many as the item wants.
 *
 * @param make makes the output of a row, `undefined` to leave it out
 * @param adviceByCode advice about HTTP statuses that have a special meaning for the operation
 */
export async function getRows(
	context: IExecuteFunctions,
	item: number,
	pages: PageReader,
	make: (row: Listed) => IDataObject | undefined,
	adviceByCode?: Readonly<Record<number, string>>,
): Promise<IDataObject[] | Refusal> {
	const limit = readLimit(context, item);
	if (isProblem(limit)) return limit;
	const rows = await collectRows(pages, make, limit);
	return Array.isArray(rows) ? rows : refusalOf(rows, adviceByCode);
}

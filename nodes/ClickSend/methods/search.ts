import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { adviceForRequest } from '../messaging/answer/advice';
import type { Failure } from '../messaging/answer/answer';
import type { Ask } from '../api/ask';
import { askFor } from '../api/context';
import { requestError } from '../api/error';
import { collectRows, type Listed, type PageReader } from '../api/pages';

/** Somebody is looking at the dropdown: a list that does not come soon may as well say why. */
const MAX_TOTAL_WAIT_MS = 5_000;

/** Requests of a dropdown. */
export const askSoon = (context: ILoadOptionsFunctions): Ask =>
	askFor(context, { maxTotalWaitMs: MAX_TOTAL_WAIT_MS });

/** A field as text, empty where ClickSend left it out. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** What a dropdown shows in place of its list. */
export const searchError = (
	context: ILoadOptionsFunctions,
	failure: Failure,
): NodeApiError | NodeOperationError =>
	requestError(context.getNode(), failure, failure.what, {
		description: adviceForRequest(failure.status),
	});

/** Entries whose name has each of these words in it; all of them without words. */
export function matching(
	entries: readonly INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] {
	const words = filter.toLowerCase().split(/\s+/);
	return entries.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

/**
 * The entries of a dropdown, from all pages.
 *
 * @param make gives the entry of a row, `undefined` for none
 * @throws NodeApiError or NodeOperationError with what ClickSend said
 */
export async function search(
	context: ILoadOptionsFunctions,
	pages: PageReader,
	make: (row: Listed) => INodeListSearchItems | undefined,
	filter?: string,
): Promise<INodeListSearchResult> {
	const entries = await collectRows(pages, make);
	if (!Array.isArray(entries)) throw searchError(context, entries);
	return { results: matching(entries, filter) };
}

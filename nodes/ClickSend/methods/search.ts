import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { adviceForRequest } from '../messaging/advice/requestAdvice';
import type { Failure } from '../messaging/answer/answer';
import type { Ask } from '../api/ask';
import { askFor } from '../api/context';
import { requestError } from '../api/error';
import { collectRows, readPages, type Listed, type Listing } from '../api/pages';

/** Somebody waits at the dropdown, so a list that takes long ends with an error. */
const MAX_TOTAL_WAIT_MS = 5_000;

/** Makes the function for the requests of a dropdown. */
export const askSoon = (context: ILoadOptionsFunctions): Ask =>
	askFor(context, { maxTotalWaitMs: MAX_TOTAL_WAIT_MS });

/** Makes the error that a dropdown shows in place of its list. */
export const searchError = (
	context: ILoadOptionsFunctions,
	failure: Failure,
): NodeApiError | NodeOperationError =>
	requestError(context.getNode(), failure, failure.what, {
		description: adviceForRequest(failure.status),
	});

/** Returns the entries whose name contains each of these words; all entries without words. */
export function matching(
	entries: readonly INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] {
	const words = filter.toLowerCase().split(/\s+/);
	return entries.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

/** Makes the entry that tells what is not shown; its value is no choice. */
export const gapEntry = (what: string): INodeListSearchItems => ({
	name: `Not shown: ${what}`,
	value: '',
});

/**
 * Reads the entries of a dropdown, from all pages, and says at the end if there may be more.
 *
 * @param make makes the entry of a row, `undefined` for none
 * @throws NodeApiError or NodeOperationError with the message of ClickSend
 */
export async function search(
	context: ILoadOptionsFunctions,
	listing: Listing,
	make: (row: Listed) => INodeListSearchItems | undefined,
	filter?: string,
): Promise<INodeListSearchResult> {
	const gaps: INodeListSearchItems[] = [];
	const pages = readPages(askSoon(context), listing, (why) =>
		gaps.push(gapEntry(`further entries (${why})`)),
	);
	const entries = await collectRows(pages, make);
	if (!Array.isArray(entries)) throw searchError(context, entries);
	return { results: [...matching(entries, filter), ...gaps] };
}

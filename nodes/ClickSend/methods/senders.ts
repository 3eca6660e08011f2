import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Failure } from '../messaging/answer/answer';
import { isObject } from '../messaging/values';
import type { Ask } from '../api/ask';
import { collectRows, readPages, readTokenPages, type Listed, type PageReader } from '../api/pages';
import { askSoon, searchError, matching, textOf } from './search';

/** What a number may be used for at once: one that needs no registration, and one that has it. */
const READY = new Set(['0', '5']);

/** `null` stands for a row of years ago, when numbers had no status. */
const isReady = (status: unknown): boolean => !isObject(status) || READY.has(textOf(status.value));

const isApproved = ({ status }: Listed): boolean => textOf(status).toUpperCase() === 'APPROVED';

/** One kind of sender. */
interface Source {
	/** As it is named to the user, in the plural. */
	name: string;
	pages(ask: Ask): PageReader;
	/** The entry of a sender that may be used, `undefined` for any other. */
	entry(row: Listed): INodeListSearchItems | undefined;
}

function entryOf(sender: unknown, ...notes: unknown[]): INodeListSearchItems | undefined {
	const value = textOf(sender);
	if (value === '') return undefined;
	const told = notes.map(textOf).filter((note) => note !== '');
	return { name: `${value} (${told.join(', ')})`, value };
}

/** More countries than these would not fit one line. */
const MAX_COUNTRIES = 3;

function countriesOf(countries: unknown): string {
	const all = Array.isArray(countries) ? countries.map(textOf) : [];
	return all.length > MAX_COUNTRIES ? `${all.length} countries` : all.join(', ');
}

/** The senders that an account may have of its own (docs/clicksend-api.md, "Sender options"). */
const SOURCES: readonly Source[] = [
	{
		name: 'dedicated numbers',
		pages: (ask) => readPages(ask, { url: '/numbers' }),
		entry: ({ dedicated_number, country, notes, status }) =>
			isReady(status) ? entryOf(dedicated_number, 'dedicated number', country, notes) : undefined,
	},
	{
		name: 'own numbers',
		pages: (ask) => readTokenPages(ask, { url: '/own-numbers' }, 'own_numbers'),
		entry: (row) =>
			isApproved(row) ? entryOf(row.phone_number, 'own number', row.country, row.label) : undefined,
	},
	{
		name: 'alpha tags',
		pages: (ask) => readTokenPages(ask, { url: '/alpha-tags' }, 'alpha_tags'),
		entry: (row) =>
			isApproved(row) ? entryOf(row.alpha_tag, 'alpha tag', countriesOf(row.countries)) : undefined,
	},
];

type Read = { name: string; entries: INodeListSearchItems[] | Failure };

const isFailed = (read: Read): read is Read & { entries: Failure } => !Array.isArray(read.entries);

/** Who looks for a sender that is not there is told why; choosing this entry leaves the choice to the account. */
const gapEntry = (failed: ReadonlyArray<Read & { entries: Failure }>): INodeListSearchItems => ({
	name: `Not shown: ${failed.map(({ name, entries }) => `${name} (${entries.what})`).join(', ')}`,
	value: '',
});

/** A number may be of two kinds: the first mention is enough. */
function withoutRepeats(entries: readonly INodeListSearchItems[]): INodeListSearchItems[] {
	const seen = new Set<unknown>();
	return entries.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/**
 * The senders of the account that may be used: dedicated numbers, own numbers and alpha tags, read at the same time
 * and from all pages. What cannot be read is named at the end of the rest.
 *
 * @throws NodeApiError or NodeOperationError with what ClickSend said, when nothing can be read
 */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const reads = await Promise.all(
		SOURCES.map(async ({ name, pages, entry }): Promise<Read> => {
			// Each waits for itself: one that ClickSend holds up must not use up the time of the others.
			return { name, entries: await collectRows(pages(askSoon(this)), entry) };
		}),
	);
	const failed = reads.filter(isFailed);
	const [first] = failed;
	if (first !== undefined && failed.length === reads.length) throw searchError(this, first.entries);
	const entries = reads.flatMap(({ entries: found }) => (Array.isArray(found) ? found : []));
	const gap = failed.length > 0 ? [gapEntry(failed)] : [];
	return { results: [...matching(withoutRepeats(entries), filter), ...gap] };
}

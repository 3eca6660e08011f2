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

/** The registration states of a number that may be used: no registration needed, or registered. */
const READY = new Set(['0', '5']);

/** `null` stands for rows of years ago, when numbers had no status. */
const isReady = (status: unknown): boolean => !isObject(status) || READY.has(textOf(status.value));

const isApproved = ({ status }: Listed): boolean => textOf(status).toUpperCase() === 'APPROVED';

/** One kind of sender. */
interface Source {
	/** The name of the kind for the user, in the plural. */
	name: string;
	pages(ask: Ask): PageReader;
	/** Makes the entry of a sender that may be used, `undefined` for any other. */
	entry(row: Listed): INodeListSearchItems | undefined;
}

function entryOf(sender: unknown, ...notes: unknown[]): INodeListSearchItems | undefined {
	const value = textOf(sender);
	if (value === '') return undefined;
	const told = notes.map(textOf).filter((note) => note !== '');
	return { name: `${value} (${told.join(', ')})`, value };
}

/** More countries would not fit one line. */
const MAX_COUNTRIES = 3;

function countriesOf(countries: unknown): string {
	const all = Array.isArray(countries) ? countries.map(textOf) : [];
	return all.length > MAX_COUNTRIES ? `${all.length} countries` : all.join(', ');
}

/** The kinds of senders that an account may have (docs/clicksend-api.md, "Sender options"). */
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

/** Makes the entry that tells which senders are not shown; choosing it means the default of the account. */
const gapEntry = (failed: ReadonlyArray<Read & { entries: Failure }>): INodeListSearchItems => ({
	name: `Not shown: ${failed.map(({ name, entries }) => `${name} (${entries.what})`).join(', ')}`,
	value: '',
});

/** Removes repeats, since a number may be of two kinds. */
function withoutRepeats(entries: readonly INodeListSearchItems[]): INodeListSearchItems[] {
	const seen = new Set<unknown>();
	return entries.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/**
 * Lists the senders that the account may use: dedicated numbers, own numbers and alpha tags, read at the same time
 * and from all pages. Kinds that cannot be read are named at the end.
 *
 * @throws NodeApiError or NodeOperationError with the message of ClickSend, if nothing can be read
 */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const reads = await Promise.all(
		SOURCES.map(async ({ name, pages, entry }): Promise<Read> => {
			// Each kind waits by itself, so that one that ClickSend delays does not use up the time of the others.
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

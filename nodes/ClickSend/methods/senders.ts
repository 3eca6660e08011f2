import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Failure } from '../messaging/answer/answer';
import { isObject, trimmedOf } from '../messaging/values';
import type { Ask } from '../api/ask';
import {
	collectRows,
	readPages,
	readTokenPages,
	type Listed,
	type OnCut,
	type PageReader,
} from '../api/pages';
import { askSoon, gapEntry, searchError, matching } from './search';

/** The registration states of a number that may be used: no registration needed, or registered. */
const READY = new Set(['0', '5']);

/** `null` stands for rows of years ago, when numbers had no status. */
const isReady = (status: unknown): boolean =>
	!isObject(status) || READY.has(trimmedOf(status.value));

const isApproved = ({ status }: Listed): boolean => trimmedOf(status).toUpperCase() === 'APPROVED';

/** One kind of sender. */
interface Source {
	/** The name of the kind for the user, in the plural. */
	name: string;
	pages(ask: Ask, onCut: OnCut): PageReader;
	/** Makes the entry of a sender that may be used, `undefined` for any other. */
	entry(row: Listed): INodeListSearchItems | undefined;
}

function entryOf(sender: unknown, ...notes: unknown[]): INodeListSearchItems | undefined {
	const value = trimmedOf(sender);
	if (value === '') return undefined;
	const told = notes.map(trimmedOf).filter((note) => note !== '');
	return { name: `${value} (${told.join(', ')})`, value };
}

/** More countries would not fit one line. */
const MAX_COUNTRIES = 3;

function countriesOf(countries: unknown): string {
	const all = Array.isArray(countries) ? countries.map(trimmedOf) : [];
	return all.length > MAX_COUNTRIES ? `${all.length} countries` : all.join(', ');
}

/** The kinds of senders that an account may have (docs/clicksend-api.md, "Sender options"). */
const SOURCES: readonly Source[] = [
	{
		name: 'dedicated numbers',
		pages: (ask, onCut) => readPages(ask, { url: '/numbers' }, onCut),
		entry: ({ dedicated_number, country, notes, status }) =>
			isReady(status) ? entryOf(dedicated_number, 'dedicated number', country, notes) : undefined,
	},
	{
		name: 'own numbers',
		pages: (ask, onCut) => readTokenPages(ask, { url: '/own-numbers' }, 'own_numbers', onCut),
		entry: (row) =>
			isApproved(row) ? entryOf(row.phone_number, 'own number', row.country, row.label) : undefined,
	},
	{
		name: 'alpha tags',
		pages: (ask, onCut) => readTokenPages(ask, { url: '/alpha-tags' }, 'alpha_tags', onCut),
		entry: (row) =>
			isApproved(row) ? entryOf(row.alpha_tag, 'alpha tag', countriesOf(row.countries)) : undefined,
	},
];

/** The senders of one kind; `gap` says which of them are not shown, and why. */
type Read = { entries: INodeListSearchItems[] | Failure; gap?: string };

/** Reads all senders of one kind. Each kind waits by itself: one that ClickSend delays takes no time from the others. */
async function readSource(
	{ name, pages, entry }: Source,
	context: ILoadOptionsFunctions,
): Promise<Read> {
	let gap: string | undefined;
	const onCut: OnCut = (why) => {
		gap = `further ${name} (${why})`;
	};
	const entries = await collectRows(pages(askSoon(context), onCut), entry);
	return { entries, gap: Array.isArray(entries) ? gap : `${name} (${entries.what})` };
}

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
	const reads = await Promise.all(SOURCES.map(async (source) => await readSource(source, this)));
	const failures = reads.flatMap(({ entries }) => (Array.isArray(entries) ? [] : [entries]));
	const [first] = failures;
	if (first !== undefined && failures.length === reads.length) throw searchError(this, first);
	const entries = reads.flatMap(({ entries: found }) => (Array.isArray(found) ? found : []));
	const gaps = reads.flatMap(({ gap = [] }) => gap);
	// Whoever chooses this entry gets the default sender of the account.
	const rest = gaps.length > 0 ? [gapEntry(gaps.join(', '))] : [];
	return { results: [...matching(withoutRepeats(entries), filter), ...rest] };
}

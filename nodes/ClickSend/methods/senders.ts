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

/** Whether a dedicated number is one for MMS. */
const isForMms = ({ type }: Listed): boolean => trimmedOf(type).toLowerCase() === 'mms';

/** The kinds of senders that an account may have (docs/clicksend-api.md, "Sender options"). */
const SOURCES: readonly Source[] = [
	{
		name: 'dedicated numbers',
		pages: (ask, onCut) => readPages(ask, { url: '/numbers' }, onCut),
		entry: (row) => {
			if (!isReady(row.status)) return undefined;
			const { dedicated_number, country, notes } = row;
			return entryOf(dedicated_number, 'dedicated number', isForMms(row) && 'MMS', country, notes);
		},
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
	onEntry: (entry: INodeListSearchItems, row: Listed) => void,
): Promise<Read> {
	let gap: string | undefined;
	const onCut: OnCut = (why) => {
		gap = `further ${name} (${why})`;
	};
	const entries = await collectRows(pages(askSoon(context), onCut), (row) => {
		const made = entry(row);
		if (made !== undefined) onEntry(made, row);
		return made;
	});
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
 * @param isFirst tells which senders come first
 * @throws NodeApiError or NodeOperationError with the message of ClickSend, if nothing can be read
 */
async function listSenders(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	isFirst: (row: Listed) => boolean,
): Promise<INodeListSearchResult> {
	const firsts = new Set<INodeListSearchItems>();
	const onEntry = (entry: INodeListSearchItems, row: Listed): void => {
		if (isFirst(row)) firsts.add(entry);
	};
	const reads = await Promise.all(
		SOURCES.map(async (source) => await readSource(source, context, onEntry)),
	);
	const failures = reads.flatMap(({ entries }) => (Array.isArray(entries) ? [] : [entries]));
	const [failure] = failures;
	if (failure !== undefined && failures.length === reads.length)
		throw searchError(context, failure);
	const found = reads.flatMap(({ entries }) => (Array.isArray(entries) ? entries : []));
	const entries = [...found.filter((one) => firsts.has(one)), ...found];
	const gaps = reads.flatMap(({ gap = [] }) => gap);
	// Whoever chooses this entry gets the default sender of the account.
	const rest = gaps.length > 0 ? [gapEntry(gaps.join(', '))] : [];
	return { results: [...matching(withoutRepeats(entries), filter), ...rest] };
}

/** The senders of text messages. */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await listSenders(this, filter, () => false);
}

/** The senders of picture messages: numbers for MMS come first. */
export async function searchMmsSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await listSenders(this, filter, isForMms);
}

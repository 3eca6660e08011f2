import type { IDataObject } from 'n8n-workflow';

import { judgeBody, judgePage, type Failure } from '../messaging/answer/answer';
import { isObject } from '../messaging/values';
import { PageWatch } from '../messaging/answer/pageWatch';
import { type Ask } from './ask';
import { isProblem } from '../messaging/problem';

/** The most that every paged endpoint gives (docs/clicksend-api.md, "Lists, contacts, pagination"). */
export const PAGE_SIZE = 100;

/** Something that ClickSend lists: any of its fields may be absent or of another type than documented. */
export type Listed = Readonly<Record<string, unknown>>;

/** What to list; `qs` holds filters, without paging. */
export interface Listing {
	url: string;
	qs?: IDataObject;
}

/** The rows of one page, or, last, why there are no more. */
export type PageReader = AsyncGenerator<Listed[] | Failure, void, undefined>;

/**
 * The pages of an endpoint that counts them, one request each, as they are asked for. It ends with the first page that
 * brings nothing new.
 *
 * @param onCut is told why it ends before the last page
 */
export async function* readPages(
	ask: Ask,
	{ url, qs }: Listing,
	onCut?: (why: string) => void,
): PageReader {
	const watch = new PageWatch();
	for (let page = 1, lastPage = 1; page <= lastPage; page += 1) {
		const request = { method: 'GET', url, qs: { ...qs, limit: PAGE_SIZE, page } } as const;
		const verdict = await ask(request, judgePage);
		if (isProblem(verdict)) return yield verdict;
		if (verdict.rows.length === 0) return;
		const flaw = watch.flawIn(verdict, page);
		if (flaw !== undefined) return onCut?.(flaw);
		yield verdict.rows;
		({ lastPage } = verdict);
	}
}

/** As it stands, where it is not written as a URL has it: it is ClickSend's to read. */
function decoded(token: string): string {
	try {
		return decodeURIComponent(token);
	} catch {
		return token;
	}
}

/** The token of the next page. ClickSend writes it with a bare `#`, behind which a URL would end. */
function nextOffset({ _metadata }: Listed): string | undefined {
	const pagination = isObject(_metadata) ? _metadata.pagination : undefined;
	const next = isObject(pagination) ? pagination.next : undefined;
	const token = /[?&]offset=([^&]+)/.exec(typeof next === 'string' ? next : '')?.[1];
	return token === undefined ? undefined : decoded(token);
}

/**
 * The pages of an endpoint without an envelope, which names the next page by a token (docs/clicksend-api.md, "Sender
 * options").
 *
 * @param key under which the rows stand
 */
export async function* readTokenPages(
	ask: Ask,
	{ url, qs }: Listing,
	key: 'own_numbers' | 'alpha_tags',
): PageReader {
	const seen = new Set<string | undefined>();
	let offset: string | undefined;
	do {
		seen.add(offset);
		const paging: IDataObject = offset === undefined ? {} : { offset };
		const request = { url, qs: { ...qs, page_size: PAGE_SIZE, ...paging } };
		const verdict = await ask({ method: 'GET', ...request }, judgeBody);
		if (isProblem(verdict)) {
			yield verdict;
			return;
		}
		const rows = verdict.body[key];
		yield Array.isArray(rows) ? rows.filter(isObject) : [];
		offset = nextOffset(verdict.body);
	} while (offset !== undefined && !seen.has(offset));
}

/** Messages that come again are left out: while pages are read, what is new moves the rest to the pages behind. */
export async function* eachOnce(pages: PageReader): PageReader {
	const seen = new Set<unknown>();
	for await (const page of pages) {
		if (!Array.isArray(page)) return yield page;
		yield page.filter(({ message_id }) => {
			const isNew = !seen.has(message_id);
			if (typeof message_id === 'string' && message_id !== '') seen.add(message_id);
			return isNew;
		});
	}
}

/**
 * What is made of the rows, up to a limit. A page is made into something before the next is asked for, so nothing is
 * kept twice.
 *
 * @param make gives what to keep of a row, `undefined` to leave it out
 * @returns what was kept, in the order of the rows, or why they could not be read to their end
 */
export async function collectRows<T>(
	pages: PageReader,
	make: (row: Listed) => T | undefined,
	limit = Infinity,
): Promise<T[] | Failure> {
	const kept: T[] = [];
	for await (const page of pages) {
		if (!Array.isArray(page)) return page;
		for (const row of page) {
			const made = make(row);
			if (made !== undefined) kept.push(made);
			if (kept.length >= limit) return kept;
		}
	}
	return kept;
}

/** All rows up to a limit, as they came. */
export const readRows = async (pages: PageReader, limit?: number): Promise<Listed[] | Failure> =>
	await collectRows(pages, (row) => row, limit);

import type { IDataObject } from 'n8n-workflow';

import { judgeBody, judgePage, type Failure } from '../messaging/answer/answer';
import { isObject } from '../messaging/values';
import { PageWatch } from '../messaging/answer/pageWatch';
import { type Ask } from './ask';
import { isProblem } from '../messaging/problem';

/** The most rows that every paged endpoint gives (docs/clicksend-api.md, "Lists, contacts, pagination"). */
export const PAGE_SIZE = 100;

/** A row of a list: any of its fields may be absent or of another type than documented. */
export type Listed = Readonly<Record<string, unknown>>;

/** The list to read; `qs` holds filters, without paging. */
export interface Listing {
	url: string;
	qs?: IDataObject;
}

/** Gets the reason if the reading of a list ends before its last page. */
export type OnCut = (why: string) => void;

/** The rows of one page, or, as the last value, the failure. */
export type PageReader = AsyncGenerator<Listed[] | Failure, void, undefined>;

/**
 * Reads the pages of an endpoint that counts them, one request each, as they are needed. It ends with the first page
 * that has no new row.
 */
export async function* readPages(ask: Ask, { url, qs }: Listing, onCut?: OnCut): PageReader {
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

/** Decodes a token, or keeps it as it is where it is not URL-encoded, because ClickSend itself reads it. */
function decoded(token: string): string {
	try {
		return decodeURIComponent(token);
	} catch {
		return token;
	}
}

/** Reads the token of the next page, which ClickSend writes with a bare `#`, where a URL would end. */
function nextOffset({ _metadata }: Listed): string | undefined {
	const pagination = isObject(_metadata) ? _metadata.pagination : undefined;
	const next = isObject(pagination) ? pagination.next : undefined;
	const token = /[?&]offset=([^&]+)/.exec(typeof next === 'string' ? next : '')?.[1];
	return token === undefined ? undefined : decoded(token);
}

/**
 * Reads the pages of an endpoint without an envelope, which names the next page by a token (docs/clicksend-api.md,
 * "Sender options").
 *
 * @param key the field that holds the rows
 */
export async function* readTokenPages(
	ask: Ask,
	{ url, qs }: Listing,
	key: 'own_numbers' | 'alpha_tags',
	onCut?: OnCut,
): PageReader {
	const watch = new PageWatch();
	const seen = new Set<string | undefined>();
	let offset: string | undefined;
	do {
		seen.add(offset);
		const paging: IDataObject = offset === undefined ? {} : { offset };
		const request = { url, qs: { ...qs, page_size: PAGE_SIZE, ...paging } };
		const verdict = await ask({ method: 'GET', ...request }, judgeBody);
		if (isProblem(verdict)) return yield verdict;
		const found = verdict.body[key];
		const rows = Array.isArray(found) ? found.filter(isObject) : [];
		const flaw = watch.flawIn({ rows }, seen.size);
		if (flaw !== undefined) return onCut?.(flaw);
		yield rows;
		offset = nextOffset(verdict.body);
	} while (offset !== undefined && !seen.has(offset));
}

/** Removes messages that come twice, because new messages move older ones to the next page while pages are read. */
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
 * Makes outputs of the rows, up to a limit. Each page is used before the next one is asked for, so nothing is
 * kept twice.
 *
 * @param make makes the output of a row, `undefined` to leave it out
 * @returns the outputs in the order of the rows, or the failure that ended the reading
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

/** Reads all rows up to a limit, as they come. */
export const readRows = async (pages: PageReader, limit?: number): Promise<Listed[] | Failure> =>
	await collectRows(pages, (row) => row, limit);

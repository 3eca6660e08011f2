import { createClickSend } from './clickSend';
import type { BadRequestShape, ClickSend, ClickSendOptions } from './clickSend';
import { callDirectly, dataOf } from './testKit';

interface Bare {
	own_numbers?: Array<{ id: string; status: string }>;
	alpha_tags?: Array<{ id: string; alpha_tag: string }>;
	_metadata: { pagination: { self: string; next: string | null; page_size: number } };
}

type Query = Record<string, string>;

function read(clickSend: ClickSend, path: string, query: Query = {}): Bare {
	return callDirectly(clickSend, 'GET', path, { query }).body as Bare;
}

function rowsOf({ own_numbers, alpha_tags }: Bare): Array<{ id: string }> {
	return own_numbers ?? alpha_tags ?? [];
}

/** The token of `next` as it is written there, "#" and all. */
function tokenIn({ _metadata }: Bare): string | undefined {
	return /[?&]offset=([^&]+)/.exec(_metadata.pagination.next ?? '')?.[1];
}

/** Counts the rows of each page, read by tokens until there is none. */
function pageSizes(clickSend: ClickSend, path: string, query: Query): number[] {
	const sizes: number[] = [];
	const ids = new Set<string>();
	let offset: string | undefined = '';
	while (offset !== undefined) {
		const page = read(clickSend, path, { ...query, ...(offset && { offset }) });
		const rows = rowsOf(page);
		rows.forEach(({ id }) => ids.add(id));
		sizes.push(rows.length);
		offset = tokenIn(page);
	}
	expect(ids.size).toBe(sizes.reduce((sum, size) => sum + size, 0));
	return sizes;
}

describe.each([
	['/own-numbers', (count: number): ClickSendOptions => ({ ownNumbers: count }), 500],
	['/alpha-tags', (count: number): ClickSendOptions => ({ alphaTags: count }), 1000],
])('GET %s, in pages by token', (path, options, most) => {
	it.each([
		['nothing', 0, {}, [0]],
		['one page', 3, {}, [3]],
		['one page, full', 10, {}, [10]],
		['one more', 11, {}, [10, 1]],
		['an exact multiple', 30, {}, [10, 10, 10]],
		['a size', 5, { page_size: '2' }, [2, 2, 1]],
		['the least size', 2, { page_size: '1' }, [1, 1]],
		['a size below the least', 2, { page_size: '-1' }, [1, 1]],
		['a size that is none', 11, { page_size: 'all' }, [10, 1]],
		['a size above the most', most + 1, { page_size: String(most + 1) }, [most, 1]],
	])('%s', (_case, count, query, sizes) => {
		expect(pageSizes(createClickSend(options(count)), path, query)).toEqual(sizes);
	});

	it('names the page and the one after it in full, with a token that holds a #', () => {
		const clickSend = createClickSend(options(3));
		const root = `https://rest.clicksend.com/v3${path}`;
		const first = read(clickSend, path, { page_size: '2' })._metadata.pagination;
		expect(first.self).toBe(`${root}?page_size=2`);
		expect(first.next).toMatch(/\?offset=[0-9a-f-]{36}#[0-9a-f-]{36}&page_size=2$/);
		const offset = tokenIn(read(clickSend, path, { page_size: '2' })) ?? '';
		const last = read(clickSend, path, { page_size: '2', offset })._metadata.pagination;
		expect(last).toEqual({ self: first.next, next: null, page_size: 2 });
	});

	it.each<[string, BadRequestShape]>([
		['made up', 'fieldMap'],
		// This is the rest of a token when `next` is called as it stands.
		['f99872cc-11a6-48ba-a9f2-bcfb6dd1e3d4', 'numeric'],
	])('refuses the token "%s", which it never gave', (offset, badRequestShape) => {
		const clickSend = createClickSend({ ...options(30), badRequestShape });
		expect(callDirectly(clickSend, 'GET', path, { query: { offset } }).status).toBe(400);
	});
});

describe('GET /own-numbers by status', () => {
	const statuses = ['PENDING', 'APPROVED', 'REJECTED', 'APPROVED'];
	const clickSend = createClickSend({ ownNumbers: statuses.map((status) => ({ status })) });

	it.each<[string, Query, string[]]>([
		['any', {}, statuses],
		['one', { 'filter[status][]': 'APPROVED' }, ['APPROVED', 'APPROVED']],
		[
			'two',
			{ 'filter[status][0]': 'PENDING', 'filter[status][1]': 'REJECTED' },
			['PENDING', 'REJECTED'],
		],
		['none that is there', { 'filter[status][]': 'approved' }, []],
	])('%s', (_case, query, expected) => {
		const { own_numbers } = read(clickSend, '/own-numbers', query);
		expect(own_numbers?.map(({ status }) => status)).toEqual(expected);
	});

	it('counts only what fits into a page', () => {
		const query = { 'filter[status][]': 'APPROVED', page_size: '1' };
		expect(pageSizes(clickSend, '/own-numbers', query)).toEqual([1, 1]);
	});
});

describe('GET /alpha-tags', () => {
	it('shows all, whatever their status', () => {
		const alphaTags = [{ alpha_tag: 'Acme', status: 'PENDING' }, { alpha_tag: 'Shop' }];
		const { alpha_tags } = read(createClickSend({ alphaTags }), '/alpha-tags');
		expect(alpha_tags).toMatchObject([alphaTags[0], { alpha_tag: 'Shop', status: 'APPROVED' }]);
	});
});

describe('GET /numbers', () => {
	const numbersOf = (options: ClickSendOptions, query: Query = {}) =>
		dataOf<Record<string, unknown>>(
			callDirectly(createClickSend(options), 'GET', '/numbers', { query }),
		);

	it('shows the numbers as given', () => {
		const numbers = [{ dedicated_number: '+12065550150', type: 'mms' }];
		expect(numbersOf({ numbers })).toMatchObject({ total: 1, data: numbers });
	});

	it('has neither rows nor a currency when there is no number', () => {
		const empty = numbersOf({});
		expect(empty).toMatchObject({ total: 0, last_page: 0 });
		expect(empty).not.toHaveProperty('data');
		expect(empty).not.toHaveProperty('_currency');
	});

	it.each([
		['the last page, full', 30, '2', [2, 15]],
		['the last page, with one', 31, '3', [3, 1]],
		['past the end', 30, '3', [2, 0]],
	])('in pages: %s', (_case, count, page, expected) => {
		const { last_page, data } = numbersOf({ numbers: count }, { page });
		expect([last_page, (data as unknown[]).length]).toEqual(expected);
	});
});

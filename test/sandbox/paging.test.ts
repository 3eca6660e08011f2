import { LEAST_PER_PAGE, MOST_PER_PAGE, paginate } from './paging';

const rows = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** last_page, from, to, and whether there is a page before and one after. */
function edges(total: number, query: Record<string, string>): unknown[] {
	const page = paginate(rows(total), query);
	expect(page.total).toBe(total);
	return [page.last_page, page.from, page.to, page.prev_page_url, page.next_page_url];
}

describe('pages of 15', () => {
	it.each([
		['nothing', 0, {}, [0, null, null, null, null]],
		['one row', 1, {}, [1, 1, 1, null, null]],
		['one page, full', 15, {}, [1, 1, 15, null, null]],
		['one row more', 16, {}, [2, 1, 15, null, '/?page=2']],
		['the last page, with one row', 16, { page: '2' }, [2, 16, 16, '/?page=1', null]],
		['an exact multiple', 45, { page: '2' }, [3, 16, 30, '/?page=1', '/?page=3']],
		['the last of an exact multiple', 45, { page: '3' }, [3, 31, 45, '/?page=2', null]],
		['past the end', 45, { page: '4' }, [3, null, null, '/?page=3', null]],
		['before the start', 45, { page: '0' }, [3, 1, 15, null, '/?page=2']],
	])('%s', (_case, total, query, expected) => {
		expect(edges(total, query)).toEqual(expected);
	});
});

describe('the limit', () => {
	it.each([
		['none', undefined, LEAST_PER_PAGE],
		['the least', '15', LEAST_PER_PAGE],
		['below the least', '1', LEAST_PER_PAGE],
		['between', '42', 42],
		['the most', '100', MOST_PER_PAGE],
		['above the most', '101', MOST_PER_PAGE],
		['no number', 'all', LEAST_PER_PAGE],
	])('%s', (_case, limit, per_page) => {
		const page = paginate(rows(200), limit === undefined ? {} : { limit });
		expect([page.per_page, page.data.length]).toEqual([per_page, per_page]);
	});
});

it.each([0, 1, 14, 15, 16, 30, 31, 100, 200, 201])('pages hold each of %i rows once', (total) => {
	const { last_page } = paginate(rows(total), { limit: '20' });
	const seen = rows(last_page).flatMap(
		(index) => paginate(rows(total), { limit: '20', page: String(index + 1) }).data,
	);
	expect(seen).toEqual(rows(total));
});

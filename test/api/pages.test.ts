import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { collectRows, readPages, readRows, type Listed } from '../../nodes/ClickSend/api/pages';
import { answered, sample } from '../messaging/builders';
import { lost, queriesOf, rows, script, success, throttled, type Script } from './script';

const page = (ids: unknown[], paging: Listed = {}): Reply =>
	success({ ...paging, data: rows(...ids) });

const pagesAsked = ({ requests }: Script): unknown[] => requests.map(({ qs }) => qs?.page);

const list = async ({ ask }: Script, limit?: number) =>
	await readRows(readPages(ask, { url: '/lists', qs: { q: 'x' } }), limit);

describe('an endpoint that counts its pages', () => {
	it.each<[name: string, replies: Reply[], ids: unknown[], pages: number]>([
		['a page alone', [page([1, 2], { last_page: 1 })], [1, 2], 1],
		['an empty one', [answered(200, sample('25-empty-page'))], [], 1],
		['an empty one without its array', [success({ total: 0, last_page: 0 })], [], 1],
		[
			'three pages',
			[page([1], { last_page: 3 }), page([2], { last_page: 3 }), page([3], { last_page: 3 })],
			[1, 2, 3],
			3,
		],
		[
			'more pages than there were at first',
			[page([1], { last_page: 2 }), page([2], { last_page: 3 }), page([3], { last_page: 3 })],
			[1, 2, 3],
			3,
		],
		['fewer pages', [page([1], { last_page: 3 }), page([2], { last_page: 1 })], [1, 2], 2],
		['a last page in text', [page([1], { last_page: '2' }), page([2])], [1, 2], 2],
		['no last page', [page([1]), page([2])], [1], 1],
		['nothing where there should be more', [page([1], { last_page: 9 }), page([])], [1], 2],
		['what is no row is left out', [success({ data: [null, 'x', 7, { id: 1 }] })], [1], 1],
	])('%s', async (_case, replies, ids, pages) => {
		const played = script(replies);

		expect(await list(played)).toEqual(rows(...ids));
		expect(queriesOf(played)).toEqual(
			Array.from({ length: pages }, (_, index) => ({ q: 'x', limit: 100, page: index + 1 })),
		);
	});

	it.each<[name: string, replies: Reply[], ids: unknown[], pages: number, why: string]>([
		[
			'the page number is ignored',
			[page([1, 2], { last_page: 400 })],
			[1, 2],
			2,
			'the rows of an earlier page again where page 2',
		],
		[
			'the pages go round',
			[page([1], { last_page: 9 }), page([2], { last_page: 9 }), page([1], { last_page: 9 })],
			[1, 2],
			3,
			'the rows of an earlier page again where page 3',
		],
		[
			'a page calls itself by another number',
			[page([1], { last_page: 3, current_page: 1 }), page([2], { last_page: 3, current_page: 1 })],
			[1],
			2,
			'page 1 where page 2',
		],
		[
			'there is no end of pages',
			[page([1], { last_page: 1e15 }), page([1], { last_page: 1e15 })],
			[1],
			2,
			'again where page 2',
		],
	])('ends where %s, and says so', async (_case, replies, ids, pages, why) => {
		const played = script(replies);
		const said: string[] = [];
		const reader = readPages(played.ask, { url: '/lists' }, (what) => said.push(what));

		expect(await readRows(reader)).toEqual(rows(...ids));
		expect(pagesAsked(played)).toHaveLength(pages);
		expect(said).toEqual([expect.stringContaining(why)]);
	});

	it('does not follow addresses: those of the sample lead elsewhere', async () => {
		const played = script([answered(200, sample('22-history-page'))]);

		expect(await list(played)).toHaveLength(6);
		expect(played.requests.map(({ url }) => url)).toEqual(['/lists']);
	});
});

describe('a limit', () => {
	const THREE = [1, 2, 3].map((n) => page([`${n}a`, `${n}b`, `${n}c`], { last_page: 3 }));

	it.each<[name: string, limit: number | undefined, count: number, pages: number]>([
		['none', undefined, 9, 3],
		['in the middle of the first page', 2, 2, 1],
		['at the end of the first page', 3, 3, 1],
		['in the middle of the second', 4, 4, 2],
		['at the end of all', 9, 9, 3],
		['beyond all', 10, 9, 3],
	])('%s', async (_case, limit, count, pages) => {
		const played = script(THREE);
		const found = (await list(played, limit)) as Listed[];

		expect(found).toHaveLength(count);
		expect(found.at(-1)).toEqual({ id: `${pages}${'abc'[(count - 1) % 3]}` });
		expect(pagesAsked(played)).toEqual([1, 2, 3].slice(0, pages));
	});

	it('counts what is kept, not what is left out', async () => {
		const played = script(THREE);
		const letters = ({ id }: Listed) => (String(id).endsWith('b') ? String(id) : undefined);

		expect(await collectRows(readPages(played.ask, { url: '/lists' }), letters, 2)).toEqual([
			'1b',
			'2b',
		]);
		expect(pagesAsked(played)).toEqual([1, 2]);
	});

	it('each page is read before the next is asked for', async () => {
		const played = script(THREE);
		const asked: number[] = [];
		await collectRows(readPages(played.ask, { url: '/lists' }), () =>
			asked.push(played.requests.length),
		);

		expect(asked).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
	});
});

describe('a page that does not come', () => {
	const first = page([1], { last_page: 3 });

	it.each<[name: string, replies: Reply[], kind: string]>([
		['the first', [answered(401, null)], 'account_refused'],
		[
			'a later one: what was read until then is not all',
			[first, answered(403, null)],
			'account_refused',
		],
		['one without rows in it', [first, success({ data: {} })], 'lost'],
		['one whose answer is lost again and again', [first, lost], 'lost'],
	])('%s', async (_case, replies, kind) => {
		expect(await list(script(replies))).toMatchObject({ kind });
	});

	it.each<[name: string, reply: Reply]>([
		['a 429', throttled('2')],
		['a lost answer', lost],
		['a 500', answered(500, null)],
	])('is asked for again after %s', async (_case, reply) => {
		const played = script([first, reply, page([2], { last_page: 2 })]);

		expect(await list(played)).toEqual(rows(1, 2));
		expect(pagesAsked(played)).toEqual([1, 2, 2]);
	});
});

import fc from 'fast-check';

import { readAllContacts } from '../../../nodes/ClickSend/api/contacts/allContacts';
import type { Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { script, success, type Script } from '../script';

const LIST = 428;
const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });

const contacts = (...ids: number[]): object[] => ids.map((contact_id) => ({ contact_id }));
const upTo = (count: number, from = 1): number[] =>
	Array.from({ length: count }, (_, index) => from + index);

/** A page of a list of two pages and two contacts, unless its fields say otherwise. */
const page = (ids: number[], fields: object = {}): Reply =>
	success({ data: contacts(...ids), last_page: 2, total: 2, ...fields });

const FIRST = page([1], { current_page: 1 });
const SECOND = page([2], { current_page: 2 });
const WITHOUT_TOTAL = { total: undefined };
const FULL = page(upTo(100), WITHOUT_TOTAL);

const pagesAsked = ({ requests }: Script): unknown[] => requests.map(({ qs }) => qs?.page);

const CHANGED = {
	kind: 'lost',
	httpCode: null,
	status: 'LIST_CHANGED',
	what: expect.stringContaining(`The list ${LIST} could not be read as a whole`) as string,
};

it.each<[name: string, replies: Reply[], ids: number[], pages: number[]]>([
	['its pages add up to its number', [FIRST, SECOND], [1, 2], [1, 2]],
	['no page says its number', [page([1]), page([2])], [1, 2], [1, 2]],
	['it has no page', [page([], { last_page: 0, total: 0 })], [], [1]],
	['its last page is not full', [FULL, page([101], WITHOUT_TOTAL)], upTo(101), [1, 2]],
	['its last page is empty', [FULL, page([], WITHOUT_TOTAL)], upTo(100), [1, 2]],
	['it has changed once', [FIRST, page([1]), FIRST, SECOND], [1, 2], [1, 2, 1, 2]],
	[
		'it has changed twice',
		[FIRST, page([1]), FIRST, page([1]), FIRST, SECOND],
		[1, 2],
		[1, 2, 1, 2, 1, 2],
	],
])('a list is read where %s', async (_case, replies, ids, pages) => {
	const played = script(replies);

	expect(await readAllContacts(played.ask, LIST)).toEqual(contacts(...ids));
	expect(pagesAsked(played)).toEqual(pages);
});

it.each<[name: string, second: Reply, first?: Reply]>([
	['a contact comes twice', page([1])],
	['a contact is missing', page([])],
	['the number of contacts is another one on a later page', page([2], { total: 3 })],
	['a later page says that it is another one', page([2], { current_page: 1 })],
	['nothing proves that the last page is the last', page(upTo(100, 101), WITHOUT_TOTAL), FULL],
])('a list has changed where %s; it is read three times', async (_case, second, first = FIRST) => {
	const played = script([first, second, first, second, first, second]);

	expect(await readAllContacts(played.ask, LIST)).toEqual(CHANGED);
	expect(pagesAsked(played)).toEqual([1, 2, 1, 2, 1, 2]);
});

it.each<[name: string, replies: Reply[], pages: number[]]>([
	['its first page', [REFUSED], [1]],
	['a later one', [FIRST, REFUSED], [1, 2]],
	[
		'one of many, and the pages that nobody has asked for yet are left',
		[page([1], { last_page: 20 }), REFUSED],
		upTo(6),
	],
])('a list is not read again where ClickSend refuses %s', async (_case, replies, pages) => {
	const played = script(replies);

	expect(await readAllContacts(played.ask, LIST)).toMatchObject({ status: 'FORBIDDEN' });
	expect(pagesAsked(played)).toEqual(pages);
});

it('the first page decides whether the others are read', async () => {
	const played = script([FIRST]);

	expect(await readAllContacts(played.ask, LIST, ({ lastPage }) => lastPage < 2)).toBeUndefined();
	expect(played.requests).toEqual([
		{ method: 'GET', url: `/lists/${LIST}/contacts`, qs: { limit: 100, page: 1 } },
	]);
});

it('each contact of a list that stands still is read once, in its place', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(1_200), async (total) => {
			const last_page = Math.ceil(total / 100);
			const played = script([], {
				call: async ({ qs }) => {
					const number = Number(qs?.page);
					const count = Math.min(100, total - (number - 1) * 100);
					const data = contacts(...upTo(count, (number - 1) * 100 + 1));
					return await Promise.resolve(page([], { data, last_page, total, current_page: number }));
				},
			});

			expect(await readAllContacts(played.ask, LIST)).toEqual(contacts(...upTo(total)));
		}),
	);
});

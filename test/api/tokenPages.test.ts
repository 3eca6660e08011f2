import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { readRows, readTokenPages } from '../../nodes/ClickSend/api/pages';
import { answered } from '../messaging/builders';
import { rows, script, type Script } from './script';

const ROOT = 'https://rest.clicksend.com/v3/own-numbers';
/** A token as ClickSend writes it: two IDs with a `#` between them. */
const TOKEN = 'f99872cc-11a6-48ba-a9f2-bcfb6dd1e3d4#8fa5ebc2-777b-45db-a448-ec76a40d4384';
const OTHER = `${TOKEN}5`;

const tokenPage = (ids: unknown[], next?: unknown): Reply =>
	answered(200, {
		own_numbers: rows(...ids),
		_metadata: { pagination: { self: `${ROOT}?page_size=100`, next, page_size: 100 } },
	});

const nextAt = (token: string): string => `${ROOT}?offset=${token}&page_size=100`;

const numbers = async ({ ask }: Script, limit?: number) =>
	await readRows(readTokenPages(ask, { url: '/own-numbers' }, 'own_numbers'), limit);

describe('an endpoint that names the next page by a token', () => {
	it.each<[name: string, replies: Reply[], ids: unknown[], offsets: unknown[]]>([
		['a page alone', [tokenPage([1, 2], null)], [1, 2], [undefined]],
		['no word of a next one', [answered(200, { own_numbers: rows(1) })], [1], [undefined]],
		['a next one without a token', [tokenPage([1], `${ROOT}?page_size=100`)], [1], [undefined]],
		['a next one that is no address', [tokenPage([1], 7)], [1], [undefined]],
		['a next one in a list', [tokenPage([1], [nextAt(TOKEN)])], [1], [undefined]],
		[
			'what is no row is left out',
			[answered(200, { own_numbers: [null, 'x', 7, { id: 1 }] })],
			[1],
			[undefined],
		],
		[
			'a token with a bare "#"',
			[tokenPage([1], nextAt(TOKEN)), tokenPage([2], null)],
			[1, 2],
			[undefined, TOKEN],
		],
		[
			'the same, written as a URL has it',
			[tokenPage([1], nextAt(encodeURIComponent(TOKEN))), tokenPage([2], null)],
			[1, 2],
			[undefined, TOKEN],
		],
		[
			'with a per cent sign that means nothing',
			[tokenPage([1], nextAt('50%#1')), tokenPage([2])],
			[1, 2],
			[undefined, '50%#1'],
		],
		[
			'behind the page size',
			[tokenPage([1], `${ROOT}?page_size=100&offset=${TOKEN}`), tokenPage([2])],
			[1, 2],
			[undefined, TOKEN],
		],
		[
			'the last page names itself, as in the sample',
			[tokenPage([1], nextAt(TOKEN)), tokenPage([2], nextAt(TOKEN))],
			[1, 2],
			[undefined, TOKEN],
		],
		[
			'two pages name each other',
			[tokenPage([1], nextAt(TOKEN)), tokenPage([2], nextAt(OTHER)), tokenPage([3], nextAt(TOKEN))],
			[1, 2, 3],
			[undefined, TOKEN, OTHER],
		],
		[
			'an empty page with more behind it: a filter may have left its rows out',
			[tokenPage([], nextAt(TOKEN)), tokenPage([2])],
			[2],
			[undefined, TOKEN],
		],
		['no rows at all', [answered(200, { _metadata: {} })], [], [undefined]],
	])('%s', async (_case, replies, ids, offsets) => {
		const played = script(replies);

		expect(await numbers(played)).toEqual(rows(...ids));
		expect(played.requests).toStrictEqual(
			offsets.map((offset) => ({
				method: 'GET',
				url: '/own-numbers',
				qs: { page_size: 100, ...(offset !== undefined && { offset }) },
			})),
		);
	});

	it('ends with the first page that brings nothing new, and says so', async () => {
		const said: string[] = [];
		const tokens = Array.from({ length: 9 }, (_, index) => nextAt(`T${index}`));
		const { ask, requests } = script([
			tokenPage([0], tokens[0]),
			...tokens.slice(1).map((next) => tokenPage([1, 2], next)),
		]);
		const pages = readTokenPages(ask, { url: '/own-numbers' }, 'own_numbers', (why) =>
			said.push(why),
		);

		expect(await readRows(pages)).toEqual(rows(0, 1, 2));
		expect(requests).toHaveLength(3);
		expect(said).toEqual([expect.stringContaining('again where page 3 was asked for')]);
	});

	it('ends there even if nobody listens', async () => {
		const next = [1, 2, 3].map((index) => tokenPage([1, 2], nextAt(`T${index}`)));

		expect(await numbers(script(next))).toEqual(rows(1, 2));
	});

	it('stops at the limit', async () => {
		const played = script([tokenPage([1, 2, 3], nextAt(TOKEN))]);

		expect(await numbers(played, 2)).toEqual(rows(1, 2));
		expect(played.requests).toHaveLength(1);
	});

	it('says why a later page did not come', async () => {
		const played = script([tokenPage([1], nextAt(TOKEN)), answered(403, null)]);

		expect(await numbers(played)).toMatchObject({ kind: 'account_refused', httpCode: 403 });
	});
});

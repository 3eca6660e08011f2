import { eachOnce, readRows, type Listed, type PageReader } from '../../nodes/ClickSend/api/pages';
import { failure } from '../messaging/builders';

async function* pagesOf(...pages: Listed[][]): PageReader {
	yield* pages;
}

const messages = (...ids: unknown[]): Listed[] => ids.map((message_id) => ({ message_id }));

describe('messages that come again are left out', () => {
	it.each<[name: string, pages: Listed[][], left: Listed[]]>([
		['none does', [messages('a', 'b'), messages('c')], messages('a', 'b', 'c')],
		['on the next page', [messages('a', 'b'), messages('b', 'c')], messages('a', 'b', 'c')],
		['on a later page', [messages('a'), messages('b'), messages('a')], messages('a', 'b')],
		['on the same page', [messages('a', 'a')], messages('a')],
		[
			'without an id, nobody knows',
			[messages('', null, undefined, '', null)],
			messages('', null, undefined, '', null),
		],
	])('%s', async (_case, pages, left) => {
		expect(await readRows(eachOnce(pagesOf(...pages)))).toEqual(left);
	});
});

it('a page that does not come is passed on', async () => {
	const lost = failure('lost');
	async function* pages(): PageReader {
		yield messages('a');
		yield lost;
	}

	expect(await readRows(eachOnce(pages()))).toBe(lost);
});

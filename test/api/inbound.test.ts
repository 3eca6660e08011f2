import { markAsRead, readInbound } from '../../nodes/ClickSend/api/inbound';
import { inTurn } from '../../nodes/ClickSend/api/inTurn';
import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { answered, failure } from '../messaging/builders';
import { lost, script, success } from './script';

const REFUSED = answered(400, { http_code: 400, response_code: 'BAD_REQUEST' });
const NO_LOGIN = answered(401, { http_code: 401, response_code: 'UNAUTHORIZED' });

const messages = (...ids: unknown[]): Array<{ message_id: unknown }> =>
	ids.map((message_id) => ({ message_id }));

it('each unread message is read once, up to the limit', async () => {
	const { ask, requests } = script([success({ data: messages('a', 'a', 'b', 'c') })]);

	expect(await readInbound(ask, 2, () => undefined)).toEqual(messages('a', 'b'));
	expect(requests).toEqual([{ method: 'GET', url: '/sms/inbound', qs: { limit: 100, page: 1 } }]);
});

it.each<
	[
		name: string,
		ids: unknown[],
		replies: Reply[],
		asked: string[],
		marks: unknown[],
		first: unknown,
	]
>([
	['one by one', ['a', 'b'], [success({})], ['a', 'b'], [true, true], undefined],
	[
		'not without an ID: that would mark all',
		['', null, 'a/b', 'c'],
		[success({})],
		['c'],
		[false, false, false, true],
		undefined,
	],
	[
		'not where ClickSend refuses one',
		['a', 'b'],
		[REFUSED, success({})],
		['a', 'b'],
		[false, true],
		'BAD_REQUEST',
	],
	[
		'not after the login was refused',
		['a', 'b'],
		[NO_LOGIN],
		['a'],
		[false, false],
		'UNAUTHORIZED',
	],
	['behind a lost answer', ['a'], [lost, success({})], ['a', 'a'], [true], undefined],
	['perhaps', ['a'], [lost, REFUSED], ['a', 'a'], [null], 'BAD_REQUEST'],
])('messages are marked %s', async (_case, ids, replies, asked, marks, first) => {
	const { ask, requests } = script(replies);
	const marked = await markAsRead(messages(...ids), { ask, isCancelled: () => false });

	expect(marked.marks).toEqual(marks);
	expect(marked.failure?.status).toBe(first);
	expect(requests).toEqual(asked.map((id) => ({ method: 'PUT', url: `/sms/inbound-read/${id}` })));
});

it('no message is marked after the run was stopped', async () => {
	const { ask, requests } = script([success({})]);

	expect(await markAsRead(messages('a'), { ask, isCancelled: () => true })).toEqual({
		marks: [false],
		failure: undefined,
	});
	expect(requests).toEqual([]);
});

it.each([
	['pointless', 'account_refused', Infinity, ['a', 'b is pointless', 'c is pointless']],
	['stopped', undefined, 1, ['a', 'b is stopped', 'c is stopped']],
	[
		'pointless before it is stopped',
		'account_refused',
		1,
		['a', 'b is pointless', 'c is pointless'],
	],
] as const)('a request that is left out is told why: %s', async (_case, kind, most, results) => {
	let count = 0;
	const attempt = async (result: string) => {
		count += 1;
		return await Promise.resolve({ result, failure: kind && failure(kind) });
	};
	const skip = (one: string, why: string): string => `${one} is ${why}`;

	expect(await inTurn(['a', 'b', 'c'], attempt, skip, () => count >= most)).toEqual(results);
});

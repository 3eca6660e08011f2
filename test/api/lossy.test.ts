import { askLossy } from '../../nodes/ClickSend/api/lossy';
import { judgeBody, type Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../messaging/builders';
import { lost, script, success, throttled } from './script';

const REQUEST = { method: 'PUT', url: '/lists/428', body: { list_name: 'Customers' } } as const;
const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });

it.each<[name: string, replies: Reply[], wasLost: boolean, count: number]>([
	['an answer', [success({})], false, 1],
	['a refusal', [REFUSED], false, 1],
	['an answer after a 429', [throttled('1'), success({})], false, 2],
	['an answer after a lost one', [lost, success({})], true, 2],
	['a refusal after a lost answer', [lost, REFUSED], true, 2],
	['a refusal after a lost answer and a 429', [lost, throttled('1'), REFUSED], true, 3],
	['an answer that nobody can read, and then a refusal', [answered(200, ''), REFUSED], true, 2],
])('a change is asked for until there is %s', async (_case, replies, wasLost, count) => {
	const { ask, requests } = script(replies);

	expect(await askLossy(ask, REQUEST, judgeBody)).toEqual({
		verdict: judgeBody(replies.at(-1) as Reply),
		wasLost,
	});
	expect(requests).toEqual(Array.from({ length: count }, () => REQUEST));
});

it('a change whose answers all get lost may have been made', async () => {
	expect(await askLossy(script([lost]).ask, REQUEST, judgeBody)).toMatchObject({
		verdict: { kind: 'lost' },
		wasLost: true,
	});
});

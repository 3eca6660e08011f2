import { cancelMessage, cancelMessages } from '../../nodes/ClickSend/api/cancel';
import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import { answered } from '../messaging/builders';
import { lost, script, success } from './script';

const ID = 'AB12CD34-0000-4000-8000-000000000001';
const GONE = answered(404, { http_code: 404, response_code: 'NOT_FOUND' });
const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });

const row = (message_id: string, status?: unknown): object => ({ message_id, status });
const page = (rows: object[], paging: object = {}): Reply => success({ data: rows, ...paging });
const OTHER = row('AB12CD34-0000-4000-8000-000000000002', 'Cancelled');

/** Gives the reply to a look at the history, the first one being number 1, for a page of it. */
type History = (look: number, page: number) => Reply | undefined;

const inOrder =
	(...replies: Reply[]): History =>
	(look) =>
		replies[look - 1] ?? replies.at(-1);

/** A ClickSend that gives one reply to cancellations, and a stop button that is pressed after so many looks. */
function stage(put: Reply, history: History, stopsAfter = Infinity) {
	const looks: unknown[] = [];
	const puts: unknown[] = [];
	const { ask, ports } = script([], {
		call: async (request) => {
			const isPut = request.method === 'PUT';
			const look = (isPut ? puts : looks).push(request);
			const reply = isPut ? put : history(look, Number(request.qs?.page));
			if (reply === undefined) throw new Error('Nobody expected a look at the history');
			return await Promise.resolve(reply);
		},
	});
	const all = { ask, wait: ports.wait, isCancelled: () => looks.length >= stopsAfter };
	return {
		...{ looks, puts },
		cancel: async (channel: Channel) => await cancelMessage(ID, channel, all),
	};
}

const SCHEDULED = page([row(ID, 'Scheduled')]);
const saying = (text: string): object => ({ reason: expect.stringContaining(text) as string });
const NOT_SHOWN = { cancelled: null, ...saying('; the history does not show the message') };
const UNREAD = 'the history could not be read: ';

it.each<[name: string, put: Reply, history: Reply[], looks: number, cancellation: object]>([
	['confirmed', success({}), [], 0, { cancelled: true, httpCode: 200 }],
	['refused', REFUSED, [], 0, { cancelled: false, status: 'FORBIDDEN' }],
	[
		'missing, and sent',
		GONE,
		[page([OTHER, row(ID.toLowerCase(), 'Sent')])],
		1,
		{ cancelled: false, historyStatus: 'Sent' },
	],
	['missing, and cancelled before', GONE, [page([row(ID, 'Cancelled')])], 1, { cancelled: true }],
	[
		'missing, and not in the history',
		GONE,
		[page([OTHER])],
		1,
		{ cancelled: false, ...saying('does not show one') },
	],
	[
		'missing, and the history is refused',
		GONE,
		[REFUSED],
		1,
		{ cancelled: false, ...saying('or was never there') },
	],
	[
		'lost, and settled at the second look',
		lost,
		[SCHEDULED, page([row(ID, 'Cancelled')])],
		2,
		{ cancelled: true },
	],
	[
		'lost, and still scheduled',
		lost,
		[SCHEDULED],
		3,
		{ cancelled: null, historyStatus: 'Scheduled' },
	],
	['lost, and not in the history', lost, [page([OTHER])], 3, NOT_SHOWN],
	['lost, and there without a status', lost, [page([row(ID, 7)])], 3, NOT_SHOWN],
	[
		'lost, and the history is refused',
		lost,
		[REFUSED],
		3,
		{ cancelled: null, ...saying(`${UNREAD}HTTP 403`) },
	],
])('an answer that is %s', async (_case, put, history, looks, cancellation) => {
	const played = stage(put, inOrder(...history));

	expect(await played.cancel(sms)).toMatchObject({ cancellation });
	expect(played.looks).toHaveLength(looks);
});

it('a message is cancelled and looked for by its ID', async () => {
	const { cancel, puts, looks } = stage(GONE, inOrder(page([])));
	await cancel(sms);

	expect(puts).toEqual([{ method: 'PUT', url: `/sms/${ID}/cancel` }]);
	expect(looks).toEqual([{ method: 'GET', url: '/sms/history', qs: { q: `message_id:${ID}` } }]);
});

it('nobody looks after the run was stopped', async () => {
	const never = stage(lost, inOrder(SCHEDULED), 0);
	const once = stage(lost, inOrder(SCHEDULED), 1);

	expect(await never.cancel(sms)).toMatchObject({
		cancellation: { cancelled: null, ...saying(`${UNREAD}the execution was stopped`) },
	});
	expect(await once.cancel(sms)).toMatchObject({ cancellation: { historyStatus: 'Scheduled' } });
	expect([never.looks.length, once.looks.length]).toEqual([0, 1]);
});

describe('a history that ClickSend cannot search', () => {
	/** Pages of other messages; the one in question is on one of them, if on any. */
	const pagesWith = (place: number, last_page = 12): Reply[] =>
		Array.from({ length: last_page }, (_, index) =>
			page([index + 1 === place ? row(ID, 'Cancelled') : row(`other ${index}`, 'Sent')], {
				last_page,
			}),
		);
	const AGAIN = pagesWith(0).map(() => page([OTHER], { last_page: 12 }));

	it.each<[name: string, pages: Reply[], looks: number, cancellation: object]>([
		['on a later page', pagesWith(3), 3, { cancelled: true }],
		['on the last page that is read', pagesWith(10), 10, { cancelled: true }],
		[
			'behind the pages that are read',
			pagesWith(11),
			30,
			{ cancelled: null, ...saying(`${UNREAD}it is not among the first 10 pages`) },
		],
		['nowhere', pagesWith(0, 1), 3, NOT_SHOWN],
		[
			'perhaps behind a page that comes again',
			AGAIN,
			6,
			{ cancelled: null, ...saying(`${UNREAD}ClickSend gave the rows of an earlier page again`) },
		],
	])('has the message %s', async (_case, pages, looks, cancellation) => {
		const played = stage(lost, (_look, number) => pages[number - 1]);

		expect(await played.cancel(voice)).toMatchObject({ cancellation });
		expect(played.looks).toHaveLength(looks);
		expect(played.looks[0]).toEqual({
			method: 'GET',
			url: '/voice/history',
			qs: { limit: 100, page: 1 },
		});
	});
});

it.each<[name: string, customString: string | undefined, body: object]>([
	['with a custom string', 'n8n-7', { custom_string: 'n8n-7' }],
	['of the account', undefined, {}],
])('all messages %s are cancelled by one request', async (_case, customString, body) => {
	const { ask, requests } = script([success({})]);
	await cancelMessages(customString, { ask });

	expect(requests).toStrictEqual([{ method: 'PUT', url: '/sms/cancel-all', body }]);
});

it.each<[name: string, puts: Reply[], cancellation: object]>([
	['are counted', [success({ count: 3 })], { cancelled: true, count: 3, reason: null }],
	['are counted by a text', [success({ count: '3' })], { cancelled: true, count: null }],
	['are not counted', [success(null)], { cancelled: true, count: null }],
	['are not cancelled', [REFUSED], { cancelled: false, count: null }],
	['may be cancelled', [lost], { cancelled: null, count: null }],
	[
		'are counted only after a lost answer',
		[lost, success({ count: 2 })],
		{ cancelled: true, count: null, ...saying('the last call cancelled 2 more') },
	],
	[
		'are not counted after a lost answer',
		[lost, success({})],
		{ cancelled: true, count: null, ...saying('the last call cancelled an unknown number more') },
	],
])('several messages %s', async (_case, puts, cancellation) => {
	expect(await cancelMessages(undefined, script(puts))).toMatchObject({ cancellation });
});

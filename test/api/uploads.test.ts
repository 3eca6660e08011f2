import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { Uploads } from '../../nodes/ClickSend/api/uploads';
import { answered } from '../messaging/builders';

const MINUTE_MS = 60_000;

const START = Date.UTC(2026, 0, 1);

const found = (url: unknown): Reply => answered(200, { data: { _url: url } });

/** A ClickSend that gives these replies to uploads, one after the other, and a clock. */
function stage(replies: Reply[], readFile = async () => 'AAAA' as string | never) {
	const clock = { now: START };
	const asked: unknown[] = [];
	const uploads = new Uploads(readFile, () => clock.now);
	const call = async (request: unknown): Promise<Reply> => {
		const count = asked.push(request);
		await Promise.resolve();
		return replies[count - 1] ?? found(`https://u.example/${count}.jpg`);
	};
	return { clock, asked, urlOf: async (hash: string) => await uploads.urlOf(hash, call) };
}

it('an upload is made as ClickSend documents it', async () => {
	const { asked, urlOf } = stage([]);

	expect(await urlOf('a')).toBe('https://u.example/1.jpg');
	expect(asked).toEqual([
		{ method: 'POST', url: '/uploads', qs: { convert: 'mms' }, body: { content: 'AAAA' } },
	]);
});

it('ClickSend may write the address with http and blanks', async () => {
	expect(await stage([found(' http://u.example/a.jpg ')]).urlOf('a')).toBe(
		'http://u.example/a.jpg',
	);
});

it.each([
	['again at once', 0, 1],
	['again after almost eight minutes', 8 * MINUTE_MS - 1, 1],
	['again after eight minutes', 8 * MINUTE_MS, 2],
])('a picture that is needed %s', async (_case, ms, count) => {
	const { clock, asked, urlOf } = stage([]);
	await urlOf('a');
	clock.now = START + ms;

	expect(await urlOf('a')).toBe(`https://u.example/${count}.jpg`);
	expect(asked).toHaveLength(count);
});

it('calls that need a picture at the same time wait for one upload', async () => {
	const { asked, urlOf } = stage([]);

	expect(new Set(await Promise.all(['a', 'a', 'a', 'b'].map(urlOf))).size).toBe(2);
	expect(asked).toHaveLength(2);
});

it.each<[name: string, reply: Reply, kind: string, status: string]>([
	['a lost answer', { kind: 'lost', status: 'TIMEOUT', what: 'No answer' }, 'not_ready', 'TIMEOUT'],
	['a server error', answered(502, 'no JSON'), 'not_ready', 'HTTP_502'],
	['no address', found(''), 'not_ready', 'UNREADABLE_ANSWER'],
	['no address of the web', found('/a.jpg'), 'not_ready', 'UNREADABLE_ANSWER'],
	['a text with an address', found('at https://u.example/a'), 'not_ready', 'UNREADABLE_ANSWER'],
	['no data', answered(200, {}), 'not_ready', 'UNREADABLE_ANSWER'],
	['a refused picture', answered(400, { response_code: 'BAD_REQUEST' }), 'refused', 'BAD_REQUEST'],
	['a picture too large', answered(413, {}), 'refused', 'HTTP_413'],
	['a refused login', answered(401, {}), 'account_refused', 'HTTP_401'],
	['too many calls', answered(429, {}), 'rate_limited', 'HTTP_429'],
	['no connection', { kind: 'not_reached', what: 'refused' }, 'not_reached', 'NOT_REACHED'],
	['a wrong credential', { kind: 'not_set_up', what: 'none' }, 'not_set_up', 'NOT_SET_UP'],
])(
	'%s leaves no message in doubt, and the next call uploads again',
	async (_case, reply, kind, status) => {
		const { asked, urlOf } = stage([reply]);

		expect(await urlOf('a')).toMatchObject({
			kind,
			status,
			what: expect.stringMatching(/^The picture could not be uploaded: ./) as string,
		});
		expect(await urlOf('a')).toBe('https://u.example/2.jpg');
		expect(asked).toHaveLength(2);
	},
);

it('a file that cannot be read any more is not uploaded', async () => {
	const problem = { status: 'INVALID_MEDIA', what: 'The picture cannot be read: gone' };
	const { asked, urlOf } = stage([], (async () => problem) as never);

	expect(await urlOf('a')).toMatchObject({ ...problem, kind: 'not_ready' });
	expect(asked).toEqual([]);
});

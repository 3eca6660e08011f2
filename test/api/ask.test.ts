import { judgeBody, type Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { createAsk, type AskPorts, type AskRequest } from '../../nodes/ClickSend/api/ask';
import { answered, failure, NOW_MS } from '../messaging/builders';
import { lost, notReached, notSetUp, script, success, throttled } from './script';
import { isProblem } from '../../nodes/ClickSend/messaging/problem';

const GET: AskRequest = { method: 'GET', url: '/account' };
const PUT: AskRequest = { method: 'PUT', url: '/sms/1/cancel' };

const good = success({ balance: '1.000000' });
const GOOD = { kind: 'body', body: expect.objectContaining({ data: { balance: '1.000000' } }) };

type Case = [name: string, request: AskRequest, replies: Reply[], kind: string, waits: number[]];

describe('asked again', () => {
	it.each<Case>([
		['never, after an answer', GET, [good], 'body', []],
		['after a 429, when ClickSend says', GET, [throttled('20'), good], 'body', [20_000]],
		['a PUT too: a 429 has done nothing', PUT, [throttled('2'), good], 'body', [2_000]],
		[
			'after as many as come',
			GET,
			[throttled('39'), throttled('39'), throttled('39'), good],
			'body',
			[39_000, 39_000, 39_000],
		],
		[
			'after a 429 without a wish, half a second doubled each time, times chance',
			GET,
			[throttled(), throttled(), throttled(), good],
			'body',
			[250, 500, 1_000],
		],
		['after no connection', PUT, [notReached, notReached, good], 'body', [250, 500]],
		[
			'three times after no connection, and no more',
			GET,
			[notReached],
			'not_reached',
			[250, 500, 1_000],
		],
		['a GET whose answer was lost', GET, [lost, good], 'body', [250]],
		['a GET, three times, and no more', GET, [lost], 'lost', [250, 500, 1_000]],
		['a GET after a 5xx', GET, [answered(502, '<title>Bad</title>'), good], 'body', [250]],
		['a GET after an answer that is no JSON', GET, [answered(200, 'OK'), good], 'body', [250]],
		['no PUT whose answer was lost', PUT, [lost, good], 'lost', []],
		['no PUT after a 5xx', PUT, [answered(500, null), good], 'lost', []],
		[
			'a PUT that does no more the second time',
			{ ...PUT, isSafeToRepeat: true },
			[lost, good],
			'body',
			[250],
		],
		['no GET that is not safe to repeat', { ...GET, isSafeToRepeat: false }, [lost], 'lost', []],
		['no bad request', GET, [answered(400, null), good], 'bad_request', []],
		['no refused login', GET, [answered(401, null), good], 'account_refused', []],
		['no missing record', GET, [answered(404, null), good], 'wrong_address', []],
		['no call that n8n forbids', GET, [notSetUp, good], 'not_set_up', []],
	])('%s', async (_case, request, replies, kind, waits) => {
		const played = script(replies);
		const verdict = await played.ask(request, judgeBody);

		expect(verdict).toMatchObject(kind === 'body' ? GOOD : { kind });
		expect(played.waits).toEqual(waits);
		const { method, url } = request;
		expect(played.requests).toEqual(Array(waits.length + 1).fill({ method, url }));
	});
});

describe('all requests of a run wait together for so long and no longer', () => {
	it('a wish beyond it is not granted', async () => {
		const { ask, waits } = script([throttled('11'), good], { maxTotalWaitMs: 10_000 });

		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited', httpCode: 429 });
		expect(waits).toEqual([]);
	});

	it('what the first request used up is not there for the second', async () => {
		const { ask, waits } = script([throttled('6'), good, throttled('6'), good], {
			maxTotalWaitMs: 10_000,
		});

		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited' });
		expect(waits).toEqual([6_000]);
	});

	it('what requests side by side wait at the same time counts once', async () => {
		const five = Array.from({ length: 5 }, () => GET);
		const { ask, waits } = script([...Array(5).fill(throttled('6')), good], {
			maxTotalWaitMs: 10_000,
		});
		const verdicts = await Promise.all(five.map(async (request) => await ask(request, judgeBody)));

		expect(verdicts).toMatchObject(Array(5).fill(GOOD));
		expect(waits).toEqual(Array(5).fill(6_000));
		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
	});

	it('a host that always asks for more time is asked a few times', async () => {
		const { ask, waits } = script([throttled('60')]);

		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited' });
		expect(waits).toEqual(Array(5).fill(60_000));
	});

	it('each request has its own count of tries', async () => {
		const { ask, waits } = script([notReached, notReached, good, notReached, notReached, good]);

		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
		expect(waits).toEqual([250, 500, 250, 500]);
	});
});

describe('when the user stops the execution', () => {
	it('during a call, it is not asked again', async () => {
		const { ask, requests, waits } = script([throttled('20'), good], { isCancelled: () => true });

		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited' });
		expect([requests.length, waits]).toEqual([1, []]);
	});

	it('during a wait, it is not asked again', async () => {
		let isStopped = false;
		const { ask, requests } = script([throttled('20'), good], {
			wait: async () => {
				isStopped = true;
			},
			isCancelled: () => isStopped,
		});

		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited' });
		expect(requests).toHaveLength(1);
	});

	it('during a call that was answered all the same, its answer counts', async () => {
		const { ask } = script([good], { isCancelled: () => true });

		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
	});
});

it.each([
	['a failure', failure('lost'), true],
	['a body', { kind: 'body', body: { what: 'of ClickSend' } }, false],
	['a page', { kind: 'page', rows: [], lastPage: 0 }, false],
])('%s is told from the others', (_case, verdict, expected) => {
	expect(isProblem(verdict)).toBe(expected);
});

describe('the time that requests take counts', () => {
	/** Plays the replies with a clock that each request moves on. */
	function slowly(replies: Reply[], ms: number, limits: Partial<AskPorts>) {
		let now = NOW_MS;
		const wait = async (pause: number): Promise<void> => void (now += pause);
		const played = script(replies, { ...limits, wait, now: () => now });
		const { call } = played.ports;
		const ask = createAsk({
			...played.ports,
			call: async (request) => {
				now += ms;
				return await call(request);
			},
		});
		return { ask, calls: () => played.requests.length };
	}

	it('a slow 429 uses up the time that may be waited', async () => {
		const { ask, calls } = slowly([throttled('1')], 4_000, { maxTotalWaitMs: 9_000 });
		expect(await ask(GET, judgeBody)).toMatchObject({ kind: 'rate_limited' });
		expect(calls()).toBe(2);
	});

	it('an answer that is no reason to wait uses up nothing', async () => {
		const missing = Array(5).fill(answered(404, null));
		const { ask } = slowly([...missing, throttled('1'), good], 4_000, { maxTotalWaitMs: 9_000 });
		for (let request = 0; request < missing.length; request += 1) {
			expect(await ask(GET, judgeBody)).toMatchObject({ httpCode: 404 });
		}

		expect(await ask(GET, judgeBody)).toMatchObject(GOOD);
	});

	it('no request begins after the end, however well those before it went', async () => {
		const { ask, calls } = slowly([good], 10_000, { maxTotalMs: 45_000 });
		const kinds: string[] = [];
		for (let request = 0; request < 8; request += 1) {
			kinds.push((await ask(GET, judgeBody)).kind);
		}
		expect(kinds).toEqual([...Array(5).fill('body'), ...Array(3).fill('not_reached')]);
		expect(calls()).toBe(5);
	});
});

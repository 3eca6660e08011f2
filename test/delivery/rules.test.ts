import { message, NOW_MS } from '../messaging/builders';
import type { MemoryOptions, PlannedCall } from './memory';
import { always, inTurn, messagesWith, run } from './run';

const tooMany = (retryAfter?: number | string): PlannedCall['fault'] => ({
	type: 'rateLimit',
	retryAfter,
});
const status = (code: number, taken = false): PlannedCall['fault'] => ({
	type: 'status',
	status: code,
	taken,
});
const LOOKS = [1_000, 4_000, 10_000];

describe('what becomes of three calls of two messages', () => {
	it.each<[name: string, faults: PlannedCall[], outcomes: string, posts: number, waits: number[]]>([
		['nothing goes wrong', [], 'accepted x6', 3, []],
		['429 once, with a wish', inTurn(tooMany(20)), 'accepted x6', 4, [20_000]],
		['429 once, without', inTurn(tooMany()), 'accepted x6', 4, [250]],
		[
			'429 once, until a date',
			inTurn(tooMany(new Date(NOW_MS + 30_000).toUTCString())),
			'accepted x6',
			4,
			[30_000],
		],
		[
			'429 for ever: the first is refused, the rest not tried',
			always(tooMany(39)),
			'rejected x2, not_sent x4',
			8,
			Array(7).fill(39_000),
		],
		['no connection at first', inTurn({ type: 'noConnection' }), 'accepted x6', 3, [250]],
		['no connection', always({ type: 'noConnection' }), 'not_sent x6', 0, [250, 500, 1_000]],
		['401 stops', inTurn(null, status(401)), 'accepted x2, rejected x2, not_sent x2', 2, []],
		['403 stops', inTurn(status(403)), 'rejected x2, not_sent x4', 1, []],
		['404 stops', inTurn(status(404)), 'rejected x2, not_sent x4', 1, []],
		['302 stops', inTurn(status(302)), 'rejected x2, not_sent x4', 1, []],
		['another 4xx is for its batch alone', inTurn(status(422)), 'rejected x2, accepted x4', 3, []],
		['400 splits, and the halves pass', inTurn(status(400)), 'accepted x6', 5, []],
		['a 400 that never ends refuses one by one', always(status(400)), 'rejected x6', 9, []],
		['500, taken: the history shows it', inTurn(status(500, true)), 'accepted x6', 3, [1_000]],
		[
			'503 with a wish is no reason to send again',
			inTurn(status(503, true)),
			'accepted x6',
			3,
			[1_000],
		],
		['500, not taken', inTurn(status(500)), 'unknown x2, accepted x4', 3, LOOKS],
		[
			'two lost in a row stop',
			inTurn(status(500), { type: 'hang', taken: false }),
			'unknown x4, not_sent x2',
			2,
			[...LOOKS, ...LOOKS],
		],
		[
			'two lost, and one between them',
			inTurn(status(500), null, status(500)),
			'unknown x2, accepted x2, unknown x2',
			3,
			[...LOOKS, ...LOOKS],
		],
		[
			'an answer without rows is no empty balance',
			inTurn({ type: 'status', status: 200, body: { data: { messages: [] } }, taken: true }),
			'accepted x6',
			3,
			[1_000],
		],
		[
			'lost and found does not count',
			inTurn({ type: 'resetAfterTaken' }, { type: 'resetAfterTaken' }),
			'accepted x6',
			3,
			[1_000, 1_000],
		],
	])('%s', async (_case, faults, outcomes, posts, waits) => {
		const delivered = await run(messagesWith(6), { faults });
		expect(delivered).toMatchObject({ outcomes, posts, apiCalls: posts });
		expect(delivered.memory.waits).toEqual(waits);
	});

	it('lost answers stop only where no good one is between them', async () => {
		const faults = inTurn(status(500), null, status(500));
		const delivered = await run(messagesWith(8), { faults });
		expect(delivered.outcomes).toBe('unknown x2, accepted x2, unknown x2, accepted x2');
	});

	it('no credit for a whole call stops, one refused for it does not', async () => {
		const delivered = await run(messagesWith(6), { balance: 0.0792 * 3 });
		expect(delivered).toMatchObject({ outcomes: 'accepted x3, rejected x3', posts: 3 });
		const broke = await run(messagesWith(6), { balance: 0 });
		expect(broke).toMatchObject({ outcomes: 'rejected x2, not_sent x4', posts: 1 });
	});

	it.each<[name: string, fault: PlannedCall['fault'], httpCode: number | null, code: unknown]>([
		['lost', status(500), 500, 'INTERNAL_SERVER_ERROR'],
		['without an answer', { type: 'hang', taken: false }, null, undefined],
		['left out', { type: 'rows', change: 'dropOne' }, 200, 'SUCCESS'],
		['refused', status(401), 401, 'UNAUTHORIZED'],
	])('what was %s keeps its answer', async (_case, fault, httpCode, code) => {
		const memory = { faults: inTurn(fault), historyDown: true };
		const { results } = await run(messagesWith(2), memory);
		const [result] = results.filter(({ outcome }) => outcome !== 'accepted');
		expect(result?.call).toMatchObject({ httpCode, items: [0, 1], sentAt: NOW_MS });
		expect(result?.call?.body?.response_code).toEqual(code);
	});

	it('what was not tried says why, and what to do about that', async () => {
		const { results } = await run(messagesWith(4), { faults: always(status(401)) });
		expect(results[3]).toMatchObject({
			status: 'NOT_TRIED',
			what: 'Not tried, since an earlier call ended with UNAUTHORIZED: Authorization failed',
			advice: expect.stringContaining("'Username' and 'Key'") as string,
		});
		const lost = await run(messagesWith(6), { faults: always(status(500)) });
		expect(lost.results[5]).toMatchObject({ advice: 'Send it again: it was never tried.' });
	});
});

describe('the stop button', () => {
	const cancelAt =
		(at: number): MemoryOptions['onStep'] =>
		(step, { cancel }) => {
			if (step === at) cancel();
		};

	it.each<[name: string, at: number, faults: PlannedCall[], outcomes: string]>([
		['before the second call', 2, [], 'accepted x4, not_sent x2'],
		['while waiting', 2, inTurn(tooMany(20)), 'not_sent x6'],
		['before a look into the history', 2, inTurn(status(500)), 'unknown x2, not_sent x4'],
	])('%s', async (_case, at, faults, outcomes) => {
		const delivered = await run(messagesWith(6), { faults, onStep: cancelAt(at) });
		expect(delivered.outcomes).toBe(outcomes);
	});
});

describe('if the outcome stays unknown', () => {
	const resend = { ifUnknown: 'resend' as const };
	const lost = status(500);

	it.each<[name: string, faults: PlannedCall[], outcomes: string, posts: number]>([
		['sent again once, and taken', inTurn(lost), 'accepted x2', 2],
		['sent again once, and lost again', inTurn(lost, lost), 'unknown x2', 2],
		[
			'sent again once, and refused: the first may have been taken',
			inTurn(lost, status(401)),
			'unknown x2',
			2,
		],
		['sent again once, after a wait', inTurn(lost, tooMany(1)), 'accepted x2', 3],
		['not sent again when the history shows it', inTurn(status(500, true)), 'accepted x2', 1],
	])('resend: %s', async (_case, faults, outcomes, posts) => {
		const delivered = await run(messagesWith(2), { faults }, resend);
		expect(delivered).toMatchObject({ outcomes, posts });
	});

	it('resend: sent again once, and left out of the answer', async () => {
		const faults = inTurn(lost, { type: 'rows', change: 'dropOne' });
		const delivered = await run(messagesWith(2), { faults, historyDown: true }, resend);
		expect(delivered).toMatchObject({ outcomes: 'accepted x1, unknown x1', posts: 2 });
		expect(delivered.results[1]?.resent).toBe(true);
	});

	it('resend: the first copy is found although the second one was lost, too', async () => {
		const one = message({ custom_string: 'campaign', hasOwnReference: false });
		const faults = inTurn({ type: 'resetAfterTaken' }, lost);
		const delivered = await run([one], { faults, historyLag: { polls: 3 } }, resend);
		expect(delivered).toMatchObject({ outcomes: 'accepted x1', posts: 2 });
	});

	it('report: never sent again', async () => {
		const delivered = await run(messagesWith(2), { faults: inTurn(lost) });
		expect(delivered).toMatchObject({ outcomes: 'unknown x2', posts: 1 });
		expect(delivered.results[0]?.resent).toBeUndefined();
	});
});

import { NOW_MS } from '../messaging/builders';
import { rows, status, tooMany } from './faults';
import type { MemoryOptions, PlannedCall } from './memory';
import { always, HISTORY_DOWN, inTurn, messagesWith, run } from './run';

const cancelAt =
	(at: number): MemoryOptions['onStep'] =>
	(step, { cancel }) => {
		if (step === at) cancel();
	};
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
			'a row without a status is looked up',
			inTurn(rows('missingFields', ['status'])),
			'accepted x6',
			3,
			[1_000],
		],
		[
			'a row without a status is looked up after others were',
			inTurn(status(500, true), rows('missingFields', ['status'])),
			'accepted x6',
			3,
			[1_000, 1_000],
		],
		[
			'a message left out is no lost answer',
			[...inTurn(rows('dropOne'), status(500)), HISTORY_DOWN],
			'accepted x1, unknown x3, accepted x2',
			3,
			[...LOOKS, ...LOOKS],
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

	it.each<
		[name: string, fault: PlannedCall['fault'], httpCode: number | null, code: unknown, why: string]
	>([
		['lost', status(500), 500, 'INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR: Internal server'],
		['without an answer', { type: 'hang', taken: false }, null, undefined, 'TIMEOUT: No answer'],
		[
			'left out',
			rows('dropOne'),
			200,
			'SUCCESS',
			"MISSING_FROM_ANSWER: ClickSend's answer has no row for this message; the history",
		],
		['refused', status(401), 401, 'UNAUTHORIZED', 'UNAUTHORIZED: Authorization failed'],
		[
			'refused within HTTP 200',
			{ type: 'bodyHttpCode', code: 401 },
			401,
			'UNAUTHORIZED',
			'UNAUTHORIZED: Authorization failed',
		],
	])('what was %s keeps its answer, and says why', async (_case, fault, httpCode, code, why) => {
		const memory = { faults: inTurn(fault), historyDown: true };
		const { results } = await run(messagesWith(2), memory);
		const [result] = results.filter(({ outcome }) => outcome !== 'accepted');
		expect(result?.call).toMatchObject({ httpCode, items: [0, 1], sentAt: NOW_MS });
		expect(result?.call?.body?.response_code).toEqual(code);
		expect(`${result?.status}: ${result?.what}`).toContain(why);
	});

	it.each<[name: string, memory: MemoryOptions, status: string, what: string, advice: string]>([
		[
			'after a wrong key',
			{ faults: always(status(401)) },
			'NOT_TRIED',
			'Not tried, since an earlier call ended with UNAUTHORIZED: Authorization failed',
			"'Username' and 'Key'",
		],
		[
			'after lost answers',
			{ faults: always(status(500)) },
			'NOT_TRIED',
			'Not tried, since an earlier call ended with INTERNAL_SERVER_ERROR: Internal server error',
			'Send it again: it was never tried.',
		],
		[
			'without credit',
			{ balance: 0 },
			'NOT_TRIED',
			"Not tried, since an earlier call ended with INSUFFICIENT_CREDIT: the account's balance is used up",
			'Top up the balance',
		],
		[
			'after the stop button',
			{ onStep: cancelAt(2) },
			'CANCELLED',
			'The execution was stopped before this message went out',
			'Run the workflow again',
		],
	])(
		'what was not tried says why, %s, and what to do',
		async (_case, memory, code, what, advice) => {
			const { results } = await run(messagesWith(6), memory);
			expect(results[5]).toMatchObject({
				outcome: 'not_sent',
				status: code,
				what,
				advice: expect.stringContaining(advice) as string,
			});
		},
	);
});

describe('the stop button', () => {
	it.each<[name: string, at: number, faults: PlannedCall[], outcomes: string]>([
		['before the second call', 2, [], 'accepted x4, not_sent x2'],
		['while waiting', 2, inTurn(tooMany(20)), 'not_sent x6'],
		['before a look into the history', 2, inTurn(status(500)), 'unknown x2, not_sent x4'],
	])('%s', async (_case, at, faults, outcomes) => {
		const delivered = await run(messagesWith(6), { faults, onStep: cancelAt(at) });
		expect(delivered.outcomes).toBe(outcomes);
	});
});

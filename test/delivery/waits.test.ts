import { tooMany } from './faults';
import type { MemoryOptions, PlannedCall } from './memory';
import { always, inTurn, messagesWith, run } from './run';

const CALL_MS = 20_000;

describe('calls of 20 s in a run that may stand still for 50 s', () => {
	it.each<[name: string, faults: PlannedCall[], waits: number[], outcomes: string]>([
		['a 429 counts', always(tooMany(1)), [1_000, 1_000], 'rejected x2, not_sent x4'],
		['no connection counts', always({ type: 'noConnection' }), [250, 500], 'not_sent x6'],
		[
			'a lost answer does not: it is not asked for again',
			inTurn({ type: 'hang', taken: true }, tooMany(20)),
			[1_000, 20_000],
			'accepted x6',
		],
		['a good answer does not', inTurn(null, null, tooMany(20)), [20_000], 'accepted x6'],
	])('%s', async (_case, faults, waits, outcomes) => {
		const memory = { faults, callMs: CALL_MS };
		const delivered = await run(messagesWith(6), memory, { maxTotalWaitMs: 50_000 });
		expect(delivered.outcomes).toBe(outcomes);
		expect(delivered.memory.waits).toEqual(waits);
	});
});

describe('a call whose picture cannot be uploaded is not made', () => {
	const status = 'HTTP_502';
	/** The first upload and those after it: whether they fail. */
	const failing = (...turns: boolean[]): MemoryOptions['seal'] => {
		const left = [...turns];
		return async (envelope, call) => {
			await call({ method: 'POST', url: '/uploads', body: {} });
			const what = 'Bad gateway';
			return left.shift() ? { kind: 'not_ready', httpCode: null, status, what } : envelope;
		};
	};
	const four = [true, true, true, true];
	const LONG = [250, 500, 1_000];

	it.each<[name: string, turns: boolean[], outcomes: string, posts: number, waits: number[]]>([
		['once: it is tried again', [true], 'accepted x8', 4, [250]],
		['four times: its messages are not sent', four, 'not_sent x2, accepted x6', 3, LONG],
		[
			'two of them in a row: the rest is not tried',
			[...four, ...four],
			'not_sent x8',
			0,
			[...LONG, ...LONG],
		],
		[
			'two, and a good call between them',
			[...four, false, ...four],
			'not_sent x2, accepted x2, not_sent x2, accepted x2',
			2,
			[...LONG, ...LONG],
		],
	])('%s', async (_case, turns, outcomes, posts, waits) => {
		const delivered = await run(messagesWith(8), { seal: failing(...turns) });
		expect(delivered).toMatchObject({ outcomes, posts, apiCalls: posts });
		expect(delivered.memory.waits).toEqual(waits);
	});

	it('says why, and of those after it, why they were not tried', async () => {
		const { results } = await run(messagesWith(6), { seal: failing(...four, ...four) });
		expect(results[0]).toMatchObject({ status, what: 'Bad gateway', call: { httpCode: null } });
		expect(results[5]).toMatchObject({
			status: 'NOT_TRIED',
			what: 'Not tried, since an earlier call ended with HTTP_502: Bad gateway',
		});
	});

	it('the time of the uploads counts like a pause', async () => {
		const memory = { seal: failing(...four), callMs: CALL_MS };
		const delivered = await run(messagesWith(2), memory, { maxTotalWaitMs: 50_000 });
		expect(delivered.outcomes).toBe('not_sent x2');
		expect(delivered.memory.waits).toEqual([250, 500]);
	});
});

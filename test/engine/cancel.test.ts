import { ExecuteContext } from 'n8n-core';

import type { Fault } from '../sandbox/faults';
import { onStage, pluck, type Stage } from './cases';
import type { RunResult } from './engine';
import { inTurn, RETRY, rowsOf, SIX, status, TWO_PER_CALL } from './faults';
import { watchSleep } from './sleep';

const warn = jest.fn();

beforeEach(() => {
	warn.mockReset();
	const logger = { warn, debug: jest.fn(), info: jest.fn(), error: jest.fn() };
	jest.spyOn(ExecuteContext.prototype, 'logger', 'get').mockReturnValue(logger as never);
});

afterEach(() => jest.restoreAllMocks());

/** Sends six messages, two per call, and presses the stop button in the first pause that is taken. */
async function stopInPause({ send }: Stage, settings = {}): Promise<RunResult> {
	let stop = (): void => undefined;
	watchSleep(() => stop());
	const onStart = (cancel: () => void): void => {
		stop = cancel;
	};
	return await send({ items: SIX, parameters: TWO_PER_CALL, settings, onStart });
}

const CASES: Array<[name: string, fault: Fault, outcomes: string[], posts: number, line: RegExp]> =
	[
		[
			'while it waits for ClickSend',
			{ type: 'rateLimit', retryAfter: 20 },
			['accepted', 'accepted', 'not_sent', 'not_sent', 'not_sent', 'not_sent'],
			2,
			/stopped when 2 of 6 messages had been accepted$/,
		],
		[
			'while it looks into the history',
			status(500),
			['accepted', 'accepted', 'unknown', 'unknown', 'not_sent', 'not_sent'],
			2,
			/stopped when 2 of 6 messages had been accepted$/,
		],
	];

describe('when the user stops the execution', () => {
	it.each(CASES)('%s, nothing more goes out', async (_name, fault, outcomes, calls, line) => {
		await onStage(
			async (stage) => {
				const result = await stopInPause(stage);

				expect(result.run.status).toBe('canceled');
				expect(pluck(rowsOf(result), 'outcome')).toEqual(outcomes);
				expect(stage.posts()).toBe(calls);
				expect(warn.mock.calls).toEqual([[expect.stringMatching(line)]]);
				expect(stage.sandbox.record.taken.map(({ to }) => to)).toEqual(
					SIX.slice(0, 2).map(({ to }) => to),
				);
			},
			{ faults: inTurn(null, fault) },
		);
	});

	it('Retry On Fail does not bring it back', async () => {
		await onStage(
			async (stage) => {
				await stopInPause(stage, RETRY);

				expect(stage.posts()).toBe(1);
				expect(stage.sandbox.record.taken).toEqual([]);
			},
			{ faults: inTurn({ type: 'rateLimit', retryAfter: 20 }) },
		);
	});

	it('in the middle of a call, that call is the last', async () => {
		let stop = (): void => undefined;
		await onStage(
			async ({ sandbox, send, posts }) => {
				const onStart = (cancel: () => void): void => {
					stop = cancel;
				};
				const result = await send({ items: SIX, parameters: TWO_PER_CALL, onStart });

				expect(posts()).toBe(1);
				expect(pluck(rowsOf(result), 'outcome')).toEqual([
					...['unknown', 'unknown'],
					...['not_sent', 'not_sent', 'not_sent', 'not_sent'],
				]);
				expect(sandbox.record.taken).toHaveLength(2);
			},
			{ onRequest: () => stop(), faults: inTurn({ type: 'hang', taken: true }) },
		);
	});
});

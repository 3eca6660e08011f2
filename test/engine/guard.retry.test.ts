import type { INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';
import { fictional, itemsTo, onStage, pluck, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { expectPromisesKept, RETRY, rowsOf, SEND, status } from './faults';
import { PRICE } from './prices';
import { atTheSameTime, watchSleep } from './sleep';

/** Four messages at 0.0792 each, two with each call. */
const FOUR = itemsTo(...[0, 1, 2, 3].map(fictional));
const FOUR_COST = 0.3168;

const sendFour = async (
	{ send }: Stage,
	options: INodeParameters,
	settings: RunOptions['settings'] = { ...RETRY, onError: 'continueErrorOutput' },
): Promise<RunResult> =>
	await send({
		items: FOUR,
		parameters: { options: { batchSize: 2, parallelCalls: 1, maxWait: 0, ...options } },
		settings,
	});

const posts = ({ sandbox: { record } }: Stage): [prices: number, sends: number] => [
	record.posts(PRICE),
	record.posts(SEND),
];

const tooMany = { type: 'rateLimit', retryAfter: 20 } as const;

describe('with Retry On Fail', () => {
	it('prices that were missing are asked for again, and each message goes out once', async () => {
		await onStage(
			async (stage) => {
				const result = await sendFour(stage, { maxCost: FOUR_COST }, RETRY);

				expect(pluck(rowsOf(result), 'outcome')).toEqual(Array(4).fill('accepted'));
				expect(posts(stage)).toEqual([3, 2]);
				expectPromisesKept(result, stage.sandbox);
			},
			{ faults: [{ path: PRICE, nth: 1, fault: status(403) }] },
		);
	});

	it('a run that is too dear stays so, and nothing is sent', async () => {
		await onStage(async (stage) => {
			const result = await sendFour(stage, { maxCost: 0.3 }, RETRY);

			expect(result.error?.message).toContain("more than the 0.3 USD of 'Max Cost'");
			expect(posts(stage)).toEqual([6, 0]);
		});
	});

	it('what was turned away with a 429 is priced again, and goes out once', async () => {
		await onStage(
			async (stage) => {
				const result = await sendFour(stage, { maxCost: FOUR_COST });

				expect(pluck(rowsOf(result), 'outcome')).toEqual(Array(4).fill('accepted'));
				expect(posts(stage)).toEqual([4, 3]);
				expectPromisesKept(result, stage.sandbox);
			},
			{ faults: [{ path: SEND, nth: 1, fault: tooMany }] },
		);
	});

	/** The first call may have been taken, the second was turned away: n8n runs the node again. */
	const HALF: FaultPlan = [
		{ path: SEND, nth: 1, fault: status(500) },
		{ path: SEND, nth: 2, fault: tooMany },
	];

	it('what may have gone out counts into the limit, and is not sent again', async () => {
		await onStage(
			async (stage) => {
				const result = await sendFour(stage, { maxCost: FOUR_COST, maxRecipients: 4 });

				expect(pluck(rowsOf(result), 'outcome').sort()).toEqual([
					...['accepted', 'accepted'],
					...['unknown', 'unknown'],
				]);
				expect(posts(stage)).toEqual([4, 3]);
				// The two that are open first, and the two that may have gone out with them.
				expect(
					stage.sandbox.record.requests
						.filter(({ path }) => path === PRICE)
						.map(({ messages }) => messages.map(({ to }) => to)),
				).toEqual([
					[fictional(0), fictional(1)],
					[fictional(2), fictional(3)],
					[fictional(2), fictional(3)],
					[fictional(0), fictional(1)],
				]);
				expectPromisesKept(result, stage.sandbox);
			},
			{ historyDown: true, faults: HALF },
		);
	});

	it('a second try that cannot be priced sends nothing more, and loses nothing of the first', async () => {
		await onStage(
			async (stage) => {
				const result = await sendFour(stage, { maxCost: FOUR_COST });

				expect(pluck(rowsOf(result), 'status').sort()).toEqual([
					...['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
					...['PRICE_UNKNOWN', 'PRICE_UNKNOWN'],
				]);
				expect(posts(stage)[1]).toBe(2);
				expectPromisesKept(result, stage.sandbox);
			},
			{ historyDown: true, faults: [...HALF, { path: PRICE, from: 3, fault: status(403) }] },
		);
	});
});

describe('the time that a run may wait', () => {
	// On a busy machine a part of a pause is over before it begins.
	beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(Date.now()));

	afterEach(() => jest.restoreAllMocks());

	it('is the same with a limit: what the prices took is not there for sending', async () => {
		const pauses = watchSleep();
		await onStage(
			async (stage) => {
				const settings = { onError: 'continueRegularOutput' } as const;
				const options = { maxCost: FOUR_COST, maxWait: 30 };
				const result = await sendFour(stage, options, settings);

				expect(pauses).toEqual([20_000]);
				expect(pluck(rowsOf(result), 'status')).toEqual([
					...Array(2).fill('HTTP_TOO_MANY_REQUESTS'),
					...Array(2).fill('NOT_TRIED'),
				]);
			},
			{
				faults: [
					{ path: PRICE, nth: 1, fault: tooMany },
					{ path: SEND, nth: 1, fault: tooMany },
				],
			},
		);
	});

	it('is counted once where calls side by side wait at the same time', async () => {
		watchSleep(atTheSameTime(3));
		await onStage(
			async (stage) => {
				const options = { maxCost: 2 * FOUR_COST, maxWait: 30, batchSize: 1, parallelCalls: 3 };
				const result = await sendFour(stage, options, { onError: 'continueRegularOutput' });

				expect(pluck(rowsOf(result), 'outcome')).toEqual(Array(4).fill('accepted'));
				expect(posts(stage)).toEqual([7, 5]);
			},
			{
				faults: [
					{ path: PRICE, from: 2, to: 4, fault: tooMany },
					{ path: SEND, nth: 1, fault: { type: 'rateLimit', retryAfter: 10 } },
				],
			},
		);
	});

	it('ends when the user stops the execution, and nothing goes out', async () => {
		let stop = (): void => undefined;
		watchSleep(() => stop());
		await onStage(
			async (stage) => {
				const result = await stage.send({
					items: FOUR,
					parameters: { options: { batchSize: 2, parallelCalls: 1, maxCost: FOUR_COST } },
					settings: { onError: 'continueRegularOutput' },
					onStart: (cancel) => {
						stop = cancel;
					},
				});

				expect(result.run.status).toBe('canceled');
				expect(pluck(rowsOf(result), 'status')).toEqual(Array(4).fill('CANCELLED'));
				expect(posts(stage)).toEqual([1, 0]);
			},
			{ faults: [{ path: PRICE, nth: 1, fault: tooMany }] },
		);
	});
});

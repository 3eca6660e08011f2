import type { INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';
import { itemsTo, onStage, type Stage } from './cases';
import type { RunResult } from './engine';
import { describeOutcomes, SEND } from './faults';
import { listOf, TO_LIST } from './lists';
import { optOutList, OPT_OUTS } from './optOuts';
import { atTheSameTime, watchSleep } from './sleep';

const throttled = (path: string, from: number, to = from): FaultPlan => [
	{ path, from, to, fault: { type: 'rateLimit', retryAfter: 20 } },
];

/** Six pages of people who opted out. */
const OPTED_OUT = { ...optOutList(), contacts: 501 };

/** Sends one message with the guard on. */
const sendOne = async ({ send }: Stage, options: INodeParameters): Promise<RunResult> =>
	await send({
		items: itemsTo('+12065550143'),
		parameters: { options: { skipOptedOut: true, ...options } },
		settings: { onError: 'continueRegularOutput' },
	});

describe('Max Wait is the time of a run, whatever it waits for', () => {
	// On a busy machine a part of a pause is over before it begins.
	beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(Date.now()));

	afterEach(() => jest.restoreAllMocks());

	it('five pages of the opt-out list that wait at the same time count once', async () => {
		const pauses = watchSleep(atTheSameTime(5));
		await onStage(
			async (stage) => {
				expect(describeOutcomes(await sendOne(stage, { maxWait: 20 }))).toBe('accepted x1');
				expect(pauses).toEqual(Array(5).fill(20_000));
			},
			{ lists: [OPTED_OUT], faults: throttled(OPT_OUTS, 2, 6) },
		);
	});

	it.each([
		['the opt-out list, and then the send', 40, 'accepted x1'],
		['the opt-out list, and nothing is left for the send', 39, 'rejected x1'],
	])('%s', async (_case, maxWait, outcome) => {
		watchSleep();
		await onStage(
			async (stage) => expect(describeOutcomes(await sendOne(stage, { maxWait }))).toBe(outcome),
			{ lists: [OPTED_OUT], faults: [...throttled(OPT_OUTS, 1), ...throttled(SEND, 1)] },
		);
	});

	it.each([
		['the look-up of a list, and then the send', 40, 'accepted x2'],
		['the look-up of a list, and nothing is left for the send', 39, 'rejected x1'],
	])('%s', async (_case, maxWait, outcome) => {
		watchSleep();
		await onStage(
			async ({ send }) => {
				const result = await send({
					items: [{ message: 'Hello' }],
					parameters: { ...TO_LIST, options: { maxWait } },
					settings: { onError: 'continueRegularOutput' },
				});

				expect(describeOutcomes(result)).toBe(outcome);
			},
			{ lists: [listOf(2)], faults: [...throttled('/lists/428', 1), ...throttled(SEND, 1)] },
		);
	});
});

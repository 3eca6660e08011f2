import type { IExecuteFunctions } from 'n8n-workflow';

import { perItem } from '../../nodes/ClickSend/actions/perItem';
import { jsonOf, onStage, pluck } from '../engine/cases';
import { watchSleep } from '../engine/sleep';
import type { Fault, FaultPlan } from '../sandbox/faults';

const THREE = [{}, {}, {}];

const GET = { resource: 'account', operation: 'get' };

/** The answer to the call for the item at this place; calls are made one at a time, in order. */
const at = (item: number, fault: Fault): FaultPlan => [{ path: '/account', nth: item + 1, fault }];

describe('when the user stops the execution', () => {
	/** Stops the next run, as the user's stop button does. */
	let stop: () => void;

	const onStart = (cancel: () => void): void => {
		stop = cancel;
	};

	it('after an item, no further one is begun', async () => {
		const button = new AbortController();
		const work = jest.fn(async (item: number) => {
			if (item === 1) button.abort();
			return [{ item }];
		});
		const context = {
			getInputData: () => THREE,
			getExecutionCancelSignal: () => button.signal,
		} as unknown as IExecuteFunctions;

		expect(await perItem(context, work)).toEqual([
			{ json: { item: 0 }, pairedItem: { item: 0 } },
			{ json: { item: 1 }, pairedItem: { item: 1 } },
		]);
		expect(work.mock.calls).toEqual([[0], [1]]);
	});

	it('during a call, the run is stopped and not failed', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items: THREE, parameters: GET, onStart });

				expect(result.run.status).toBe('canceled');
				expect(sandbox.record.requests).toHaveLength(2);
				expect(pluck(jsonOf(result), 'error')).toEqual([
					undefined,
					expect.objectContaining({ status: 'CANCELLED' }),
				]);
			},
			{
				onRequest: ({ index }) => index === 1 && stop(),
				faults: at(1, { type: 'hang', taken: false }),
			},
		);
	});

	it.each([{}, { onError: 'continueRegularOutput' } as const, { retryOnFail: true }])(
		'in a pause, nothing is asked for again: %j',
		async (settings) => {
			watchSleep(() => stop());
			await onStage(
				async ({ sandbox, send }) => {
					const { run: stopped } = await send({
						items: THREE,
						parameters: GET,
						settings,
						onStart,
					});

					expect(stopped.status).toBe('canceled');
					expect(sandbox.record.requests).toHaveLength(1);
				},
				{ faults: at(0, { type: 'rateLimit', retryAfter: 20 }) },
			);
		},
	);
});

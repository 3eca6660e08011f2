import type { IDataObject } from 'n8n-workflow';

import { jsonOf, onStage, pluck, type Stage } from '../engine/cases';
import type { RunResult } from '../engine/engine';
import { watchSleep } from '../engine/sleep';
import type { Fault, FaultPlan } from '../sandbox/faults';

const THREE: IDataObject[] = [{ name: 'Ada' }, { name: 'Bruno' }, { name: 'Chloe' }];

const GET = { resource: 'account', operation: 'get' };

/** Runs one operation, as an example for every operation that sends nothing. */
const run = async ({ send }: Stage, onError?: 'continueRegularOutput' | 'continueErrorOutput') =>
	await send({
		items: THREE,
		parameters: GET,
		settings: onError && { onError },
	});

/** The answer to the call for the item at this place; calls are made one at a time, in order. */
const at = (item: number, fault: Fault): FaultPlan => [{ path: '/account', nth: item + 1, fault }];

const refused: Fault = { type: 'status', status: 403, taken: false };

const WHAT = "Resource not found or you don't have the permissions to access this resource";

const ADVICE = 'Check in the ClickSend dashboard that this account or subaccount may do that.';

const itemsOf = (output: RunResult['output']): unknown[] => pluck(output, 'pairedItem');

describe('On Error: Stop Workflow', () => {
	it.each([0, 1, 2])('an item that gets nothing ends the run: %i', async (item) => {
		await onStage(
			async (stage) => {
				const { error, output } = await run(stage);

				expect(error).toMatchObject({
					name: 'NodeApiError',
					message: `${WHAT} [item ${item}]`,
					description: ADVICE,
					httpCode: '403',
					context: { itemIndex: item },
				});
				expect(output).toEqual([]);
				expect(stage.sandbox.record.requests).toHaveLength(item + 1);
			},
			{ faults: at(item, refused) },
		);
	});

	it('what no answer speaks of is no error of the API', async () => {
		watchSleep();
		await onStage(
			async (stage) => {
				const { error } = await run(stage);

				expect(error).toMatchObject({
					name: 'NodeOperationError',
					message: expect.stringMatching(/^The connection to .* broke .*\[item 1\]$/),
					context: { itemIndex: 1 },
				});
			},
			{ faults: [{ path: '/account', from: 2, fault: { type: 'resetBeforeRead' } }] },
		);
	});
});

describe('On Error: Continue', () => {
	it('an item after one that gets nothing goes on', async () => {
		await onStage(
			async (stage) => {
				const result = await run(stage, 'continueRegularOutput');

				expect(result.run.status).toBe('success');
				expect(pluck(jsonOf(result), 'username')).toEqual(['sandbox', undefined, 'sandbox']);
				expect(jsonOf(result)[1]).toEqual({
					error: { message: `${WHAT}. ${ADVICE}`, status: 'FORBIDDEN', http_code: 403 },
				});
				expect(itemsOf(result.output)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
			},
			{ faults: at(1, refused) },
		);
	});

	it('also when no answer came', async () => {
		watchSleep();
		await onStage(
			async (stage) => {
				const result = await run(stage, 'continueRegularOutput');

				expect(pluck(jsonOf(result), 'error')).toEqual(
					Array(3).fill({
						message: expect.any(String) as string,
						status: 'CONNECTION_LOST',
						http_code: null,
					}),
				);
			},
			{ faults: [{ path: '/account', fault: { type: 'resetBeforeRead' } }] },
		);
	});
});

describe('On Error: Continue (using error output)', () => {
	it('an item that gets nothing leaves there, with the fields of its input', async () => {
		await onStage(
			async (stage) => {
				const result = await run(stage, 'continueErrorOutput');

				expect(itemsOf(result.output)).toEqual([{ item: 0 }, { item: 2 }]);
				expect(result.errorOutput.map(({ json }) => json)).toEqual([
					{
						name: 'Bruno',
						error: { message: `${WHAT}. ${ADVICE}`, status: 'FORBIDDEN', http_code: 403 },
					},
				]);
			},
			{ faults: at(1, refused) },
		);
	});
});

describe('a parameter that cannot be read', () => {
	/** Only the second item's expression throws. */
	const parameters = {
		...GET,
		simplify: "={{ $json.name === 'Bruno' ? $('Nowhere').first().json.x : true }}",
	};

	it('ends the run at its item', async () => {
		await onStage(async ({ send }) => {
			const { error } = await send({ items: THREE, parameters });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringMatching(/Referenced node.*\[item 1\]$/),
				description: 'Fix the parameter, then run this item again.',
				context: { itemIndex: 1 },
			});
		});
	});

	it('is told on its item alone in a continue mode', async () => {
		await onStage(async ({ sandbox, send }) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const { output, errorOutput } = await send({ items: THREE, parameters, settings });

			expect(itemsOf(output)).toEqual([{ item: 0 }, { item: 2 }]);
			expect(errorOutput.map(({ json }) => json)).toMatchObject([
				{ name: 'Bruno', error: { status: 'INVALID_PARAMETER', http_code: null } },
			]);
			expect(sandbox.record.requests).toHaveLength(2);
		});
	});
});

it('a row with a field of its own called "error" is not one that failed', async () => {
	const body = { http_code: 200, data: { username: 'sandbox', error: 'odd' } };
	const fault = { type: 'status', status: 200, body, taken: false } as const;
	await onStage(
		async ({ sandbox, send }) => {
			const parameters = { ...GET, simplify: false };
			const settings = { onError: 'continueErrorOutput', retryOnFail: true } as const;
			const { output } = await send({ items: [{}], parameters, settings });

			expect(output.map(({ json }) => json)).toMatchObject([
				{ username: 'sandbox', _error: 'odd' },
			]);
			expect(sandbox.record.requests).toHaveLength(1);
		},
		{ faults: [{ path: '/account', fault }] },
	);
});

import { stringify } from 'flatted';
import { inspect } from 'node:util';

import { POISON } from '../sandbox/clickSend';
import type { Fault } from '../sandbox/faults';
import { fictional, itemsTo, onStage, pluck, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import {
	always,
	expectPromisesKept,
	inTurn,
	RETRY,
	rowsOf,
	SEND,
	status,
	TWO_PER_CALL,
} from './faults';
import { watchSleep } from './sleep';

const TWO = itemsTo(fictional(0), fictional(1));
const TO_ERROR_OUTPUT: RunOptions['settings'] = { ...RETRY, onError: 'continueErrorOutput' };

const sendTwo = async (send: Stage['send'], parameters = TWO_PER_CALL): Promise<RunResult> =>
	await send({ items: TWO, parameters, settings: TO_ERROR_OUTPUT });

/** n8n runs a node again whose first item carries an error: here, because none was accepted. */
describe('run again by Retry On Fail with the error output connected', () => {
	it('what was lost is looked up again, and not sent again', async () => {
		const pauses = watchSleep();
		await onStage(
			async ({ sandbox, send, posts }) => {
				const result = await sendTwo(send);

				expect(pluck(rowsOf(result), 'outcome')).toEqual(['accepted', 'accepted']);
				expect(posts()).toBe(1);
				// The fourth is n8n's own, between the tries.
				expect(pauses).toEqual([1_000, 4_000, 10_000, 1, 1_000]);
				expectPromisesKept(result, sandbox);
			},
			{ historyLag: { polls: 3 }, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('what was lost and is never found is never sent again', async () => {
		await onStage(
			async ({ sandbox, send, posts }) => {
				const result = await sendTwo(send);

				expect(pluck(rowsOf(result), 'outcome')).toEqual(['unknown', 'unknown']);
				expect(posts()).toBe(1);
				expectPromisesKept(result, sandbox);
			},
			{ historyDown: true, faults: always(status(500, { taken: true })) },
		);
	});

	it('not even where the user chose to send unknown ones again: once is once, over all tries', async () => {
		const options = { batchSize: 2, ifUnknown: 'resend' };
		await onStage(
			async ({ send, posts }) => {
				await sendTwo(send, { options });

				expect(posts()).toBe(2);
			},
			{ historyDown: true, faults: always(status(500)) },
		);
	});

	it('what was refused is answered from the ledger, with the same words', async () => {
		await onStage(async ({ send, posts }) => {
			const items = itemsTo('+13035550101', POISON[0] ?? '');
			const result = await send({ items, parameters: TWO_PER_CALL, settings: TO_ERROR_OUTPUT });

			expect(pluck(rowsOf(result), 'status')).toEqual(['INVALID_RECIPIENT', 'HTTP_400']);
			expect(posts()).toBe(3);
		});
	});

	it('what was turned away with a 429 goes out', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await sendTwo(send, { options: { batchSize: 2, maxWait: 0 } });

				expect(pluck(rowsOf(result), 'outcome')).toEqual(['accepted', 'accepted']);
				expectPromisesKept(result, sandbox);
			},
			{ faults: [{ path: SEND, to: 2, fault: { type: 'rateLimit', retryAfter: 20 } }] },
		);
	});
});

it('without Retry On Fail nothing is kept with the execution', async () => {
	await onStage(async ({ send }) => {
		const { run } = await send({ items: TWO });
		const { contextData } = run.data.executionData ?? {};

		expect(JSON.stringify(contextData ?? {})).not.toContain('clickSendRuns');
	});
});

it('with it the ledger is, under the run of the node', async () => {
	await onStage(async ({ send }) => {
		const { run } = await send({ items: TWO, settings: RETRY });
		const { contextData } = run.data.executionData ?? {};

		expect(contextData?.['node:ClickSend']).toMatchObject({ clickSendRuns: { 0: {} } });
	});
});

describe('no key of the account is kept with the execution', () => {
	const KEY = 'A1B2C3D4-KEY0-4E70-0000-000000000000';
	const SPELLINGS = { api_key: KEY, apiKey: KEY, API_KEY: KEY };
	const NOTES = Object.keys(SPELLINGS).map((field) => ({ field, reason: `${KEY} is not valid` }));

	it.each<[name: string, fault: Fault]>([
		['in the rows', { type: 'oddRows', json: JSON.stringify({ _subaccount: SPELLINGS }) }],
		['in the data of a refusal', status(400, { body: { data: SPELLINGS } })],
		['in its details', status(400, { body: { details: NOTES } })],
		['in a refusal without an envelope', status(422, { body: SPELLINGS })],
	])('%s', async (_case, fault) => {
		watchSleep();
		await onStage(
			async ({ send }) => {
				for (const settings of [RETRY, TO_ERROR_OUTPUT]) {
					const { run } = await send({ items: TWO, settings });

					expect(stringify(run)).not.toContain(KEY);
					expect(inspect(run, { depth: 50 })).not.toContain(KEY);
				}
			},
			{ faults: always(fault) },
		);
	});
});

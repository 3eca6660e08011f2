import { jsonOf, onStage, pluck } from './cases';
import type { RunOptions } from './engine';
import { RETRY, status } from './faults';
import {
	AT_START,
	cancel,
	cancelPuts,
	onPut,
	statusOf,
	take,
	takeScheduled,
	UNKNOWN_ID,
} from './scheduled';
import { watchSleep } from './sleep';

type Settings = RunOptions['settings'];

describe('SMS: Cancel on the engine', () => {
	it('a scheduled, a sent and an unknown message each get their own answer', async () => {
		await onStage(async (stage) => {
			const [scheduled = ''] = takeScheduled(stage.sandbox, 1);
			const [sent = ''] = take(stage.sandbox, 1);
			const result = await cancel(stage, [scheduled, sent, UNKNOWN_ID]);

			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toEqual([
				{
					message_id: scheduled,
					cancelled: true,
					status: 'SUCCESS',
					history_status: null,
					reason: null,
					advice: null,
					http_code: 200,
				},
				expect.objectContaining({
					message_id: sent,
					cancelled: false,
					status: 'NOT_FOUND',
					history_status: 'Queued',
					reason: 'It is too late: the history shows the message as Queued',
					http_code: 404,
				}),
				expect.objectContaining({
					message_id: UNKNOWN_ID,
					cancelled: false,
					status: 'NOT_FOUND',
					history_status: null,
					reason: expect.stringContaining('no scheduled message with this ID') as string,
					advice: expect.stringContaining("Check 'Message ID'") as string,
				}),
			]);
			expect(pluck(result.output as never, 'pairedItem')).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			expect(result.hints).toEqual([
				expect.objectContaining({ message: 'Not cancelled: 2 of 3 (2 not found).' }),
			]);
			expect(statusOf(stage.sandbox, scheduled)).toBe('Cancelled');
		}, AT_START);
	});

	it.each([
		['a message that was sent', take, /too late/],
		['a message that ClickSend does not know', () => [UNKNOWN_ID], /no scheduled message/],
	])('fails for %s alone, and names the item', async (_, idsOf, message) => {
		await onStage(async (stage) => {
			const { error } = await cancel(stage, idsOf(stage.sandbox, 1));

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: expect.stringMatching(message) as string,
				httpCode: '404',
				context: { itemIndex: 0 },
			});
			expect(error?.message).toContain('[item 0]');
		}, AT_START);
	});

	it('fails with counts when none of several could be cancelled', async () => {
		await onStage(async (stage) => {
			const { error } = await cancel(stage, [...take(stage.sandbox, 2), UNKNOWN_ID]);

			expect(error?.message).toContain('any of the 3 items (3 not found)');
		}, AT_START);
	});

	it.each([
		['empty', ''],
		['missing', null],
		['an object', { id: 1 }],
		['a path', '../cancel-all'],
	])('an ID that is %s is refused before anything is cancelled', async (_, id) => {
		await onStage(async (stage) => {
			const { error } = await cancel(stage, [...takeScheduled(stage.sandbox, 1), id]);

			expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 1 } });
			expect(error?.message).toContain("'Message ID'");
			expect(cancelPuts(stage)).toBe(0);
		}, AT_START);
	});

	it('Continue: every item is a row, without an error key', async () => {
		await onStage(async (stage) => {
			const [scheduled = ''] = takeScheduled(stage.sandbox, 1);
			const settings: Settings = { ...RETRY, onError: 'continueRegularOutput' };
			const result = await cancel(stage, [UNKNOWN_ID, scheduled, ''], settings);

			expect(pluck(jsonOf(result), 'cancelled')).toEqual([false, true, false]);
			expect(pluck(jsonOf(result), 'status')).toEqual([
				...['NOT_FOUND', 'SUCCESS', 'INVALID_MESSAGE_ID'],
			]);
			expect(jsonOf(result).filter((row) => 'error' in row)).toEqual([]);
			expect(cancelPuts(stage)).toBe(2);
		}, AT_START);
	});

	it('error output: what was not cancelled leaves there, and a partly done run is not run again', async () => {
		await onStage(async (stage) => {
			const [scheduled = ''] = takeScheduled(stage.sandbox, 1);
			const settings: Settings = { ...RETRY, onError: 'continueErrorOutput' };
			const { output, errorOutput } = await cancel(stage, [UNKNOWN_ID, scheduled], settings);

			expect(output.map(({ json }) => json)).toEqual([
				expect.objectContaining({ message_id: scheduled, cancelled: true }),
			]);
			expect(errorOutput.map(({ json }) => json)).toEqual([
				{
					id: UNKNOWN_ID,
					error: expect.objectContaining({
						message: expect.stringContaining('no scheduled message') as string,
						status: 'NOT_FOUND',
						cancelled: false,
						http_code: 404,
					}) as object,
				},
			]);
			expect(cancelPuts(stage)).toBe(2);
		}, AT_START);
	});

	it('Retry On Fail does not come back for what a try has cancelled', async () => {
		await onStage(async (stage) => {
			const ids = [...takeScheduled(stage.sandbox, 1), UNKNOWN_ID];
			const result = await cancel(stage, ids, RETRY);

			expect(result.error).toBeUndefined();
			expect(pluck(jsonOf(result), 'cancelled')).toEqual([true, false]);
			expect(cancelPuts(stage)).toBe(2);
		}, AT_START);
	});
});

it('a message that was cancelled before is, and needs no second thought', async () => {
	await onStage(async (stage) => {
		const ids = takeScheduled(stage.sandbox, 1);
		await cancel(stage, ids);

		expect(jsonOf(await cancel(stage, ids))).toEqual([
			expect.objectContaining({ cancelled: true, history_status: 'Cancelled', advice: null }),
		]);
	}, AT_START);
});

it('a 429 is waited for', async () => {
	const pauses = watchSleep();
	await onStage(
		async (stage) => {
			const result = await cancel(stage, takeScheduled(stage.sandbox, 1));

			expect(pluck(jsonOf(result), 'cancelled')).toEqual([true]);
			expect(pauses).toEqual([20_000]);
		},
		{ ...AT_START, faults: onPut({ type: 'rateLimit', retryAfter: 20 }) },
	);
});

it('a wrong login is tried once, and the other items say why they were not', async () => {
	await onStage(
		async (stage) => {
			const settings: Settings = { onError: 'continueRegularOutput' };
			const result = await cancel(stage, takeScheduled(stage.sandbox, 3), settings);

			expect(pluck(jsonOf(result), 'status')).toEqual([...['HTTP_401', 'NOT_TRIED', 'NOT_TRIED']]);
			expect(cancelPuts(stage)).toBe(1);
		},
		{ ...AT_START, faults: onPut(status(401, { body: 'empty' })) },
	);
});

import type { Fault } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { jsonOf, onStage, pluck, type Stage } from './cases';
import { RETRY, status } from './faults';
import {
	AT_START,
	cancel,
	cancelPuts,
	onEveryPut,
	onPut,
	statusOf,
	take,
	takeScheduled,
} from './scheduled';
import { watchSleep } from './sleep';

const TAKEN: Fault = { type: 'resetAfterTaken' };
const NOT_TAKEN: Fault = { type: 'resetBeforeRead' };
const GARBLED: Fault = { type: 'truncatedBody' };
const DOWN = status(500);

interface Case {
	name: string;
	options: SandboxOptions;
	/** The fields of the row, and the final status in ClickSend's history. */
	row: object;
	inTheEnd: string;
	puts: number;
}

const CASES: Case[] = [
	{
		name: 'was taken, and the history shows it',
		options: { faults: onPut(TAKEN) },
		row: { cancelled: true, status: 'NOT_FOUND', history_status: 'Cancelled', advice: null },
		inTheEnd: 'Cancelled',
		puts: 2,
	},
	{
		name: 'came but could not be read, and the history shows it',
		options: { faults: onPut(GARBLED) },
		row: { cancelled: true, history_status: 'Cancelled' },
		inTheEnd: 'Cancelled',
		puts: 2,
	},
	{
		name: 'was not taken, and the second try is',
		options: { faults: onPut(NOT_TAKEN) },
		row: { cancelled: true, status: 'SUCCESS', history_status: null },
		inTheEnd: 'Cancelled',
		puts: 2,
	},
	{
		name: 'gets lost each time, and the history shows it',
		options: { faults: onEveryPut(TAKEN) },
		row: { cancelled: true, status: 'CONNECTION_LOST', history_status: 'Cancelled' },
		inTheEnd: 'Cancelled',
		puts: 4,
	},
	{
		name: 'was taken, and the history cannot be read',
		options: { faults: onPut(TAKEN), historyDown: true },
		row: {
			cancelled: null,
			history_status: null,
			reason: expect.stringContaining('the history could not be read') as string,
			advice: expect.stringContaining('does no harm') as string,
		},
		inTheEnd: 'Cancelled',
		puts: 2,
	},
	{
		name: 'was taken, and the history does not show the message',
		options: { faults: onPut(TAKEN), historyLag: { polls: 100 } },
		row: {
			cancelled: null,
			reason: expect.stringContaining('the history does not show the message') as string,
		},
		inTheEnd: 'absent',
		puts: 2,
	},
	{
		name: 'was never taken, and the message still waits',
		options: { faults: onEveryPut(DOWN) },
		row: { cancelled: null, status: 'INTERNAL_SERVER_ERROR', history_status: 'Scheduled' },
		inTheEnd: 'Scheduled',
		puts: 4,
	},
];

describe('SMS: Cancel whose answer', () => {
	it.each(CASES)('$name', async ({ options, row, inTheEnd, puts }) => {
		await onStage(
			async (stage) => {
				const [id = ''] = takeScheduled(stage.sandbox, 1);
				const result = await cancel(stage, [id], RETRY);

				expect(result.error).toBeUndefined();
				expect(jsonOf(result)).toEqual([expect.objectContaining({ message_id: id, ...row })]);
				expect(cancelPuts(stage)).toBe(puts);
				stage.sandbox.clickSend.settings.historyDown = false;
				expect(statusOf(stage.sandbox, id)).toBe(inTheEnd);
			},
			{ ...AT_START, ...options },
		);
	});

	it('gets lost for a message that was sent: that one fails, since nothing can have been cancelled', async () => {
		await onStage(
			async (stage) => {
				const [id = ''] = take(stage.sandbox, 1);
				const { error } = await cancel(stage, [id]);

				expect(error?.message).toContain('too late: the history shows the message as Queued');
			},
			{ ...AT_START, faults: onPut(DOWN) },
		);
	});
});

it('the history is looked at three times, with growing pauses', async () => {
	const pauses = watchSleep();
	await onStage(
		async (stage) => {
			const [id = ''] = takeScheduled(stage.sandbox, 1);
			await cancel(stage, [id]);

			expect(pauses.slice(-3)).toEqual([1_000, 4_000, 10_000]);
		},
		{ ...AT_START, faults: onPut(TAKEN), historyLag: { polls: 100 } },
	);
});

it('two answers lost in a row, tries included, and the rest is not tried', async () => {
	await onStage(
		async (stage) => {
			const result = await cancel(stage, takeScheduled(stage.sandbox, 4));

			expect(pluck(jsonOf(result), 'status')).toEqual([
				...['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR', 'NOT_TRIED', 'NOT_TRIED'],
			]);
			expect(pluck(jsonOf(result), 'cancelled')).toEqual([null, null, false, false]);
			expect(result.hints).toEqual([
				expect.objectContaining({
					message:
						'Not cancelled: 4 of 4 (2 INTERNAL_SERVER_ERROR, 2 not tried). Of 2 it is not known: cancelling again does no harm.',
				}),
			]);
		},
		{ ...AT_START, faults: onEveryPut(DOWN) },
	);
});

it('what is not known leaves by the error output, and says so', async () => {
	await onStage(
		async (stage) => {
			const [id = ''] = takeScheduled(stage.sandbox, 1);
			const { output, errorOutput } = await cancel(stage, [id], { onError: 'continueErrorOutput' });

			expect(output).toEqual([]);
			expect(errorOutput).toEqual([
				expect.objectContaining({
					json: expect.objectContaining({
						error: expect.objectContaining({ cancelled: null }) as object,
					}) as object,
				}),
			]);
		},
		{ ...AT_START, faults: onPut(TAKEN), historyDown: true },
	);
});

it('when the user stops the execution, no further item is tried', async () => {
	let stop = (): void => undefined;
	await onStage(
		async ({ sandbox, ...stage }) => {
			const send: Stage['send'] = async (options) =>
				await stage.send({ ...options, onStart: (cancelRun) => (stop = cancelRun) });
			const result = await cancel({ ...stage, sandbox, send }, takeScheduled(sandbox, 3));

			expect(result.run.status).toBe('canceled');
			expect(pluck(jsonOf(result), 'status').slice(1)).toEqual(['NOT_TRIED', 'NOT_TRIED']);
			expect(cancelPuts({ sandbox })).toBe(1);
		},
		{ ...AT_START, onRequest: () => stop() },
	);
});

import type { INodeParameters } from 'n8n-workflow';

import { CALL_RECEIPT_FIELDS } from '../../nodes/ClickSend/output/reads/receiptRow';
import { voice } from '../sandbox/channels/voice';
import { fictional, jsonOf, onStage, pluck, type Stage } from './cases';
import { AT_START, UNKNOWN_ID } from './scheduled';
import { watchSleep } from './sleep';
import { call } from './voice';

const HOUR_S = 3600;

/** Makes calls to so many numbers; returns their IDs. */
async function idsOf(
	stage: Stage,
	count: number,
	options: INodeParameters = {},
): Promise<string[]> {
	const items = Array.from({ length: count }, (_, index) => ({
		to: fictional(index),
		message: 'Press 1',
	}));
	return pluck(jsonOf(await call(stage, items, { options })), 'message_id').map(String);
}

/** Runs an operation with an item for each ID. */
const about = async (
	stage: Stage,
	operation: string,
	ids: string[],
	parameters: INodeParameters = {},
) =>
	await call(
		stage,
		ids.map((id) => ({ id })),
		{ operation, messageId: '={{ $json.id }}', ...parameters },
	);

describe('Get Receipt', () => {
	it('tells the keypress, and which calls have no receipt yet', async () => {
		await onStage(async (stage) => {
			const [pressed = '', silent = '', open = ''] = await idsOf(stage, 3, { requireInput: true });
			await stage.sandbox.deliverReceipt({ message_id: pressed, status_code: '201', digits: '1' });
			await stage.sandbox.deliverReceipt({ message_id: silent, status_code: 301 });
			const rows = jsonOf(await about(stage, 'getReceipt', [pressed, silent, open]));

			expect(rows).toMatchObject([
				{
					receipt_found: true,
					digits: '1',
					delivered: true,
					final: true,
					custom_string: expect.stringMatching(/^n8n-/) as string,
				},
				{ receipt_found: true, digits: null, delivered: false, final: true },
				{ receipt_found: false, digits: null, delivered: null, final: false },
			]);
			for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(CALL_RECEIPT_FIELDS));
		});
	});

	it('in full', async () => {
		await onStage(async (stage) => {
			const [id = ''] = await idsOf(stage, 1);
			await stage.sandbox.deliverReceipt({ message_id: id, status_code: 201, digits: '8' });
			const rows = jsonOf(await about(stage, 'getReceipt', [id], { simplify: false }));

			expect(rows).toMatchObject([
				{ message_id: id, digits: '8', message_type: 'voice', subaccount_id: 100_002 },
			]);
		});
	});
});

describe('Get Many', () => {
	it('has the keypress, and the time of rows without a date', async () => {
		await onStage(async (stage) => {
			const [id = ''] = await idsOf(stage, 2, { requireInput: true });
			await stage.sandbox.deliverReceipt({ message_id: id, status_code: 201, digits: '2' });
			const rows = jsonOf(await call(stage, [{}], { operation: 'getMany' }));

			expect(rows).toMatchObject([
				{
					message_id: id,
					digits: '2',
					lang: 'en-us',
					voice: 'female',
					date: expect.any(Number) as number,
					date_iso: expect.stringMatching(/^20/) as string,
				},
				{ digits: null },
			]);
		});
	});

	it.each<[string, INodeParameters, number]>([
		['to a number', { filters: { to: fictional(1) } }, 1],
		['of a status', { filters: { status: 'Scheduled' } }, 3],
		['of another status', { filters: { status: 'Failed' } }, 0],
		['up to a limit', { limit: 2 }, 2],
	])('%s, although ClickSend filters no calls', async (_case, parameters, count) => {
		await onStage(async (stage) => {
			await idsOf(stage, 3, { schedule: '2030-01-01T00:00:00Z' });
			const result = await call(stage, [{}], { operation: 'getMany', ...parameters });

			expect(result.output).toHaveLength(count);
			const query = stage.sandbox.record.requests.at(-1)?.query;
			expect(query).not.toHaveProperty('q');
			expect(query).not.toHaveProperty('order_by');
		});
	});
});

describe('Cancel', () => {
	const scheduled = { schedule: AT_START.now() / 1000 + HOUR_S };

	it('a scheduled, a made and an unknown call each get their own answer', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(AT_START.now());
		await onStage(async (stage) => {
			const [waiting = ''] = await idsOf(stage, 1, scheduled);
			const [made = ''] = await idsOf(stage, 1);
			const rows = jsonOf(await about(stage, 'cancel', [waiting, made, UNKNOWN_ID]));

			expect(rows).toMatchObject([
				{ message_id: waiting, cancelled: true, status: 'SUCCESS', history_status: null },
				{ message_id: made, cancelled: false, history_status: 'Queued' },
				{ message_id: UNKNOWN_ID, cancelled: false, history_status: null },
			]);
			expect(rows[2]?.reason).toContain('its history does not show one');
		}, AT_START);
		jest.restoreAllMocks();
	});

	it('a call far back in a long history is not taken for one that was never there', async () => {
		await onStage(async (stage) => {
			stage.sandbox.clickSend.seedHistory(1_200, voice);
			const { error } = await about(stage, 'cancel', [UNKNOWN_ID]);
			expect(error?.message).toContain('it was sent, was cancelled before, or was never there');
		});
	});

	it('a lost answer is settled by the history', async () => {
		watchSleep();
		await onStage(async (stage) => {
			const [id = ''] = await idsOf(stage, 1, { schedule: '2030-01-01T00:00:00Z' });
			const fault = { type: 'resetAfterTaken' } as const;
			stage.sandbox.faults.set([{ path: '/voice/*', method: 'PUT', fault }]);
			const rows = jsonOf(await about(stage, 'cancel', [id]));

			expect(rows).toMatchObject([{ cancelled: true, history_status: 'Cancelled' }]);
		});
	});
});

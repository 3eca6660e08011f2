import { RECEIPT_FIELDS } from '../../nodes/ClickSend/output/reads/receiptRow';
import { errorStatuses, jsonOf, onStage, pluck, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { RETRY, status } from './faults';
import { AT_START, requestsTo, take, UNKNOWN_ID } from './scheduled';
import { watchSleep } from './sleep';

const GET_RECEIPT = { resource: 'sms', operation: 'getReceipt', messageId: '={{ $json.id }}' };

const get = async (
	{ send }: Stage,
	ids: unknown[],
	parameters = {},
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({
		items: ids.map((id) => ({ id })) as RunOptions['items'],
		parameters: { ...GET_RECEIPT, ...parameters },
		settings,
	});

describe('SMS: Get Receipt on the engine', () => {
	it('a message with a receipt and one without, each on its item', async () => {
		await onStage(async (stage) => {
			const [delivered = '', waiting = ''] = take(stage.sandbox, 2, { custom_string: 'order-1' });
			await stage.sandbox.deliverReceipt({ message_id: delivered, status_code: '201' });
			const result = await get(stage, [delivered, waiting]);

			expect(jsonOf(result)).toEqual([
				{
					message_id: delivered,
					receipt_found: true,
					delivered: true,
					final: true,
					meaning: 'Delivered to the handset',
					status_code: 201,
					status_text: 'Success: Message received on handset.',
					error_text: null,
					timestamp: 1_791_158_400,
					timestamp_iso: '2026-10-04T20:00:00-04:00',
					custom_string: 'order-1',
				},
				{
					message_id: waiting,
					receipt_found: false,
					delivered: null,
					final: false,
					meaning: expect.stringContaining('No receipt yet') as string,
					status_code: null,
					status_text: null,
					error_text: null,
					timestamp: null,
					timestamp_iso: null,
					custom_string: null,
				},
			]);
			expect(Object.keys(jsonOf(result)[0] ?? {})).toEqual(Object.keys(RECEIPT_FIELDS));
			expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		}, AT_START);
	});

	it.each([
		['201', true, true],
		[201, true, true],
		[200, null, false],
		['300', null, false],
		[301, false, true],
		['999', null, false],
	])('status code %j is read whatever its type', async (status_code, delivered, final) => {
		await onStage(async (stage) => {
			const [id = ''] = take(stage.sandbox, 1);
			await stage.sandbox.deliverReceipt({ message_id: id, status_code, timestamp: '1436932432' });

			expect(jsonOf(await get(stage, [id]))).toMatchObject([
				{ status_code: Number(status_code), delivered, final, timestamp: 1_436_932_432 },
			]);
		}, AT_START);
	});

	it('in full it has whatever else ClickSend says', async () => {
		await onStage(async (stage) => {
			const [id = ''] = take(stage.sandbox, 1);
			const receipt = { message_id: id, status_code: '301', error_code: '8' };
			await stage.sandbox.deliverReceipt(receipt);

			expect(jsonOf(await get(stage, [id], { simplify: false }))).toMatchObject([
				{
					error_code: '8',
					timestamp_send: 1_791_158_400,
					subaccount_id: expect.any(Number) as number,
					message_type: 'sms',
					digits: null,
				},
			]);
		}, AT_START);
	});

	it('a missing receipt fails the item where that is asked for', async () => {
		await onStage(async (stage) => {
			const ids = take(stage.sandbox, 1);
			const { error } = await get(stage, ids, { ifNotFound: 'fail' });

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: 'Receipt record not found [item 0]',
				httpCode: '404',
				context: { itemIndex: 0 },
			});
			expect(error?.description).toContain("set 'If Not Found' to 'Return an Item'");
		}, AT_START);
	});

	it.each([
		['an empty ID', '', /'Message ID' is empty/],
		['a path', '../../account', /is not the ID of a message/],
	])('%s is refused without a request', async (_, id, message) => {
		await onStage(async (stage) => {
			const { error } = await get(stage, [id]);

			expect(error?.message).toMatch(message);
			expect(requestsTo(stage.sandbox, /receipts/)).toEqual([]);
		}, AT_START);
	});

	it.each([
		['a 404 of somebody else', status(404, { body: 'html' }), 'HTTP_404'],
		['an answer without a receipt', { type: 'emptyObject' } as const, 'UNREADABLE_ANSWER'],
	])('%s is not taken for a missing receipt', async (_, fault, error) => {
		await onStage(
			async (stage) => {
				const settings: RunOptions['settings'] = { onError: 'continueErrorOutput' };
				const [id = ''] = take(stage.sandbox, 1);
				await stage.sandbox.deliverReceipt({ message_id: id, status_code: '201' });
				const { errorOutput } = await get(stage, [id], {}, settings);

				expect(errorStatuses(errorOutput)).toEqual([error]);
			},
			{ ...AT_START, faults: [{ path: '/sms/receipts/*', fault }] },
		);
	});

	it('Continue: the item that fails is among the others', async () => {
		await onStage(async (stage) => {
			const settings: RunOptions['settings'] = { onError: 'continueRegularOutput' };
			const result = await get(stage, ['', UNKNOWN_ID], {}, settings);

			expect(errorStatuses(result.output)).toEqual(['INVALID_MESSAGE_ID', undefined]);
		}, AT_START);
	});

	it('a 429 is waited for, and a lost answer asked for again', async () => {
		const pauses = watchSleep();
		await onStage(
			async (stage) => {
				const result = await get(stage, take(stage.sandbox, 1), {}, RETRY);

				expect(pluck(jsonOf(result), 'receipt_found')).toEqual([false]);
				expect(pauses).toHaveLength(2);
				expect(pauses[0]).toBe(7_000);
			},
			{
				...AT_START,
				faults: [
					{ path: '/sms/receipts/*', nth: 1, fault: { type: 'rateLimit', retryAfter: 7 } },
					{ path: '/sms/receipts/*', nth: 2, fault: { type: 'resetAfterTaken' } },
				],
			},
		);
	});
});

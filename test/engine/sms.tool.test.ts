import type { INodeParameters } from 'n8n-workflow';

import { askAgent } from './agent';
import { fictional, onStage } from './cases';
import { AT_START, statusOf, take, takeScheduled, UNKNOWN_ID } from './scheduled';

const MESSAGE_ID = "={{ $fromAI('messageId', 'ID of the message') }}";

const tool = (operation: string, fields: INodeParameters = {}): INodeParameters => ({
	resource: 'sms',
	operation,
	...fields,
});

const CANCEL = tool('cancel', { messageId: MESSAGE_ID });
const CANCEL_ALL = tool('cancelAll', { customString: "={{ $fromAI('order', 'Order number') }}" });
const GET_INBOUND = tool('getInbound', { markAsRead: true });
const GET_RECEIPT = tool('getReceipt', { messageId: MESSAGE_ID });

describe('as the tool of an AI agent', () => {
	it('Cancel answers what became of the message', async () => {
		await onStage(async ({ sandbox }) => {
			const [messageId = ''] = takeScheduled(sandbox, 1);
			const { answer, error } = await askAgent(sandbox, CANCEL, { messageId });

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toMatchObject([{ message_id: messageId, cancelled: true }]);
			expect(statusOf(sandbox, messageId)).toBe('Cancelled');
		}, AT_START);
	});

	it('Cancel tells the agent why not, and what to do', async () => {
		await onStage(async ({ sandbox }) => {
			const { error } = await askAgent(sandbox, CANCEL, { messageId: UNKNOWN_ID });

			expect(error?.message).toContain('no scheduled message with this ID');
			expect(error?.message).toContain("Check 'Message ID'");
		}, AT_START);
	});

	it('Cancel All answers with the count', async () => {
		await onStage(async ({ sandbox }) => {
			takeScheduled(sandbox, 2, 'order-1');
			const { answer } = await askAgent(sandbox, CANCEL_ALL, { order: 'order-1' });

			expect(JSON.parse(answer ?? '')).toMatchObject([{ custom_string: 'order-1', count: 2 }]);
		}, AT_START);
	});

	it('Cancel All does not cancel everything for an agent without an idea', async () => {
		await onStage(async ({ sandbox }) => {
			const [id = ''] = takeScheduled(sandbox, 1);
			const { error } = await askAgent(sandbox, CANCEL_ALL, { order: '' });

			expect(error?.message).toContain("'Custom String' is empty");
			expect(statusOf(sandbox, id)).toBe('Scheduled');
		}, AT_START);
	});

	it('Get Receipt answers in words', async () => {
		await onStage(async ({ sandbox }) => {
			const [messageId = ''] = take(sandbox, 1);
			const { answer, error } = await askAgent(sandbox, GET_RECEIPT, { messageId });

			expect(error).toBeUndefined();
			expect(answer).toContain('No receipt yet');
		}, AT_START);
	});

	it('Get Inbound gives what came in, once', async () => {
		await onStage(
			async ({ sandbox }) => {
				await sandbox.receiveSms({ from: fictional(0), body: 'Yes, please' });
				const first = await askAgent(sandbox, GET_INBOUND, {});
				const second = await askAgent(sandbox, GET_INBOUND, {});

				expect(JSON.parse(first.answer ?? '')).toMatchObject([
					{ from: fictional(0), body: 'Yes, please', marked_as_read: true },
				]);
				expect(second.answer).not.toContain('Yes, please');
			},
			{ ...AT_START, pollRules: 1 },
		);
	});
});

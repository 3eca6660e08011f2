import { readSample } from '../sandbox/testKit';
import { runClickSend } from './engine';
import { onTriggerStage } from './triggerStage';

const CALLS = { event: 'voiceReceipt' };

it.each([
	['62, the keypress of a call, which says nothing of a reference', {}, null, null],
	[
		'62 of a call that this node made',
		{ custom_string: 'n8n-1207-0-14-2-9f86d081ee' },
		'n8n-1207-0-14-2-9f86d081ee',
		{ executionId: '1207', runIndex: 0, item: 14, recipient: 2 },
	],
])('%s', async (_case, fields, custom_string, reference) => {
	const { message_id, status_code, digits, timestamp, timestamp_send } = readSample(
		'62-webhook-voice-receipt-2024',
	) as Record<'message_id' | 'status_code' | 'digits' | 'timestamp' | 'timestamp_send', string>;
	const sample = { message_id, status_code, digits, timestamp, timestamp_send };
	await onTriggerStage(CALLS, async ({ sandbox, n8n }) => {
		await n8n.activate();
		await sandbox.deliverReceipt({ ...sample, ...fields, message_type: 'voice' });

		expect(n8n.executions).toEqual([
			{
				event: 'voiceReceipt',
				message_id,
				digits: '8',
				delivered: true,
				final: true,
				meaning: 'Delivered to the handset',
				status: 'Delivered',
				status_code: 201,
				status_text: 'Success: Message received on handset.',
				error_code: null,
				error_text: null,
				timestamp: 1_710_887_250,
				timestamp_send: 1_710_887_250,
				message_type: 'voice',
				custom_string,
				reference,
				user_id: 100_001,
				subaccount_id: 100_002,
			},
		]);
	});
});

it('a keypress is never taken for a repeat of a receipt without one', async () => {
	await onTriggerStage(CALLS, async ({ sandbox, n8n }) => {
		await n8n.activate();
		const receipt = { message_id: 'A', status_code: 201, message_type: 'voice' } as const;
		for (const digits of [null, '1', '1', null, '2']) {
			await sandbox.deliverReceipt({ ...receipt, digits });
		}
		expect(n8n.executions.map(({ digits }) => digits)).toEqual([null, '1', '2']);
	});
});

it('a keypress leads back to the execution that called, by its reference and by its ID', async () => {
	await onTriggerStage(CALLS, async ({ sandbox, n8n }) => {
		await n8n.activate();
		const { credential } = n8n.workflow;
		const items = [
			{ to: '+14055555555', message: 'Press 1' },
			{ to: '+12065550143', message: 'Press 1' },
		];
		const parameters = { resource: 'voice', options: { requireInput: true } };
		const { output } = await runClickSend({ items, credential, parameters });
		const made = output[1]?.json;
		const message_id = String(made?.message_id);
		await sandbox.deliverReceipt({ message_id, status_code: 201, digits: '1' });

		expect(n8n.executions).toMatchObject([
			{
				...{ message_id, digits: '1', delivered: true, custom_string: made?.custom_string },
				reference: {
					executionId: expect.stringMatching(/^\d+$/) as string,
					...{ runIndex: 0, item: 1, recipient: 0 },
				},
			},
		]);
	});
});

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import type { IncomingReceipt, IncomingSms } from '../sandbox/clickSend';
import { readForm, readSample } from '../sandbox/testKit';
import { changeRules } from '../trigger/dashboard';
import { onTriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };
const FROM = '+12065550143';

const formSample = (name: string): Record<string, string> =>
	Object.fromEntries(new URLSearchParams(readForm(name)));

const THURSDAY = {
	event: 'smsReceived',
	message_id: '9E8D7C6B-5A49-4382-9170-6F5E4D3C2B1A',
	from: '+447777777777',
	to: '+61411111111',
	body: 'Yes please, Thursday works',
	keyword: 'YES',
	is_opt_out: false,
	timestamp: 1_759_730_500,
	original_message_id: '4C0F2D1E-7A3B-4E5F-9A8B-0C1D2E3F4A5B',
	original_body: 'Can we confirm your appointment on Thursday? Reply YES or NO',
	custom_string: 'order-1042',
	reference: null,
	user_id: 100_001,
	subaccount_id: 100_002,
};

describe('ClickSend’s own samples over HTTP, each in the same shape', () => {
	it('29, a message in JSON', async () => {
		const sample = readSample('29-webhook-inbound-json') as IncomingSms & IDataObject;
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			await sandbox.receiveSms(sample);

			expect(n8n.executions).toEqual([
				{
					event: 'smsReceived',
					message_id: sample.message_id,
					from: sample.from,
					to: sample.to,
					body: 'trigger reply',
					keyword: 'TRIGGER',
					is_opt_out: false,
					timestamp: sample.timestamp,
					original_message_id: sample.original_message_id,
					original_body: 'TESTING TRIGGER',
					custom_string: null,
					reference: null,
					user_id: sample.user_id,
					subaccount_id: sample.subaccount_id,
				},
			]);
		});
	});

	it.each<[string, 'json' | 'post', IncomingSms]>([
		[
			'30, JSON with all keys twice and a text for a time',
			'json',
			{ ...(readSample('30-webhook-inbound-json-power-automate') as IncomingSms), allKeys: true },
		],
		[
			'31, a form without `to`',
			'post',
			{
				...(formSample('31-webhook-inbound') as unknown as IncomingSms),
				to: '+61411111111',
				original_body: THURSDAY.original_body,
			},
		],
	])('%s', async (_case, webhook_type, sample) => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			// Somebody may have set the rule to another form in the dashboard.
			changeRules(sandbox.clickSend, { webhook_type });
			await sandbox.receiveSms(sample);

			expect(n8n.executions).toEqual([THURSDAY]);
		});
	});

	it('32, a receipt', async () => {
		const sample = formSample('32-webhook-receipt') as unknown as IncomingReceipt;
		await onTriggerStage(RECEIPTS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			await sandbox.deliverReceipt({ ...sample, error_code: null, error_text: null });

			expect(n8n.executions).toEqual([
				{
					event: 'deliveryReceipt',
					message_id: '4C0F2D1E-7A3B-4E5F-9A8B-0C1D2E3F4A5B',
					delivered: true,
					final: true,
					meaning: 'Delivered to the handset',
					status: 'Delivered',
					status_code: 201,
					status_text: 'Success: Message received on handset.',
					error_code: null,
					error_text: null,
					timestamp: 1_759_730_412,
					timestamp_send: 1_759_730_400,
					message_type: 'sms',
					custom_string: 'order-1042',
					reference: null,
					user_id: 100_001,
					subaccount_id: 100_002,
				},
			]);
		});
	});
});

it.each([['application/json'], ['text/plain'], ['application/octet-stream'], ['x/unheard-of']])(
	'JSON is read whatever ClickSend calls it: %s',
	async (contentType) => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			const [rule] = sandbox.rules().inbound;
			const body = JSON.stringify({ message_id: 'A', from: FROM, body: 'Hi' });
			const headers = { 'content-type': contentType };
			const options = { headers, transformRequest: (sent: unknown) => sent, proxy: false } as const;
			const { status } = await axios.post(rule?.action_address ?? '', body, options);

			expect(status).toBe(200);
			expect(n8n.executions).toMatchObject([{ body: 'Hi' }]);
		});
	},
);

it.each([
	['emoji of several parts', '\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F44D}\u{1F3FD}'],
	['other scripts', '谢谢 спасибо شكرا ありがとう'],
	['signs of a form', 'a=1&b=2+3%20?#'],
	['line breaks and quotes', 'one\r\ntwo\t"three" \\ \'four\''],
	['zero-width and control signs', 'a\u200Bb\u0000c'],
	['half a pair, which becomes a replacement', '\uFFFD'],
	['the longest message', '界'.repeat(17_085)],
])('a text arrives as it was written, in both forms: %s', async (_case, body) => {
	await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
		await n8n.activate();
		await sandbox.receiveSms({ from: FROM, body });
		changeRules(sandbox.clickSend, { webhook_type: 'post' });
		await sandbox.receiveSms({ from: FROM, body });

		expect(n8n.executions.map((item) => item.body)).toEqual([body, body]);
	});
});

it.each([
	['lists', '[', ']'],
	['objects', '{"a":', '}'],
])(
	'a raw body of %s, nested as deep as can be, comes in an item that n8n can save',
	async (...row) => {
		const [, open, close] = row;
		const depth = Math.floor(500_000 / (open.length + close.length));
		const extra = `${open.repeat(depth)}1${close.repeat(depth)}`;
		const parameters = { ...SMS, options: { includeRawBody: true } };
		await onTriggerStage(parameters, async ({ sandbox, n8n }) => {
			await n8n.activate();
			const [rule] = sandbox.rules().inbound;
			const body = `{"message_id":"A","from":"${FROM}","body":"Hi","extra":${extra}}`;
			const options = {
				headers: { 'content-type': 'application/json' },
				transformRequest: (sent: unknown) => sent,
				proxy: false,
			} as const;
			const { status } = await axios.post(rule?.action_address ?? '', body, options);

			expect(status).toBe(200);
			expect(JSON.stringify(n8n.executions)).toContain('"raw":{"message_id":"A"');
		});
	},
);

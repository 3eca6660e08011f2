import type { AxiosInstance } from 'axios';
import type { IncomingReceipt, IncomingSms } from './clickSend';
import { isLoopback } from './push';
import { startPushTarget } from './pushTarget';
import type { PushTarget } from './pushTarget';
import { startSandbox } from './server';
import type { Sandbox } from './server';
import { AU_NUMBER, createClient, inboundRule, readForm, readSample } from './testKit';
import { receiptRule, START_MS, US_NUMBER } from './testKit';

const INBOUND = '/automations/sms/inbound';
const RECEIPTS = '/automations/sms/receipts';
const VOICE_RECEIPTS = '/automations/voice/receipts';
const SMS: IncomingSms = { from: US_NUMBER, body: 'yes' };
const RECEIPT: IncomingReceipt = { message_id: 'A', status_code: 201 };

let sandbox: Sandbox;
let client: AxiosInstance;
let target: PushTarget;

beforeEach(async () => {
	[sandbox, target] = await Promise.all([startSandbox({ now: () => START_MS }), startPushTarget()]);
	client = createClient(sandbox);
});

afterEach(async () => {
	await Promise.all([sandbox.close(), target.close()]);
});

describe('a message is pushed to the letter of the sample', () => {
	const json = readSample('29-webhook-inbound-json') as IncomingSms;
	const doubled = readSample('30-webhook-inbound-json-power-automate') as IncomingSms;
	const form = readForm('31-webhook-inbound');
	const written = Object.fromEntries(new URLSearchParams(form)) as unknown as IncomingSms;
	const inForm = {
		...written,
		to: AU_NUMBER,
		original_body: new URLSearchParams(form).get('originalmessage') ?? '',
	};

	it.each<[string, string, IncomingSms, unknown]>([
		['in JSON', 'json', json, json],
		['in JSON with all keys', 'json', { ...doubled, allKeys: true }, doubled],
	])('%s', async (_case, webhook_type, given, sample) => {
		await client.post(INBOUND, inboundRule(target.url, { webhook_type }));
		await sandbox.receiveSms(given);
		const [push] = target.arrived;
		expect(push).toMatchObject({ method: 'POST', path: '/hook', contentType: 'application/json' });
		expect(JSON.parse(push?.body ?? '')).toEqual(sample);
	});

	it('in a form, with the receiving number where the sample has it', async () => {
		await client.post(INBOUND, inboundRule(target.url, { webhook_type: 'post' }));
		await sandbox.receiveSms({ ...inForm, to: '+61411111111' });
		const contentType = 'application/x-www-form-urlencoded';
		expect(target.arrived).toEqual([{ method: 'POST', path: '/hook', contentType, body: form }]);
	});

	it.each([
		['', '/hook?'],
		['?secret=a%20b', '/hook?secret=a%20b&'],
	])('in a query, after the one in the address: "%s"', async (query, start) => {
		const rule = inboundRule(target.url + query, { webhook_type: 'get' });
		await client.post(INBOUND, rule);
		await sandbox.receiveSms({ ...inForm, to: '+61411111111' });
		expect(target.arrived).toMatchObject([{ method: 'GET', path: start + form, body: '' }]);
	});
});

describe('a receipt is pushed to the letter of the sample', () => {
	const form = readForm('32-webhook-receipt');
	const written = Object.fromEntries(new URLSearchParams(form)) as unknown as IncomingReceipt;

	it('in a form, with blank text for what is not there', async () => {
		await client.post(RECEIPTS, receiptRule(target.url, { webhook_type: 'json' }));
		await sandbox.deliverReceipt({ ...written, error_code: null, error_text: null });
		const contentType = 'application/x-www-form-urlencoded';
		expect(target.arrived).toEqual([{ method: 'POST', path: '/hook', contentType, body: form }]);
	});

	it.each([
		[201, 'Delivered'],
		['201', 'Delivered'],
		[200, 'Undelivered'],
		[301, 'Undelivered'],
	])('with the status of %s', async (status_code, status) => {
		await client.post(RECEIPTS, receiptRule(target.url));
		await sandbox.deliverReceipt({ message_id: 'A', status_code });
		const pushed = Object.fromEntries(new URLSearchParams(target.arrived[0]?.body));
		expect(pushed).toMatchObject({ status, status_code: String(status_code), message_id: 'A' });
	});
});

describe('the receipt of a call', () => {
	const sample = readSample('62-webhook-voice-receipt-2024') as Record<string, string>;
	const call = { message_id: 'A', status_code: 201, message_type: 'voice' } as const;

	it('is pushed with the fields of the sample, and with no key for what is not there', async () => {
		await client.post(VOICE_RECEIPTS, receiptRule(target.url));
		const { message_id = '', timestamp = '', timestamp_send = '', digits = '' } = sample;
		const subaccount_id = Number(sample.subaccount_id);
		const given = { ...call, message_id, timestamp, timestamp_send, digits, subaccount_id };
		await sandbox.deliverReceipt(given);
		expect(target.arrived).toMatchObject([{ contentType: 'application/x-www-form-urlencoded' }]);
		expect(Object.fromEntries(new URLSearchParams(target.arrived[0]?.body))).toEqual(sample);
	});

	it('goes to the rules for calls alone, and that of a text message to the others', async () => {
		await client.post(RECEIPTS, receiptRule(target.url, { rule_name: 'texts' }));
		await client.post(VOICE_RECEIPTS, receiptRule(target.url, { rule_name: 'calls' }));
		expect(await sandbox.deliverReceipt(call)).toMatchObject([{ rule_name: 'calls' }]);
		expect(await sandbox.deliverReceipt(RECEIPT)).toMatchObject([{ rule_name: 'texts' }]);
	});
});

describe('the answers', () => {
	it('are told for each rule, in the order of the rules', async () => {
		const gone = await startPushTarget();
		await gone.close();
		for (const url of [target.url, gone.url]) {
			await client.post(INBOUND, inboundRule(url, { rule_name: url }));
			await client.post(RECEIPTS, receiptRule(url, { rule_name: url }));
		}
		const refused = { rule_name: gone.url, status: null, error: expect.stringMatching(/REFUSED/) };
		const answers = [{ rule_name: target.url, status: 200 }, refused];
		expect(await sandbox.receiveSms(SMS)).toMatchObject(answers);
		expect(await sandbox.deliverReceipt(RECEIPT)).toMatchObject(answers);
		expect(sandbox.pushes).toHaveLength(4);
	});

	it('end at a redirect, which is not followed', async () => {
		await client.post(INBOUND, inboundRule(target.url));
		target.statuses = [302];
		expect(await sandbox.receiveSms(SMS)).toMatchObject([{ status: 302 }]);
		expect(target.arrived).toHaveLength(1);
	});

	it('are none without a rule', async () => {
		expect(await sandbox.receiveSms(SMS)).toEqual([]);
		expect(await sandbox.deliverReceipt(RECEIPT)).toEqual([]);
	});
});

describe('repeats', () => {
	it('are of what was not answered with 200, until it is', async () => {
		await client.post(INBOUND, inboundRule(target.url, { rule_name: 'late' }));
		target.statuses = [503, 204];
		await sandbox.receiveSms(SMS);
		expect(await sandbox.repeat()).toMatchObject([{ rule_name: 'late', status: 204 }]);
		expect(await sandbox.repeat()).toMatchObject([{ rule_name: 'late', status: 200 }]);
		expect(await sandbox.repeat()).toEqual([]);
		expect(sandbox.pushes.map(({ status }) => status)).toEqual([503, 204, 200]);
		expect(new Set(target.arrived.map(({ body }) => body)).size).toBe(1);
	});

	it('are doubles of what was answered, where asked for', async () => {
		await client.post(RECEIPTS, receiptRule(target.url));
		await sandbox.deliverReceipt(RECEIPT);
		expect(await sandbox.repeat()).toEqual([]);
		expect(await sandbox.repeat({ answered: true })).toMatchObject([{ status: 200 }]);
		const [first, second] = target.arrived;
		expect(second).toEqual(first);
	});

	it('end after ten', async () => {
		await client.post(INBOUND, inboundRule(target.url));
		target.statuses = Array<number>(20).fill(500);
		await sandbox.receiveSms(SMS);
		for (let round = 0; round < 12; round++) await sandbox.repeat();
		expect(target.arrived).toHaveLength(11);
	});
});

describe('a push goes to this machine only', () => {
	it.each([
		['http://127.0.0.1:5678/webhook/a', true],
		['https://localhost/webhook/a?secret=b', true],
		['http://[::1]:5678/', true],
		['http://127.8.9.1/', true],
		['http://0.0.0.0/', false],
		['http://10.0.0.1/', false],
		['https://n8n.example.com/webhook/a', false],
		['http://localhost.example.com/', false],
		['http://127.0.0.1.example.com/', false],
		['http://127.0.0.1@example.com/', false],
		['ftp://127.0.0.1/', false],
		['+61491570157', false],
		['', false],
	])('%s: %s', (address, expected) => {
		expect(isLoopback(address)).toBe(expected);
	});

	it('and says so in its answer, without a call', async () => {
		await client.post(INBOUND, inboundRule('https://n8n.example.com/webhook/a'));
		const error = 'The sandbox pushes to this machine only';
		expect(await sandbox.receiveSms(SMS)).toMatchObject([{ status: null, error }]);
	});
});

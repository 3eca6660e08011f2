import axios from 'axios';
import { setImmediate } from 'node:timers/promises';

import { hashOf } from '../../nodes/ClickSend/trigger/secret';
import { MAX_BODY_BYTES } from '../../nodes/ClickSend/trigger/request';
import { secretNamed } from '../trigger/account';
import { readForm, readSample } from '../sandbox/testKit';
import type { N8n } from './triggerProcess';
import { onTriggerStage, savedData, secretFor, type TriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const MESSAGE = readSample('29-webhook-inbound-json') as Record<string, unknown>;
const RECEIPT = readForm('32-webhook-receipt');

interface Call {
	query: string;
	body?: string;
	contentType?: string;
	method?: string;
}

const addressOf = ({ workflow }: N8n): string =>
	`${workflow.n8nUrl}/webhook/${workflow.webhookId}/webhook`;

/** A call that ClickSend did not make, with whatever somebody puts into it. */
async function call(n8n: N8n, { query, body = '', contentType, method = 'POST' }: Call) {
	const { status, data } = await axios.request<unknown>({
		method,
		url: `${addressOf(n8n)}${query}`,
		data: body,
		headers: { 'content-type': contentType ?? JSON_TYPE },
		transformRequest: (sent: unknown) => sent,
		validateStatus: () => true,
		proxy: false,
	});
	return { status, data };
}

/** Activates, makes one call, and tells its answer. */
const callActive = async (
	{ n8n, sandbox }: TriggerStage,
	callFor: (secret: string) => Call,
): Promise<{ status: number; data: unknown }> => {
	await n8n.activate();
	return await call(n8n, callFor(secretFor(n8n, sandbox)));
};

describe('without the secret: 401, and nothing starts', () => {
	it.each<[string, (secret: string) => string]>([
		['none', () => ''],
		['a blank one', () => '?secret='],
		['another', () => `?secret=${secretNamed('x')}`],
		['one that differs in its last letter', (secret) => `?secret=${secret.slice(0, -1)}_`],
		['its beginning', (secret) => `?secret=${secret.slice(0, -1)}`],
		['more than it', (secret) => `?secret=${secret}${secret}`],
		['it twice', (secret) => `?secret=${secret}&secret=${secret}`],
		['it under another name', (secret) => `?token=${secret}`],
		['it behind another', (secret) => `?secret=x&other=${secret}`],
	])('%s', async (_case, queryFor) => {
		await onTriggerStage(SMS, async (stage) => {
			const body = JSON.stringify(MESSAGE);
			const answer = await callActive(stage, (secret) => ({ query: queryFor(secret), body }));

			expect(answer).toEqual({ status: 401, data: 'Unauthorized' });
			expect(stage.n8n.executions).toEqual([]);
		});
	});

	it.each<[string, (stage: TriggerStage) => Promise<string>]>([
		[
			'of an earlier activation',
			async ({ n8n, sandbox }) => {
				await n8n.activate();
				const old = secretFor(n8n, sandbox);
				await n8n.deactivate();
				await n8n.activate();
				return old;
			},
		],
		[
			'of another workflow',
			async ({ n8n, sandbox, startOther }) => {
				const other = await startOther();
				await n8n.activate();
				await other.activate();
				return secretFor(other, sandbox);
			},
		],
	])('the secret %s', async (_case, secretOf) => {
		await onTriggerStage(SMS, async (stage) => {
			const query = `?secret=${await secretOf(stage)}`;
			const answer = await call(stage.n8n, { query, body: JSON.stringify(MESSAGE) });

			expect(answer.status).toBe(401);
			expect(stage.n8n.executions).toEqual([]);
		});
	});

	it('when n8n has lost it, until the next activation finds it in the rule', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			n8n.database.staticData = '{}';
			n8n.restart();
			const sms = { from: '+12065550143', body: 'yes' };
			expect(await sandbox.receiveSms(sms)).toMatchObject([{ status: 401 }]);

			await n8n.activate('init');
			expect(await sandbox.repeat()).toMatchObject([{ status: 200 }]);
			expect(n8n.executions).toMatchObject([{ body: 'yes' }]);
		});
	});

	it('a push that comes as soon as ClickSend has the rule is genuine', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			const path = '/automations/sms/inbound';
			const fault = { type: 'latency', ms: 300 } as const;
			sandbox.faults.set([{ path, method: 'GET', from: 3, to: 3, fault }]);
			const activating = n8n.activate();
			while (sandbox.rules().inbound.length === 0) await setImmediate();
			const answers = await sandbox.receiveSms({ from: '+12065550143', body: 'yes' });
			await activating;

			expect(answers).toMatchObject([{ status: 200 }]);
			expect(n8n.executions).toMatchObject([{ body: 'yes' }]);
		});
	});

	it('a call before n8n has saved the secret is genuine all the same', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			// Static data is saved once all nodes of a workflow are active; or an older call wrote back what it had read.
			n8n.database.staticData = '{}';
			expect(await sandbox.receiveSms({ from: '+12065550143', body: 'yes' })).toMatchObject([
				{ status: 200 },
			]);
			expect(savedData(n8n).hash).toBe(hashOf(secretFor(n8n, sandbox)));
		});
	});
});

describe('with the secret and a body that the event does not send: refused, and nothing starts', () => {
	const huge = JSON.stringify({ ...MESSAGE, body: 'x'.repeat(MAX_BODY_BYTES) });

	it.each<[string, object, number, Omit<Call, 'query'>]>([
		['nothing', SMS, 400, {}],
		['JSON cut short', SMS, 422, { body: '{"message_id":"A"' }],
		['JSON cut short, of no type', SMS, 400, { body: '{"message_id":"A"', contentType: 'x/y' }],
		['an array', SMS, 400, { body: JSON.stringify([MESSAGE]) }],
		['a text', SMS, 400, { body: 'Hello', contentType: 'text/plain' }],
		['something else', SMS, 400, { body: '{"hello":"world"}' }],
		['bytes', SMS, 400, { body: '\u0000\u0001\u0002', contentType: 'application/octet-stream' }],
		['a receipt', SMS, 400, { body: RECEIPT, contentType: FORM_TYPE }],
		['a message', RECEIPTS, 400, { body: JSON.stringify(MESSAGE) }],
		['a message', { event: 'voiceReceipt' }, 400, { body: JSON.stringify(MESSAGE) }],
		['a body larger than any event', SMS, 413, { body: huge }],
		['a GET', SMS, 404, { method: 'GET' }],
	])('%s', async (_case, parameters, status, rest) => {
		await onTriggerStage({ ...parameters }, async (stage) => {
			const answer = await callActive(stage, (secret) => ({ query: `?secret=${secret}`, ...rest }));

			expect(answer.status).toBe(status);
			expect(stage.n8n.executions).toEqual([]);
		});
	});

	it('and says nothing of the secret or the body in its answer', async () => {
		await onTriggerStage(SMS, async (stage) => {
			const body = JSON.stringify({ body: 'Private words' });
			const { data } = await callActive(stage, (secret) => ({ query: `?secret=${secret}`, body }));

			expect(String(data)).not.toContain(secretFor(stage.n8n, stage.sandbox));
			expect(String(data)).not.toContain('Private');
		});
	});
});

it('the secret is nowhere in what the workflow gets', async () => {
	await onTriggerStage({ ...SMS, options: { includeRawBody: true } }, async ({ sandbox, n8n }) => {
		await n8n.activate();
		await sandbox.receiveSms({ from: '+12065550143', body: 'yes' });

		expect(n8n.executions).toHaveLength(1);
		expect(JSON.stringify(n8n.executions)).not.toContain(secretFor(n8n, sandbox));
	});
});

import axios from 'axios';

import { callbackOf, hashOf } from '../../nodes/ClickSend/trigger/secret';
import { createClient, inboundRule, receiptRule } from '../sandbox/testKit';
import { secretNamed } from '../trigger/account';
import { onTriggerStage, rulesIn, savedData, secretFor } from './triggerStage';
import {
	activate,
	addressesOf,
	countsAfter,
	move,
	restart,
	unpublish,
	webhookOf,
	type Step,
} from './triggerSteps';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };
const VOICE_RECEIPTS = { event: 'voiceReceipt' };
const INCOMING = { from: '+12065550143', body: 'yes' };

describe.each([
	['messages', SMS],
	['receipts', RECEIPTS],
	['calls', VOICE_RECEIPTS],
])('n8n gets another address while it is published, for %s', (_event, parameters) => {
	it.each<[string, Step[], string[]]>([
		[
			'and starts anew there',
			[activate('activate'), move, restart, activate('init')],
			['activate: 1', 'move: 1', 'restart: 1', 'init: 1'],
		],
		[
			'and another main process takes over',
			[activate('activate'), move, activate('leadershipChange')],
			['activate: 1', 'move: 1', 'leadershipChange: 1'],
		],
		[
			'and a new version is published',
			[activate('activate'), move, restart, unpublish, activate('update')],
			['activate: 1', 'move: 1', 'restart: 1', 'unpublish: 0', 'update: 1'],
		],
		[
			'and it is unpublished and published',
			[activate('activate'), move, unpublish, activate('activate')],
			['activate: 1', 'move: 1', 'unpublish: 0', 'activate: 1'],
		],
		[
			'twice',
			[activate('activate'), move, restart, activate('init'), move, restart, activate('init')],
			['activate: 1', 'move: 1', 'restart: 1', 'init: 1', 'move: 1', 'restart: 1', 'init: 1'],
		],
	])('%s: one rule, at the new address, with a new secret', async (_case, steps, expected) => {
		await onTriggerStage({ ...parameters }, async (stage) => {
			const { n8n, sandbox } = stage;
			const [first, ...others] = steps;
			const counts = await countsAfter(stage, [first as Step]);
			const old = secretFor(n8n, sandbox);
			counts.push(...(await countsAfter(stage, others)));

			expect(counts).toEqual(expected);
			expect(addressesOf(stage)).toEqual([webhookOf(n8n)]);
			expect(secretFor(n8n, sandbox)).not.toBe(old);
			expect(savedData(n8n).hash).toBe(hashOf(secretFor(n8n, sandbox)));

			const asBefore = callbackOf(webhookOf(n8n), old);
			const body = { message_id: 'A', from: '+12065550143', body: 'yes', status_code: undefined };
			const options = { validateStatus: () => true, proxy: false } as const;
			expect((await axios.post(asBefore, body, options)).status).toBe(401);
			await sandbox.receiveSms(INCOMING);
			await sandbox.deliverReceipt({ message_id: 'B', status_code: 201 });
			await sandbox.deliverReceipt({ message_id: 'C', status_code: 201, message_type: 'voice' });
			expect(n8n.executions).toHaveLength(1);
			expect(await countsAfter(stage, [unpublish])).toEqual(['unpublish: 0']);
		});
	});
});

describe('at the address that n8n had before', () => {
	it('only the rule of this node goes, whoever else has one there', async () => {
		await onTriggerStage(SMS, async (stage) => {
			const { n8n, sandbox } = stage;
			const client = createClient(sandbox);
			await n8n.activate();
			const [{ rule_name = '' } = {}] = rulesIn(sandbox);
			const secret = secretNamed('s');
			const others: Array<[address: string, name: string]> = [
				[callbackOf(webhookOf(n8n), secret), 'Made by a person'],
				[callbackOf(webhookOf(n8n), secret), rule_name.replace(n8n.workflow.id, 'another')],
				[callbackOf(webhookOf(n8n), secret), rule_name.replace('n8n:', 'n8n [test]:')],
				[webhookOf(n8n), rule_name],
				[callbackOf(`${n8n.workflow.n8nUrl}/webhook/another/webhook`, secret), rule_name],
				['https://example.com/hook', rule_name],
			];
			for (const [address, name] of others) {
				const fields = { rule_name: name };
				await client.post('/automations/sms/inbound', inboundRule(address, fields));
				await client.post('/automations/sms/receipts', receiptRule(address, fields));
				await client.post('/automations/voice/receipts', receiptRule(address, fields));
			}
			const theirs = rulesIn(sandbox).filter(
				({ rule_name: name, action_address }) =>
					name !== rule_name ||
					action_address !== callbackOf(webhookOf(n8n), secretFor(n8n, sandbox)),
			);
			await stage.move();
			await n8n.activate('init');
			expect(stage.countRules()).toBe(theirs.length + 1);
			await n8n.deactivate();

			expect(rulesIn(sandbox)).toEqual(theirs);
		});
	});

	it('a rule that cannot be deleted fails the activation, and goes with the next one', async () => {
		await onTriggerStage(SMS, async (stage) => {
			const { n8n, sandbox } = stage;
			await n8n.activate();
			await stage.move();
			const fault = { type: 'status', status: 400, body: 'json', taken: false } as const;
			sandbox.faults.set([{ path: '/automations/*', method: 'DELETE', fault }]);
			await expect(n8n.activate('init')).rejects.toThrow(/could not make its rule/);
			sandbox.faults.set([]);
			await n8n.activate('init');

			expect(addressesOf(stage)).toEqual([webhookOf(n8n)]);
		});
	});
});

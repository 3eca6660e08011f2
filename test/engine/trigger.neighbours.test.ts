import type { Sandbox } from '../sandbox/server';
import { createClient, inboundRule, receiptRule } from '../sandbox/testKit';
import { onTriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const INCOMING = { from: '+12065550143', body: 'yes' };

/** 250 rules of other people: three pages. */
async function fillAccount(sandbox: Sandbox): Promise<void> {
	const client = createClient(sandbox);
	for (let index = 0; index < 125; index += 1) {
		await client.post(
			'/automations/sms/inbound',
			inboundRule(`https://example.com/${index}`, { rule_name: `Theirs ${index}` }),
		);
		await client.post('/automations/sms/receipts', receiptRule(`https://example.com/${index}`));
	}
}

it('among many rules of others, on all pages: none of them is touched', async () => {
	await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
		await fillAccount(sandbox);
		const theirs = sandbox.rules();
		await n8n.activate();
		await n8n.activate('init');
		expect(countRules()).toBe(251);

		await n8n.deactivate();
		expect(sandbox.rules()).toEqual(theirs);
	});
});

/** The rules of its own that a new account has (docs/clicksend-api.md, "Automations"). */
const OF_THE_ACCOUNT = [
	{ rule_name: 'Default rule', action: 'EMAIL_USER', action_address: '' },
	{
		rule_name: 'Send to messenger',
		action: 'SEND_TO_MESSENGER',
		message_search_type: 5,
		message_search_term: 'stop',
	},
	{
		rule_name: 'Opt-out contact',
		action: 'MOVE_CONTACT',
		action_address: '1234567',
		message_search_type: 1,
		message_search_term: 'stop',
	},
];

it('beside the rules that an account has of itself, whose kinds no document names', async () => {
	await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
		const client = createClient(sandbox);
		for (const rule of OF_THE_ACCOUNT) {
			const { status } = await client.post(
				'/automations/sms/inbound',
				inboundRule('+61411111111', rule),
			);
			expect(status).toBe(200);
		}
		const theirs = sandbox.rules();
		await n8n.activate();
		await n8n.activate('init');
		expect(countRules()).toBe(4);
		await sandbox.receiveSms({ ...INCOMING, body: 'stop' });
		expect(n8n.executions).toMatchObject([{ body: 'stop', is_opt_out: true }]);

		await n8n.deactivate();
		expect(sandbox.rules()).toEqual(theirs);
	});
});

it('two n8n with the same workflow on one account: each has its own rule, and deletes no other', async () => {
	await onTriggerStage(SMS, async ({ sandbox, n8n, countRules, startOther }) => {
		const copy = await startOther();
		await n8n.activate();
		// An exported workflow brings its static data along.
		copy.database.staticData = n8n.database.staticData;
		await copy.activate();
		expect(countRules()).toBe(2);

		await sandbox.receiveSms(INCOMING);
		expect([n8n.executions, copy.executions]).toEqual([
			[expect.objectContaining({ body: 'yes' })],
			[expect.objectContaining({ body: 'yes' })],
		]);

		await copy.deactivate();
		expect(countRules()).toBe(1);
		await sandbox.receiveSms(INCOMING);
		expect([n8n.executions.length, copy.executions.length]).toEqual([2, 1]);
	});
});

describe('the test URL', () => {
	it('has a rule of its own, which goes with the first event', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
			await n8n.listen();
			expect(sandbox.rules().inbound).toMatchObject([
				{
					rule_name: expect.stringMatching(/^n8n \[test\]: Auto reply/) as string,
					action_address: expect.stringContaining('/webhook-test/') as string,
				},
			]);
			await sandbox.receiveSms(INCOMING);

			expect(n8n.executions).toMatchObject([{ body: 'yes' }]);
			expect(countRules()).toBe(0);
			expect(n8n.database.staticData).toBe('{}');
		});
	});

	it('beside production: both fire, each is cleaned up alone', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
			await n8n.activate();
			await n8n.listen();
			expect(countRules()).toBe(2);
			const answers = await sandbox.receiveSms(INCOMING);
			expect(answers.map(({ status }) => status)).toEqual([200, 200]);
			expect(n8n.executions).toHaveLength(2);
			expect(countRules()).toBe(1);

			await sandbox.receiveSms(INCOMING);
			expect(n8n.executions).toHaveLength(3);
			await n8n.deactivate();
			expect(countRules()).toBe(0);
		});
	});

	it('given up without an event', async () => {
		await onTriggerStage(SMS, async ({ n8n, countRules }) => {
			await n8n.listen();
			await n8n.stopListening();
			expect(countRules()).toBe(0);
		});
	});

	it('left behind by a crash: the next test takes it over and deletes it', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
			await n8n.listen();
			n8n.restart();
			await n8n.listen();
			expect(countRules()).toBe(1);
			await sandbox.receiveSms(INCOMING);
			expect(n8n.executions).toHaveLength(1);
			expect(countRules()).toBe(0);
		});
	});

	it('shows the same message as often as it is pushed', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			for (let count = 0; count < 2; count += 1) {
				await n8n.listen();
				await sandbox.receiveSms({ ...INCOMING, message_id: 'THE-SAME' });
			}
			expect(n8n.executions).toHaveLength(2);
		});
	});
});

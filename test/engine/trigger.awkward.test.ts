import type { INodeParameters } from 'n8n-workflow';

import { hashOf } from '../../nodes/ClickSend/trigger/secret';
import { changeRules, copyRule, deleteRules } from '../trigger/dashboard';
import { onTriggerStage, savedData, secretFor, type TriggerStage } from './triggerStage';

const SMS: INodeParameters = { event: 'smsReceived' };
const RECEIPTS: INodeParameters = { event: 'deliveryReceipt' };
const VOICE_RECEIPTS: INodeParameters = { event: 'voiceReceipt' };
const INCOMING = { from: '+12065550143', body: 'yes' };

/** The one rule works: ClickSend pushes with the secret that n8n keeps, and an execution comes of it. */
async function expectOneWorkingRule({ sandbox, n8n, countRules }: TriggerStage): Promise<void> {
	expect(countRules()).toBe(1);
	expect(savedData(n8n).hash).toBe(hashOf(secretFor(n8n, sandbox)));
	const before = n8n.executions.length;
	await sandbox.receiveSms(INCOMING);
	const receipt = { message_id: `A${before}`, status_code: 201 };
	await sandbox.deliverReceipt(receipt);
	await sandbox.deliverReceipt({ ...receipt, message_type: 'voice' });
	expect(n8n.executions).toHaveLength(before + 1);
}

/** The events that may happen between two activations, after each of which one working rule is left. */
const AWKWARD: Array<[string, INodeParameters, (stage: TriggerStage) => Promise<void>]> = [
	['activated once', SMS, async ({ n8n }) => await n8n.activate()],
	[
		'activated again and again',
		SMS,
		async ({ n8n }) => {
			for (const activation of ['activate', 'update', 'init'] as const)
				await n8n.activate(activation);
		},
	],
	[
		'n8n starts anew',
		SMS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.restart();
			await n8n.activate('init');
		},
	],
	[
		'n8n dies between making the rule and saving what it knows of it',
		SMS,
		async ({ n8n }) => {
			const { staticData } = n8n.database;
			await n8n.activate();
			n8n.database.staticData = staticData;
			n8n.restart();
			await n8n.activate('init');
		},
	],
	[
		'the node gets another name, and its static data with it',
		RECEIPTS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.workflow.nodeName = 'When it was delivered';
			await n8n.activate('update');
		},
	],
	[
		'the filters change without a deactivation',
		SMS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.workflow.parameters = { ...SMS, textFilter: 'contains', text: 'yes' };
			await n8n.activate('update');
		},
	],
	[
		'the event changes without a deactivation',
		SMS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.workflow.parameters = RECEIPTS;
			await n8n.activate('update');
		},
	],
	[
		'the event changes from texts to calls without a deactivation',
		RECEIPTS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.workflow.parameters = VOICE_RECEIPTS;
			await n8n.activate('update');
		},
	],
	[
		'n8n starts anew, for calls',
		VOICE_RECEIPTS,
		async ({ n8n }) => {
			await n8n.activate();
			n8n.restart();
			await n8n.activate('init');
		},
	],
	[
		'ClickSend cannot be reached for the deletion',
		SMS,
		async ({ sandbox, n8n }) => {
			await n8n.activate();
			sandbox.faults.set([
				{ path: '/automations/*', fault: { type: 'status', status: 500, taken: false } },
			]);
			await expect(n8n.deactivate()).rejects.toThrow(/could not delete its rule/);
			sandbox.faults.set([]);
			await n8n.activate();
		},
	],
	[
		'somebody switched the rule off in the dashboard',
		SMS,
		async ({ sandbox, n8n }) => {
			await n8n.activate();
			changeRules(sandbox.clickSend, { enabled: 0 });
			await n8n.activate('init');
		},
	],
	[
		'somebody deleted it',
		SMS,
		async ({ sandbox, n8n }) => {
			await n8n.activate();
			deleteRules(sandbox.clickSend);
			await n8n.activate('init');
		},
	],
	[
		'somebody doubled it',
		SMS,
		async ({ sandbox, n8n }) => {
			await n8n.activate();
			copyRule(sandbox.clickSend);
			await n8n.activate('init');
		},
	],
	[
		'the answer to the making is lost',
		SMS,
		async ({ sandbox, n8n }) => {
			const fault = { type: 'resetAfterTaken' } as const;
			sandbox.faults.set([{ path: '/automations/sms/inbound', method: 'POST', fault }]);
			await n8n.activate();
		},
	],
	[
		'two main processes start at once',
		SMS,
		async ({ n8n }) => {
			const other = n8n.another();
			await Promise.all([n8n.activate('init'), other.activate('init')]);
		},
	],
	[
		'five activations at once',
		SMS,
		async ({ n8n }) => {
			await Promise.all(Array.from({ length: 5 }, async () => await n8n.activate('update')));
		},
	],
];

describe('one rule, and it works, after', () => {
	it.each(AWKWARD)('%s', async (_case, parameters, happens) => {
		await onTriggerStage(parameters, async (stage) => {
			await happens(stage);
			await expectOneWorkingRule(stage);
			await stage.n8n.deactivate();
			expect(stage.countRules()).toBe(0);
		});
	});
});

import { hashOf } from '../../nodes/ClickSend/trigger/secret';
import { deleteRules } from '../trigger/dashboard';
import { onTriggerStage, savedData, secretFor } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };

describe('the life of a rule', () => {
	it('activating makes one for messages, as set, by whose name people know the workflow', async () => {
		const parameters = {
			...SMS,
			dedicatedNumber: '+61411111111',
			textFilter: 'startsWith',
			text: 'Order',
		};
		await onTriggerStage(parameters, async ({ sandbox, n8n, countRules }) => {
			await n8n.activate();

			expect(countRules()).toBe(1);
			expect(sandbox.rules().inbound).toMatchObject([
				{
					rule_name: `n8n: Auto reply (${n8n.workflow.id}) > ClickSend Trigger`,
					dedicated_number: '+61411111111',
					message_search_type: 1,
					message_search_term: 'Order',
					action: 'URL',
					webhook_type: 'json',
					enabled: 1,
				},
			]);
			const { action_address } = sandbox.rules().inbound[0] ?? { action_address: '' };
			const { origin, pathname } = new URL(action_address);
			expect(`${origin}${pathname}`).toBe(
				`${n8n.workflow.n8nUrl}/webhook/${n8n.workflow.webhookId}/webhook`,
			);
			expect(savedData(n8n).hash).toBe(hashOf(secretFor(n8n, sandbox)));
			expect(n8n.database.staticData).not.toContain(secretFor(n8n, sandbox));
		});
	});

	it.each([
		['all', 0],
		['failed', 1],
		['delivered', 2],
	])(
		'activating makes one for receipts, of texts or of calls: %s',
		async (receipts, match_type) => {
			await onTriggerStage({ ...RECEIPTS, receipts }, async ({ sandbox, n8n, countRules }) => {
				await n8n.activate();
				expect(sandbox.rules().receipts).toMatchObject([{ match_type }]);
				n8n.workflow.parameters = { event: 'voiceReceipt', receipts };
				await n8n.activate('update');
				expect(sandbox.rules().voiceReceipts).toMatchObject([{ match_type }]);
				expect(countRules()).toBe(1);
			});
		},
	);

	it('deactivating deletes it, also when somebody was faster', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
			await n8n.activate();
			await n8n.deactivate();
			expect(countRules()).toBe(0);

			await n8n.activate();
			deleteRules(sandbox.clickSend);
			await n8n.deactivate();
			expect(countRules()).toBe(0);
		});
	});

	it('each activation draws a secret of its own, each new publication keeps it', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			const first = secretFor(n8n, sandbox);
			await n8n.deactivate();
			await n8n.activate('update');
			expect(secretFor(n8n, sandbox)).toBe(first);

			await n8n.deactivate();
			await n8n.activate();
			expect(secretFor(n8n, sandbox)).not.toBe(first);
		});
	});
});

describe('two main processes whose clocks differ', () => {
	const MINUTE_MS = 60_000;

	/** Lets the clock of this machine go wrong for a while. */
	async function withClock(minutes: number, play: () => Promise<void>): Promise<void> {
		const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes * MINUTE_MS);
		await play();
		clock.mockRestore();
	}

	it.each([10, -10])(
		'by %d minutes: what the other one drew later counts in both, and once',
		async (minutes) => {
			await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
				await withClock(minutes, async () => await n8n.activate());
				const other = n8n.another();
				await other.deactivate();
				await other.activate();
				expect(countRules()).toBe(1);

				for (const [index, main] of [n8n, other].entries()) {
					main.takeCalls();
					const sms = { from: '+12065550143', body: 'yes', message_id: `M-${index}` };
					expect(await sandbox.receiveSms(sms)).toMatchObject([{ status: 200 }]);
				}
				await withClock(minutes, async () => {
					n8n.takeCalls();
					expect(await sandbox.repeat({ answered: true })).toMatchObject([
						{ status: 200 },
						{ status: 200 },
					]);
				});
				expect(n8n.executions).toHaveLength(2);
			});
		},
	);
});

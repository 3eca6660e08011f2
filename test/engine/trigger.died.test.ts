import { onTriggerStage, rulesIn } from './triggerStage';
import {
	activate,
	addressesOf,
	countsAfter,
	move,
	unpublish,
	webhookOf,
	type Step,
} from './triggerSteps';

const SMS = { event: 'smsReceived' };
const INCOMING = { from: '+12065550143', body: 'yes' };

describe('a test in which n8n died', () => {
	const listen: Step = ['listen', async ({ n8n }) => await n8n.listen()];
	const die: Step = ['die', async ({ n8n }) => n8n.restart()];

	it.each<[string, Step[], string[]]>([
		[
			'publishing cleans up',
			[listen, die, activate('activate')],
			['listen: 1', 'die: 1', 'activate: 1'],
		],
		[
			'a start cleans up',
			[activate('activate'), listen, die, activate('init')],
			['activate: 1', 'listen: 2', 'die: 2', 'init: 1'],
		],
		[
			'a new version cleans up',
			[activate('activate'), listen, die, unpublish, activate('update')],
			['activate: 1', 'listen: 2', 'die: 2', 'unpublish: 0', 'update: 1'],
		],
		[
			'a start at another address cleans up',
			[activate('activate'), listen, die, move, activate('init')],
			['activate: 1', 'listen: 2', 'die: 2', 'move: 2', 'init: 1'],
		],
	])('%s', async (_case, steps, expected) => {
		await onTriggerStage(SMS, async (stage) => {
			expect(await countsAfter(stage, steps)).toEqual(expected);
			expect(addressesOf(stage)).toEqual([webhookOf(stage.n8n)]);
		});
	});

	it('the next test cleans up, with a new secret', async () => {
		await onTriggerStage(SMS, async (stage) => {
			expect(await countsAfter(stage, [listen])).toEqual(['listen: 1']);
			const [old] = rulesIn(stage.sandbox);
			expect(await countsAfter(stage, [die, listen])).toEqual(['die: 1', 'listen: 1']);
			const [fresh] = rulesIn(stage.sandbox);

			expect(addressesOf(stage)).toEqual([webhookOf(stage.n8n, 'webhook-test')]);
			expect(fresh?.action_address).not.toBe(old?.action_address);
			await stage.sandbox.receiveSms(INCOMING);
			expect(stage.n8n.executions).toHaveLength(1);
			expect(stage.countRules()).toBe(0);
		});
	});

	it('but not one that this n8n still listens to', async () => {
		await onTriggerStage(SMS, async (stage) => {
			const steps = [listen, activate('activate'), unpublish, activate('update')];
			expect(await countsAfter(stage, steps)).toEqual([
				'listen: 1',
				'activate: 2',
				'unpublish: 1',
				'update: 2',
			]);
			await stage.sandbox.receiveSms(INCOMING);
			expect(stage.n8n.executions).toHaveLength(2);
			expect(stage.countRules()).toBe(1);
		});
	});
});

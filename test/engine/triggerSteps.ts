import type { WorkflowActivateMode } from 'n8n-workflow';

import type { N8n } from './triggerProcess';
import { rulesIn, type TriggerStage } from './triggerStage';

/** The address of the node's webhook now, without a secret. */
export const webhookOf = ({ workflow }: N8n, kind = 'webhook'): string =>
	`${workflow.n8nUrl}/${kind}/${workflow.webhookId}/webhook`;

/** The addresses that the rules push to, without their secrets. */
export const addressesOf = ({ sandbox }: TriggerStage): string[] =>
	rulesIn(sandbox).map(({ action_address }) => action_address.replace(/\?.*/, ''));

/** One thing that happens to a published workflow. */
export type Step = [name: string, play: (stage: TriggerStage) => Promise<void>];

export const activate = (activation: WorkflowActivateMode): Step => [
	activation,
	async ({ n8n }) => await n8n.activate(activation),
];
export const unpublish: Step = ['unpublish', async ({ n8n }) => await n8n.deactivate()];
export const move: Step = ['move', async (stage) => await stage.move()];
export const restart: Step = ['restart', async ({ n8n }) => n8n.restart()];

/** Plays steps, and counts the rules in the account after each. */
export async function countsAfter(stage: TriggerStage, steps: Step[]): Promise<string[]> {
	const counts: string[] = [];
	for (const [name, play] of steps) {
		await play(stage);
		counts.push(`${name}: ${stage.countRules()}`);
	}
	return counts;
}

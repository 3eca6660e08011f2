import { sleep, type IWebhookFunctions } from 'n8n-workflow';

import { keptOf, knownOf, save, staticDataOf, type StaticData } from './kept';
import type { Memory } from './memory';

/**
 * Makes n8n write static data once more. While it starts an execution, n8n 2.41 makes a second workflow with the same
 * static data, which resets the mark that the data was changed; only after that n8n checks the mark. This happens
 * without a pause after the webhook function, so a moment later is right between the two.
 */
async function saveLater(data: StaticData, memory: Memory): Promise<void> {
	await sleep(0);
	data.recent = memory.save();
}

/**
 * Notes an event, in this process at once, and in the static data for the next process.
 *
 * @returns whether it is new
 */
export function noteEvent(context: IWebhookFunctions, identity: string): boolean {
	const { memory } = knownOf(context);
	const data = staticDataOf(context);
	const now = Date.now();
	memory.restore(data.recent, now);
	if (!memory.note(identity, now)) return false;
	data.recent = memory.save();
	const kept = keptOf(context);
	if (kept !== undefined && kept.version !== data.version) save(context, kept);
	void saveLater(data, memory);
	return true;
}

/** Removes an event, so that ClickSend's next push of it counts. */
export const forgetEvent = (context: IWebhookFunctions, identity: string): void =>
	knownOf(context).memory.forget(identity);

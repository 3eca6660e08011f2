import { sleep, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { Memory } from './memory';
import { isSameSecret, isSecret } from './secret';

type Context = IHookFunctions | IWebhookFunctions;

/** What a node keeps in n8n's static data, which outlives the process. Flat, since n8n watches every object in it. */
interface StaticData {
	secret?: unknown;
	/** When the secret was drawn or found, in Unix milliseconds. */
	since?: unknown;
	recent?: unknown;
}

interface KeptSecret {
	secret: string;
	since: number;
}

/** What this process knows of a node. */
interface Known {
	kept?: KeptSecret;
	memory: Memory;
}

const known = new Map<string, Known>();

const staticDataOf = (context: Context): StaticData => context.getWorkflowStaticData('node');

/** Test and production have rules, secrets and events of their own. Not known while a rule is deleted. */
export const isTest = (context: Context): boolean =>
	context.getMode() === 'manual' ||
	('getWebhookDescription' in context && context.getActivationMode() === 'manual');

function knownOf(context: Context): Known {
	const mode = isTest(context) ? 'test' : 'production';
	const key = `${context.getWorkflow().id ?? ''}/${context.getNode().id}/${mode}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const now = Date.now();
	for (const [other, { kept, memory }] of known) {
		if (kept === undefined && memory.isEmpty(now)) known.delete(other);
	}
	const fresh = { memory: new Memory() };
	known.set(key, fresh);
	return fresh;
}

function savedIn({ secret, since }: StaticData): KeptSecret | undefined {
	return isSecret(secret) ? { secret, since: Number(since) || 0 } : undefined;
}

/** The secret that n8n has saved for a node, if there is one. */
export const savedSecret = (context: Context): string | undefined =>
	savedIn(staticDataOf(context))?.secret;

/** n8n writes static data to its database whenever something in it is set. */
function save(data: StaticData, { secret, since }: KeptSecret): void {
	data.secret = secret;
	data.since = since;
}

/** Keeps the secret with which ClickSend pushes from now on. */
export function keepSecret(context: Context, secret: string): void {
	const data = staticDataOf(context);
	const saved = savedIn(data);
	const kept = saved?.secret === secret ? saved : { secret, since: Date.now() };
	if (kept !== saved) save(data, kept);
	knownOf(context).kept = kept;
}

/**
 * The newer of what n8n saved and what this process knows. n8n saves the secret only once all nodes of a workflow are
 * active, and ClickSend may push before; and a call that was under way may have written an older one back.
 */
function currentSecret(context: IWebhookFunctions): KeptSecret | undefined {
	const { kept } = knownOf(context);
	const saved = savedIn(staticDataOf(context));
	return kept !== undefined && kept.since > (saved?.since ?? -1) ? kept : saved;
}

/** Whether a call carries the secret of this node. */
export const isGenuine = (context: IWebhookFunctions, presented: unknown): boolean =>
	isSameSecret(presented, currentSecret(context)?.secret);

/**
 * Has n8n write static data once more. While it starts an execution, n8n 2.41 makes a second workflow of the same static
 * data, which resets the mark that it was changed; only then it looks whether to save it. That happens without a pause
 * behind the webhook function, so that a moment later is right between the two.
 */
async function saveLater(data: StaticData, memory: Memory): Promise<void> {
	await sleep(0);
	data.recent = memory.save();
}

/**
 * Notes an event, in this process at once, and in the static data for the next.
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
	const current = currentSecret(context);
	if (current !== undefined && current.secret !== data.secret) save(data, current);
	void saveLater(data, memory);
	return true;
}

/** Takes an event back, so that ClickSend's next push of it counts. */
export const forgetEvent = (context: IWebhookFunctions, identity: string): void =>
	knownOf(context).memory.forget(identity);

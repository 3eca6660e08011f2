import { sleep, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { Memory } from './memory';
import { isSameSecret, isSecret } from './secret';

type Context = IHookFunctions | IWebhookFunctions;

/**
 * The data of a node in n8n's static data, which outlives the process. It is flat, since n8n watches every object in
 * it.
 */
interface StaticData {
	secret?: unknown;
	/** The time when the secret was drawn or found, in Unix milliseconds. */
	since?: unknown;
	recent?: unknown;
}

interface KeptSecret {
	secret: string;
	since: number;
}

/** The data that this process has about a node. */
interface Known {
	kept?: KeptSecret;
	memory: Memory;
}

const known = new Map<string, Known>();

const staticDataOf = (context: Context): StaticData => context.getWorkflowStaticData('node');

/** Whether this is a test, which has its own rules, secrets and events. n8n does not say so while a rule is deleted. */
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

/** Returns the secret that n8n has saved for a node, if there is one. */
export const savedSecret = (context: Context): string | undefined =>
	savedIn(staticDataOf(context))?.secret;

/** Saves a secret. n8n writes static data to its database whenever something in it is set. */
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
 * Returns the newer secret: the one that n8n saved or the one in this process. n8n saves it only once all nodes of a
 * workflow are active, but ClickSend may push before; and a call that was under way may have saved an older one.
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
	const current = currentSecret(context);
	if (current !== undefined && current.secret !== data.secret) save(data, current);
	void saveLater(data, memory);
	return true;
}

/** Removes an event, so that ClickSend's next push of it counts. */
export const forgetEvent = (context: IWebhookFunctions, identity: string): void =>
	knownOf(context).memory.forget(identity);

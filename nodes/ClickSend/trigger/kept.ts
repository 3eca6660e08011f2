import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { Memory } from './memory';
import { drawSecret, hashOf, isHash, isSecretOf } from './secret';

export type Context = IHookFunctions | IWebhookFunctions;

/** The place where a node made its rule. */
export interface Place {
	/** The address that the rule pushes to, without the secret. */
	address: string;
	/** Identifies the ClickSend account. */
	account: string;
	/** Identifies the n8n: a workflow that was imported into another one may have brought its static data along. */
	instance: string;
}

/** The data that a node keeps about its rule. */
export interface Kept {
	/** The hash of the secret with which ClickSend pushes. */
	hash: string;
	/** Rises with each change. Main processes compare versions, because their clocks may differ. */
	version: number;
	/** Absent once the rule is deleted. */
	place?: Place;
}

/**
 * The data of a node in n8n's static data, which outlives the process. It is flat, since n8n watches every object in
 * it.
 */
export interface StaticData extends Partial<Record<keyof Place | 'hash' | 'version', unknown>> {
	isTest?: unknown;
	recent?: unknown;
}

/** The data that this process has about a node. */
interface Known {
	kept?: Kept;
	memory: Memory;
	/** The secret of the rule that was deleted last, and where that was, for the new version of a workflow. */
	removed?: { secret: string; place: Place };
}

const known = new Map<string, Known>();

export const staticDataOf = (context: Context): StaticData => context.getWorkflowStaticData('node');

/** Whether this is a test, which has its own rules, secrets and events. n8n does not say so while a rule is deleted. */
export const isTest = (context: Context): boolean =>
	context.getMode() === 'manual' ||
	('getWebhookDescription' in context && context.getActivationMode() === 'manual') ||
	staticDataOf(context).isTest === true;

const keyOf = (context: Context, isTestKey: boolean): string =>
	`${context.getWorkflow().id ?? ''}/${context.getNode().id}/${isTestKey ? 'test' : 'production'}`;

/** Returns the data of a node; when there is none yet, it also forgets the nodes of which nothing is known any more. */
export function knownOf(context: Context): Known {
	const key = keyOf(context, isTest(context));
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

function savedIn({ hash, version, address, account, instance }: StaticData): Kept | undefined {
	if (!isHash(hash)) return undefined;
	const kept = { hash, version: Number(version) || 0 };
	const hasPlace = [address, account, instance].every((one) => typeof one === 'string');
	return hasPlace ? { ...kept, place: { address, account, instance } as Place } : kept;
}

/**
 * Returns the newer data about the rule: what n8n saved, or what this process knows. n8n saves it only once all nodes
 * of a workflow are active, but ClickSend may push before; and a call that was under way may have saved an older one.
 */
export function keptOf(context: Context): Kept | undefined {
	const { kept } = knownOf(context);
	const saved = savedIn(staticDataOf(context));
	return kept !== undefined && kept.version > (saved?.version ?? -1) ? kept : saved;
}

/** Saves the data about the rule. n8n writes static data to its database whenever something in it is set. */
export function save(context: Context, { hash, version, place }: Kept): void {
	const { address, account, instance } = place ?? {};
	const test = isTest(context) ? { isTest: true } : {};
	Object.assign(staticDataOf(context), { hash, version, address, account, instance, ...test });
}

const isSamePlace = (one: Place | undefined, other: Place | undefined): boolean =>
	one?.address === other?.address &&
	one?.account === other?.account &&
	one?.instance === other?.instance;

function keep(context: Context, news: Omit<Kept, 'version'>): void {
	const old = keptOf(context);
	const isChange = old?.hash !== news.hash || !isSamePlace(old.place, news.place);
	const version = (old?.version ?? 0) + (isChange ? 1 : 0);
	const kept = { ...news, version };
	const { hash: savedHash, version: savedVersion } = staticDataOf(context);
	if (savedHash !== kept.hash || savedVersion !== version) save(context, kept);
	knownOf(context).kept = kept;
}

/** Keeps the secret with which ClickSend pushes from now on. The place of the rule before is still remembered. */
export const keepSecret = (context: Context, secret: string): void =>
	keep(context, { hash: hashOf(secret), place: keptOf(context)?.place });

/** Keeps the secret and the place of the only rule that the node has now. */
export const keepRule = (context: Context, secret: string, place: Place): void =>
	keep(context, { hash: hashOf(secret), place });

/**
 * Notes that the rule is deleted. Its hash stays, for pushes that are under way.
 *
 * @param secrets the secrets of the deleted rules
 */
export function forgetRule(context: Context, secrets: readonly string[]): void {
	const kept = keptOf(context);
	if (kept === undefined || isTest(context)) return;
	const { hash, place } = kept;
	const secret = secrets.find((one) => isSecretOf(one, hash));
	keep(context, { hash });
	const isKnown = secret !== undefined && place !== undefined;
	knownOf(context).removed = isKnown ? { secret, place } : undefined;
}

/**
 * Chooses the secret for a rule that is to be made. An activated workflow gets a new one. The new version of a workflow
 * keeps the secret of the rule that was deleted a moment ago at the same place, for pushes that are under way.
 */
export function secretFor(context: Context, isFresh: boolean, place: Place): string {
	const data = knownOf(context);
	const { removed } = data;
	data.removed = undefined;
	const isKept = !isFresh && removed !== undefined && isSamePlace(removed.place, place);
	return isKept ? removed.secret : drawSecret();
}

/** Notes that a test is over, if this is one. */
export function endTest(context: Context): void {
	if (isTest(context)) known.delete(keyOf(context, true));
}

/** Whether this process listens for a test event of the node. */
export const isListening = (context: Context): boolean =>
	known.get(keyOf(context, true))?.kept !== undefined;

/** Whether a call carries the secret of this node. */
export const isGenuine = (context: IWebhookFunctions, presented: unknown): boolean =>
	isSecretOf(presented, keptOf(context)?.hash);

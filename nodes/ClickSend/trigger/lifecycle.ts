import type { Failure } from '../messaging/answer/answer';
import type { EventName } from '../messaging/inbound/push';
import {
	doesWhatIsSet,
	pushesTo,
	ruleBody,
	type RuleRow,
	type RuleSettings,
} from '../messaging/inbound/rule';
import type { Ask } from '../api/ask';
import { changeRule, deleteRules, listRules, makeRule, type Rule } from './rules';
import { callbackOf, secretOf } from './secret';

/** The rules of a node in ClickSend. */
export interface Webhook {
	/** The address without a secret. No other rule in ClickSend may push to it. */
	webhookUrl: string;
	/** Recognises the rules that the node made for other addresses and that have to go. */
	isLeft(row: RuleRow): boolean;
}

/** The rule that a node wants to have. */
export interface Wanted extends Webhook {
	settings: RuleSettings;
	/** The name of the rule, which tells people its owner. */
	name: string;
}

/** The secrets of a node. */
export interface Secrets {
	/** The secret for a rule that has none yet. */
	fresh: string;
	/** Whether a rule that is there already is replaced, so that its secret is no longer good. */
	renews: boolean;
	/** Keeps the secret of a rule before ClickSend gets it, since ClickSend may push at once. */
	keep(secret: string): void;
}

/** The one rule of the webhook, which is in place and pushes with this secret. */
export interface InPlace {
	kind: 'inPlace';
	secret: string;
	/** Whether ClickSend shows the rule with the settings of the node. */
	isAsSet: boolean;
	/** The secrets of the rules that the node had before. */
	before: readonly string[];
}

const secretIn = ({ row }: Rule): string | null => secretOf(row.action_address);

const secretsIn = (rules: readonly Rule[]): string[] =>
	rules.map(secretIn).filter((secret) => secret !== null);

/** Reads all rules of the node, the oldest first. */
const listOwn = async (ask: Ask, { webhookUrl, isLeft }: Webhook, event: EventName) =>
	await listRules(ask, event, (row) => pushesTo(row, webhookUrl) || isLeft(row));

const isRight = (rule: Rule, { settings, webhookUrl }: Wanted): boolean =>
	pushesTo(rule.row, webhookUrl) &&
	rule.event === settings.event &&
	doesWhatIsSet(rule.row, settings) &&
	secretIn(rule) !== null;

/**
 * Finds the one rule that the webhook should have. It is `undefined` if the rule is missing or others have to go.
 */
export async function findRule(ask: Ask, wanted: Wanted): Promise<InPlace | Failure | undefined> {
	const own = await listOwn(ask, wanted, wanted.settings.event);
	if (!Array.isArray(own)) return own;
	const [rule, ...others] = own;
	if (rule === undefined || others.length > 0 || !isRight(rule, wanted)) return undefined;
	const secret = secretIn(rule);
	return secret === null ? undefined : { kind: 'inPlace', secret, isAsSet: true, before: [secret] };
}

type Step = (own: readonly Rule[]) => Promise<Failure | undefined>;

/**
 * The attempts to put the rule in place, each with the rules that were found at its address. A rule with a secret is
 * changed in place and keeps its secret. Otherwise a new rule is made, and the oldest one is kept, so that two n8n
 * processes that do this at once end up with the same rule and the same secret.
 */
function stepsTo(
	ask: Ask,
	{ settings, name, webhookUrl }: Wanted,
	{ fresh, renews, keep }: Secrets,
): Step[] {
	const bodyWith = (secret: string) => {
		keep(secret);
		return ruleBody(settings, name, callbackOf(webhookUrl, secret));
	};
	const make: Step = async () => await makeRule(ask, settings.event, bodyWith(fresh));
	const replace: Step = async (own) => (await deleteRules(ask, own)) ?? (await make(own));
	const change: Step = async (own) => {
		const stale = own.find((rule) => rule.event === settings.event && secretIn(rule) !== null);
		if (stale === undefined) return await replace(own);
		return await changeRule(ask, stale, bodyWith(secretIn(stale) ?? fresh));
	};
	return [renews ? make : change, replace];
}

/** Chooses the rule to keep: one with the settings of the node, else one that ClickSend shows with other settings. */
const keeperOf = (own: readonly Rule[], wanted: Wanted, isLastLook: boolean): Rule | undefined =>
	own.find((rule) => isRight(rule, wanted)) ??
	(isLastLook
		? own.find((rule) => rule.event === wanted.settings.event && secretIn(rule) !== null)
		: undefined);

const NOT_LISTED: Failure = {
	kind: 'refused',
	httpCode: null,
	status: 'RULE_MISSING',
	what: 'ClickSend accepted the rule but does not list it',
};

/**
 * Makes sure that exactly one rule pushes to the webhook, with the settings of the node, whatever was there before:
 * none, a stale one, several, one for an address that n8n no longer has, or one that another process makes at the same
 * time. Other rules are not touched.
 */
export async function placeRule(
	ask: Ask,
	wanted: Wanted,
	secrets: Secrets,
): Promise<InPlace | Failure> {
	const steps = stepsTo(ask, wanted, secrets);
	let before: string[] | undefined;
	let missing = NOT_LISTED;
	for (let look = 0; look <= steps.length; look += 1) {
		const own = await listOwn(ask, wanted, wanted.settings.event);
		if (!Array.isArray(own)) return own;
		before ??= secretsIn(own);
		const spent = secrets.renews ? before : [];
		const here = own.filter(({ row }) => pushesTo(row, wanted.webhookUrl));
		const candidates = here.filter((rule) => !spent.includes(secretIn(rule) ?? ''));
		const keeper = keeperOf(candidates, wanted, look === steps.length);
		if (keeper !== undefined) return await settleOn(ask, keeper, own, { wanted, before });
		const failure = await steps[look]?.(here);
		if (failure !== undefined && failure.kind !== 'lost') return failure;
		missing = failure ?? missing;
	}
	return missing;
}

async function settleOn(
	ask: Ask,
	keeper: Rule,
	own: readonly Rule[],
	{ wanted, before }: { wanted: Wanted; before: string[] },
): Promise<InPlace | Failure> {
	const others = own.filter((rule) => rule !== keeper);
	const failure = await deleteRules(ask, others);
	const secret = secretIn(keeper);
	if (failure !== undefined || secret === null) return failure ?? NOT_LISTED;
	return { kind: 'inPlace', secret, isAsSet: isRight(keeper, wanted), before };
}

/** The secrets of the rules that were deleted. */
export interface Removed {
	kind: 'removed';
	secrets: readonly string[];
}

/** Deletes every rule of the node. Returns the failure if a rule may be left. */
export async function removeRules(
	ask: Ask,
	webhook: Webhook,
	event: EventName,
): Promise<Removed | Failure> {
	const own = await listOwn(ask, webhook, event);
	if (!Array.isArray(own)) return own;
	return (await deleteRules(ask, own)) ?? { kind: 'removed', secrets: secretsIn(own) };
}

import type { Failure } from '../messaging/answer/answer';
import type { EventName } from '../messaging/inbound/push';
import { doesWhatIsSet, ruleBody, type RuleSettings } from '../messaging/inbound/rule';
import type { Ask } from '../api/ask';
import { changeRule, deleteRules, listOwnRules, makeRule, type Rule } from './rules';
import { callbackOf, secretOf } from './secret';

/** The rule that a node wants to have. */
export interface Wanted {
	/** The address without a secret. No other rule in ClickSend may push to it. */
	webhookUrl: string;
	settings: RuleSettings;
	/** The name of the rule, which tells people its owner. */
	name: string;
}

/** The secrets of a node. */
export interface Secrets {
	/** The secret for a rule that has none yet. */
	fresh: string;
	/** Keeps the secret of a rule before ClickSend gets it, since ClickSend may push at once. */
	keep(secret: string): void;
}

/** The one rule of the webhook, which is in place and pushes with this secret. */
export interface InPlace {
	kind: 'inPlace';
	secret: string;
	/** Whether ClickSend shows the rule with the settings of the node. */
	isAsSet: boolean;
}

const secretIn = ({ row }: Rule): string | null => secretOf(row.action_address);

const isRight = (rule: Rule, { settings }: Wanted): boolean =>
	rule.event === settings.event && doesWhatIsSet(rule.row, settings) && secretIn(rule) !== null;

/**
 * Finds the one rule that the webhook should have. It is `undefined` if the rule is missing or others push there too.
 */
export async function findRule(ask: Ask, wanted: Wanted): Promise<InPlace | Failure | undefined> {
	const own = await listOwnRules(ask, wanted.webhookUrl, wanted.settings.event);
	if (!Array.isArray(own)) return own;
	const [rule, ...others] = own;
	if (rule === undefined || others.length > 0 || !isRight(rule, wanted)) return undefined;
	const secret = secretIn(rule);
	return secret === null ? undefined : { kind: 'inPlace', secret, isAsSet: true };
}

type Step = (own: readonly Rule[]) => Promise<Failure | undefined>;

/**
 * The attempts to put the rule in place, each with the rules that were found before it. A rule with a secret is changed
 * in place and keeps its secret. Otherwise a new rule is made, and the oldest one is kept, so that two n8n processes
 * that do this at once end up with the same rule and the same secret.
 */
function stepsTo(
	ask: Ask,
	{ settings, name, webhookUrl }: Wanted,
	{ fresh, keep }: Secrets,
): Step[] {
	const bodyWith = (secret: string) => {
		keep(secret);
		return ruleBody(settings, name, callbackOf(webhookUrl, secret));
	};
	const replace: Step = async (own) =>
		(await deleteRules(ask, own)) ?? (await makeRule(ask, settings.event, bodyWith(fresh)));
	const change: Step = async (own) => {
		const stale = own.find((rule) => rule.event === settings.event && secretIn(rule) !== null);
		if (stale === undefined) return await replace(own);
		return await changeRule(ask, stale, bodyWith(secretIn(stale) ?? fresh));
	};
	return [change, replace];
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
 * none, a stale one, several, or one that another process makes at the same time. Rules with other addresses are not
 * touched.
 */
export async function placeRule(
	ask: Ask,
	wanted: Wanted,
	secrets: Secrets,
): Promise<InPlace | Failure> {
	const steps = stepsTo(ask, wanted, secrets);
	let missing = NOT_LISTED;
	for (let look = 0; look <= steps.length; look += 1) {
		const own = await listOwnRules(ask, wanted.webhookUrl, wanted.settings.event);
		if (!Array.isArray(own)) return own;
		const keeper = keeperOf(own, wanted, look === steps.length);
		if (keeper !== undefined) return await settleOn(ask, keeper, own, wanted);
		const failure = await steps[look]?.(own);
		if (failure !== undefined && failure.kind !== 'lost') return failure;
		missing = failure ?? missing;
	}
	return missing;
}

async function settleOn(
	ask: Ask,
	keeper: Rule,
	own: readonly Rule[],
	wanted: Wanted,
): Promise<InPlace | Failure> {
	const others = own.filter((rule) => rule !== keeper);
	const failure = await deleteRules(ask, others);
	const secret = secretIn(keeper);
	if (failure !== undefined || secret === null) return failure ?? NOT_LISTED;
	return { kind: 'inPlace', secret, isAsSet: isRight(keeper, wanted) };
}

/** Deletes every rule that pushes to the webhook. Returns the failure if a rule may be left, else `undefined`. */
export async function removeRules(
	ask: Ask,
	webhook: { webhookUrl: string; event: EventName },
): Promise<Failure | undefined> {
	const own = await listOwnRules(ask, webhook.webhookUrl, webhook.event);
	return Array.isArray(own) ? await deleteRules(ask, own) : own;
}

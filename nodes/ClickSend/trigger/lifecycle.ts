import type { Failure } from '../messaging/answer/answer';
import type { EventName } from '../messaging/inbound/push';
import { doesWhatIsSet, ruleBody, type RuleSettings } from '../messaging/inbound/rule';
import type { Ask } from '../api/ask';
import { changeRule, deleteRules, listOwnRules, makeRule, type Rule } from './rules';
import { callbackOf, secretOf } from './secret';

/** The rule that a node wants to have. */
export interface Wanted {
	/** Without a secret. No other rule in ClickSend may push there. */
	webhookUrl: string;
	settings: RuleSettings;
	/** Who owns it, for people. */
	name: string;
}

/** Secrets as a node deals with them. */
export interface Secrets {
	/** For a rule that has none yet. */
	fresh: string;
	/** Called with the secret of a rule before ClickSend has it, since it may push at once. */
	keep(secret: string): void;
}

/** The one rule of the webhook is in place, and pushes with this secret. */
export interface InPlace {
	kind: 'inPlace';
	secret: string;
	/** Whether ClickSend shows the settings that it was given. */
	isAsSet: boolean;
}

const secretIn = ({ row }: Rule): string | null => secretOf(row.action_address);

const isRight = (rule: Rule, { settings }: Wanted): boolean =>
	rule.event === settings.event && doesWhatIsSet(rule.row, settings) && secretIn(rule) !== null;

/** Whether the one rule that the webhook is to have is there, and no other. `undefined` when it is not so. */
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
 * What to try until the rule is there, each with the rules that were found before it. A rule that has a secret is
 * changed in place and keeps it; else new ones are made, of which the oldest will be kept: so two n8n processes that do
 * this at once end up with the same rule and the same secret.
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

/** The rule to keep: one that is right, else one that says what is set otherwise than it was told. */
const keeperOf = (own: readonly Rule[], wanted: Wanted, isLastLook: boolean): Rule | undefined =>
	own.find((rule) => isRight(rule, wanted)) ??
	(isLastLook
		? own.find((rule) => rule.event === wanted.settings.event && secretIn(rule) !== null)
		: undefined);

const NOT_LISTED: Failure = {
	kind: 'refused',
	httpCode: null,
	status: 'RULE_MISSING',
	what: 'ClickSend took the rule and does not list it',
};

/**
 * Brings it about that exactly one rule pushes to the webhook, and does what is set, whatever was there before: none, a
 * stale one, several, one that somebody else makes at the same time. Rules with other addresses are not touched.
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

/** Deletes every rule that pushes to the webhook. Returns why one may be left, `undefined` when none is. */
export async function removeRules(
	ask: Ask,
	webhook: { webhookUrl: string; event: EventName },
): Promise<Failure | undefined> {
	const own = await listOwnRules(ask, webhook.webhookUrl, webhook.event);
	return Array.isArray(own) ? await deleteRules(ask, own) : own;
}

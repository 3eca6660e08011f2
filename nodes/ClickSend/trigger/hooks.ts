import type { IHookFunctions, INode } from 'n8n-workflow';

import { adviceForRule, ruleInOtherAccount } from '../messaging/advice/ruleAdvice';
import type { Failure } from '../messaging/answer/answer';
import { ruleName } from '../messaging/inbound/rule';
import { isProblem } from '../messaging/problem';
import { askFor } from '../api/context';
import { requestError } from '../api/error';
import { endTest, forgetRule, keepRule, keepSecret, keptOf, secretFor } from './kept';
import {
	findRule,
	placeRule,
	removeRules,
	type InPlace,
	type Wanted,
	type Webhook,
} from './lifecycle';
import { leftBehindBy, ownerOf, placeBefore, placeNow } from './owner';
import { isSecretOf, withoutCallback } from './secret';
import { eventOf, readRuleSettings } from './settings';
import { checkReach, webhookUrlOf } from './webhookUrl';

/**
 * n8n switches workflows on one after the other, so one trigger that waits holds up all others: a request may take 15
 * s, and none begins later than 45 s after the first, so that a hook is over after a minute.
 */
const PATIENCE = { timeoutMs: 15_000, maxTotalWaitMs: 45_000, maxTotalMs: 45_000 };

function webhookOf(context: IHookFunctions): Webhook {
	const webhookUrl = webhookUrlOf(context);
	return { webhookUrl, isLeft: leftBehindBy(context, webhookUrl) };
}

async function wantedBy(context: IHookFunctions): Promise<Wanted> {
	const webhook = webhookOf(context);
	await checkReach(context, webhook.webhookUrl);
	return { ...webhook, settings: readRuleSettings(context), name: ruleName(ownerOf(context)) };
}

/** The actions on the rule, as errors name them, and whether a failure may leave a rule behind. */
const DOING = {
	look: { doing: 'look for its rule', mayBeLeft: false },
	make: { doing: 'make its rule', mayBeLeft: false },
	delete: { doing: 'delete its rule', mayBeLeft: true },
} as const;

type Doing = (typeof DOING)[keyof typeof DOING];

function errorOf(
	node: INode,
	{ what, ...failure }: Failure,
	{ doing, mayBeLeft }: Doing,
	webhookUrl: string,
): Error {
	const told = { ...failure, what: withoutCallback(what, webhookUrl) };
	const message = `ClickSend Trigger could not ${doing}: ${told.what}`;
	return requestError(node, told, message, {
		description: adviceForRule(failure.status, mayBeLeft),
	});
}

const askOf = (context: IHookFunctions) => askFor(context, PATIENCE);

/** Whether a user publishes or tests the workflow, and n8n does not just start or take over a new version of it. */
const isFresh = (context: IHookFunctions): boolean =>
	['activate', 'manual'].includes(context.getActivationMode());

/**
 * Makes the function that warns of the rule in the account before, unless this credential saw that rule. It is made
 * before anything about the rule changes.
 */
function otherAccountWarning(context: IHookFunctions) {
	const before = placeBefore(context);
	const hash = keptOf(context)?.hash;
	return (account: string, seen: readonly string[]): void => {
		if (before === undefined || before.account === account) return;
		if (seen.some((secret) => isSecretOf(secret, hash))) return;
		context.logger.warn(`ClickSend Trigger: ${ruleInOtherAccount(ruleName(ownerOf(context)))}`);
	};
}

/**
 * Whether ClickSend has exactly one rule of the node, with its settings. If so, the node adopts the secret of the rule,
 * in case n8n stopped between making the rule and saving the secret.
 */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	const wanted = await wantedBy(context);
	const { webhookUrl } = wanted;
	const verdict = await findRule(askOf(context), wanted);
	if (isProblem(verdict)) throw errorOf(context.getNode(), verdict, DOING.look, webhookUrl);
	if (verdict === undefined || isFresh(context)) return false;
	const place = await placeNow(context, webhookUrl);
	otherAccountWarning(context)(place.account, verdict.before);
	keepRule(context, verdict.secret, place);
	return true;
}

function warnOfOtherSettings(context: IHookFunctions, { isAsSet }: InPlace): void {
	if (isAsSet) return;
	context.logger.warn(
		'ClickSend Trigger: ClickSend shows its rule with other settings than it was given',
	);
}

/** Makes sure that exactly one rule in ClickSend pushes to this node, with its settings. */
export async function create(context: IHookFunctions): Promise<boolean> {
	const wanted = await wantedBy(context);
	const { webhookUrl } = wanted;
	const place = await placeNow(context, webhookUrl);
	const warnOfOtherAccount = otherAccountWarning(context);
	const renews = isFresh(context);
	const verdict = await placeRule(askOf(context), wanted, {
		fresh: secretFor(context, renews, place),
		renews,
		keep: (secret) => keepSecret(context, secret),
	});
	if (isProblem(verdict)) throw errorOf(context.getNode(), verdict, DOING.make, webhookUrl);
	warnOfOtherSettings(context, verdict);
	warnOfOtherAccount(place.account, verdict.before);
	keepRule(context, verdict.secret, place);
	return true;
}

/** Deletes every rule of this node in ClickSend; a rule that is gone already is no error. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	const webhook = webhookOf(context);
	endTest(context);
	const verdict = await removeRules(askOf(context), webhook, eventOf(context));
	if (isProblem(verdict)) {
		throw errorOf(context.getNode(), verdict, DOING.delete, webhook.webhookUrl);
	}
	const { account } = await placeNow(context, webhook.webhookUrl);
	otherAccountWarning(context)(account, verdict.secrets);
	forgetRule(context, verdict.secrets);
	return true;
}

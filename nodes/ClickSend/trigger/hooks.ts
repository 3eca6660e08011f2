import { NodeOperationError, type IHookFunctions, type INode } from 'n8n-workflow';

import { adviceForRule, SET_WEBHOOK_URL } from '../messaging/advice/ruleAdvice';
import type { Failure } from '../messaging/answer/answer';
import { LOCAL_HOSTS } from '../messaging/localHosts';
import { ruleName } from '../messaging/inbound/rule';
import { askFor } from '../api/context';
import { requestError } from '../api/error';
import { isTest, keepSecret, savedSecret } from './kept';
import { findRule, placeRule, removeRules, type InPlace, type Wanted } from './lifecycle';
import { drawSecret } from './secret';
import { eventOf, readRuleSettings } from './settings';
import { isProblem } from '../messaging/problem';

/**
 * n8n switches workflows on one after the other, so one trigger that waits holds up all others: a request may take 15
 * s, and none begins later than 45 s after the first, so that a hook is over after a minute.
 */
const PATIENCE = { timeoutMs: 15_000, maxTotalWaitMs: 45_000, maxTotalMs: 45_000 };

const CREDENTIAL = 'clickSendApi';

function webhookUrlOf(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined && URL.canParse(url)) return url;
	throw new NodeOperationError(context.getNode(), `n8n's own address is no web address: "${url}"`, {
		description: SET_WEBHOOK_URL,
	});
}

const isLoopback = (url: string): boolean =>
	URL.canParse(url) && LOCAL_HOSTS.has(new URL(url).hostname);

/** Refuses an address of this machine: ClickSend would make the rule, but could never push to it. */
async function refuseLoopback(context: IHookFunctions, webhookUrl: string): Promise<void> {
	if (!isLoopback(webhookUrl)) return;
	const { base_url } = await context.getCredentials(CREDENTIAL);
	if (isLoopback(String(base_url))) return;
	const { origin } = new URL(webhookUrl);
	throw new NodeOperationError(context.getNode(), `ClickSend cannot reach n8n at ${origin}`, {
		description: SET_WEBHOOK_URL,
	});
}

async function wantedBy(context: IHookFunctions): Promise<Wanted> {
	const webhookUrl = webhookUrlOf(context);
	await refuseLoopback(context, webhookUrl);
	const { id, name } = context.getWorkflow();
	const owner = {
		workflowId: id ?? '',
		workflowName: name ?? '',
		nodeName: context.getNode().name,
		isTest: isTest(context),
	};
	return { webhookUrl, settings: readRuleSettings(context), name: ruleName(owner) };
}

/** The actions on the rule, as errors name them, and whether a failure may leave a rule behind. */
const DOING = {
	look: { doing: 'look for its rule', mayBeLeft: false },
	make: { doing: 'make its rule', mayBeLeft: false },
	delete: { doing: 'delete its rule', mayBeLeft: true },
} as const;

type Doing = (typeof DOING)[keyof typeof DOING];

function errorOf(node: INode, failure: Failure, { doing, mayBeLeft }: Doing): Error {
	const message = `ClickSend Trigger could not ${doing}: ${failure.what}`;
	return requestError(node, failure, message, {
		description: adviceForRule(failure.status, mayBeLeft),
	});
}

const askOf = (context: IHookFunctions) => askFor(context, PATIENCE);

/**
 * Whether ClickSend has exactly one rule of the node, with its settings. If so, the node adopts the secret of the rule,
 * in case n8n stopped between making the rule and saving the secret.
 */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	const verdict = await findRule(askOf(context), await wantedBy(context));
	if (verdict === undefined) return false;
	if (isProblem(verdict)) throw errorOf(context.getNode(), verdict, DOING.look);
	keepSecret(context, verdict.secret);
	return true;
}

/**
 * Returns the secret. An activated workflow gets a new one; a republished workflow keeps its own for pushes under way.
 */
function secretFor(context: IHookFunctions): string {
	const isFresh = ['activate', 'manual'].includes(context.getActivationMode());
	return (isFresh ? undefined : savedSecret(context)) ?? drawSecret();
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
	const verdict = await placeRule(askOf(context), wanted, {
		fresh: secretFor(context),
		keep: (secret) => keepSecret(context, secret),
	});
	if (isProblem(verdict)) throw errorOf(context.getNode(), verdict, DOING.make);
	warnOfOtherSettings(context, verdict);
	keepSecret(context, verdict.secret);
	return true;
}

/** Deletes every rule in ClickSend that pushes to this node; a rule that is gone already is no error. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	const failure = await removeRules(askOf(context), {
		webhookUrl: webhookUrlOf(context),
		event: eventOf(context),
	});
	if (failure !== undefined) throw errorOf(context.getNode(), failure, DOING.delete);
	return true;
}

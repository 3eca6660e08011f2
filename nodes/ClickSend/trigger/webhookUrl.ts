import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { privateAddress, SET_WEBHOOK_URL } from '../messaging/advice/ruleAdvice';
import { reachOf } from '../messaging/inbound/reach';
import { credentialOf } from './owner';

/**
 * Returns the address of the webhook, for a test or for production.
 *
 * @throws NodeOperationError where n8n's own address is none of the web
 */
export function webhookUrlOf(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined && reachOf(url) !== 'noWebAddress') return url;
	throw new NodeOperationError(context.getNode(), `n8n's own address is no web address: "${url}"`, {
		description: SET_WEBHOOK_URL,
	});
}

/**
 * Refuses an address of this machine: ClickSend would make the rule, but could never push to it. Warns of a private
 * one, which a gateway may lead to. A ClickSend that is itself on this machine or network reaches both.
 */
export async function checkReach(context: IHookFunctions, webhookUrl: string): Promise<void> {
	const reach = reachOf(webhookUrl);
	if (reach === 'internet') return;
	const { base_url } = await credentialOf(context);
	const reachOfClickSend = reachOf(base_url);
	const { origin } = new URL(webhookUrl);
	if (reach === 'thisMachine' && reachOfClickSend !== 'thisMachine') {
		throw new NodeOperationError(context.getNode(), `ClickSend cannot reach n8n at ${origin}`, {
			description: SET_WEBHOOK_URL,
		});
	}
	if (reach === 'privateNetwork' && reachOfClickSend === 'internet') {
		context.logger.warn(`ClickSend Trigger: ${privateAddress(origin)}`);
	}
}

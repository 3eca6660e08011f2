import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { properties, subtitle } from './actions/resources';
import { router } from './actions/router';
import { receiveAnswer, WAITING_TOOLTIP, waitingWebhooks } from './actions/sms/ask/receiveAnswer';
import * as listSearch from './methods';

/** Programmatic and not declarative, because one call of ClickSend's API carries up to 1000 input items. */
export class ClickSend implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ClickSend',
		name: 'clickSend',
		icon: { light: 'file:clicksend.svg', dark: 'file:clicksend.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description:
			'Send SMS, MMS and voice calls in batches, learn what became of each message, and start workflows with replies and delivery receipts',
		defaults: { name: 'ClickSend' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'clickSendApi', required: true }],
		waitingNodeTooltip: WAITING_TOOLTIP,
		webhooks: waitingWebhooks,
		properties,
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await router(this);
	}

	/** Takes the answers to questions; nothing else calls it. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}

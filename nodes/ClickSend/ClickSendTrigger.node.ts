import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { getDedicatedNumbers } from './methods/dedicatedNumbers';
import { fields } from './trigger/triggerFields';
import { checkExists, create, remove } from './trigger/hooks';
import { triggerPanel } from './trigger/panel';
import { receive } from './trigger/receive';

export class ClickSendTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ClickSend Trigger',
		name: 'clickSendTrigger',
		icon: { light: 'file:clicksend.svg', dark: 'file:clicksend.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["event"] === "deliveryReceipt" ? "Delivery receipt" : $parameter["event"] === "voiceReceipt" ? "Voice receipt" : "SMS received" }}',
		description:
			'Send SMS, MMS and voice calls in batches, learn what became of each message, and start workflows with replies and delivery receipts',
		eventTriggerDescription: 'Waiting for an event from ClickSend',
		activationMessage: 'ClickSend now pushes the events to this workflow.',
		triggerPanel,
		defaults: { name: 'ClickSend Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'clickSendApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: fields,
	};

	methods = { loadOptions: { getDedicatedNumbers } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await create(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}

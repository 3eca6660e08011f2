import { voice as channel } from '../../messaging/channels/voice';
import { CALL_RECEIPT_FIELDS } from '../../output/reads/receiptRow';
import { getMany } from '../message/getMany.operation';
import { getPrice } from '../message/getPrice.operation';
import { send } from '../message/send.operation';
import { cancel } from '../message/sent/cancel.operation';
import { getReceipt } from '../message/sent/getReceipt.operation';
import type { Resource } from '../resource';
import { screen } from './screen';

/** The resource *Voice*. */
export const voice: Resource = {
	value: 'voice',
	name: 'Voice',
	operations: [
		send(screen),
		getPrice(screen),
		getReceipt(
			channel,
			{
				name: 'Get Receipt',
				action: 'Get call receipt',
				description: 'Find out whether a call was answered, and which key was pressed',
			},
			CALL_RECEIPT_FIELDS,
		),
		getMany(screen),
		cancel(channel, {
			name: 'Cancel',
			action: 'Cancel scheduled call',
			description: 'Cancel a scheduled call before it is made',
		}),
	],
};

import type { Resource } from '../resource';
import { getMany } from '../message/getMany.operation';
import { getPrice } from '../message/getPrice.operation';
import { send } from '../message/send.operation';
import { cancel } from '../message/sent/cancel.operation';
import { getReceipt } from '../message/sent/getReceipt.operation';
import { sms as channel } from '../../messaging/channels/sms';
import { RECEIPT_FIELDS } from '../../output/reads/receiptRow';
import { cancelAll } from './cancelAll.operation';
import { getInbound } from './getInbound.operation';
import { getReply } from './getReply.operation';
import { screen } from './screen';
import { sendAndWait } from './ask/sendAndWait.operation';

/** The resource *SMS*. */
export const sms: Resource = {
	value: 'sms',
	name: 'SMS',
	operations: [
		send(screen),
		sendAndWait,
		getPrice(screen),
		getReceipt(
			channel,
			{
				name: 'Get Receipt',
				action: 'Get SMS receipt',
				description: 'Find out in words whether a message was delivered',
			},
			RECEIPT_FIELDS,
		),
		getReply,
		getMany(screen),
		getInbound,
		cancel(channel, {
			name: 'Cancel',
			action: 'Cancel scheduled SMS',
			description: 'Cancel a scheduled message before it goes out',
		}),
		cancelAll,
	],
};

import type { Resource } from '../resource';
import { sms as channel } from '../../messaging/channels/sms';
import { getPrice } from '../message/getPrice.operation';
import { send } from '../message/send.operation';
import { cancel } from './cancel.operation';
import { cancelAll } from './cancelAll.operation';
import { getInbound } from './getInbound.operation';
import { getMany } from './getMany.operation';
import { getReceipt } from './getReceipt.operation';

/** The resource *SMS*. */
export const sms: Resource = {
	value: 'sms',
	name: 'SMS',
	operations: [
		send(channel),
		getPrice(channel),
		getReceipt,
		getMany,
		getInbound,
		cancel,
		cancelAll,
	],
};

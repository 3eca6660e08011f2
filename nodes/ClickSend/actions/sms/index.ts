import type { Resource } from '../resource';
import { getMany } from '../message/getMany.operation';
import { getPrice } from '../message/getPrice.operation';
import { send } from '../message/send.operation';
import { cancel } from './cancel.operation';
import { cancelAll } from './cancelAll.operation';
import { getInbound } from './getInbound.operation';
import { getReceipt } from './getReceipt.operation';
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
		getReceipt,
		getReply,
		getMany(screen),
		getInbound,
		cancel,
		cancelAll,
	],
};

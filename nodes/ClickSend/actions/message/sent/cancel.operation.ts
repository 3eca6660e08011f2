import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Channel } from '../../../messaging/channel';
import { readMessageId } from '../../../messaging/input/messageId';
import { cancelRow } from '../../../output/reads/cancellationRow';
import { cancelMessage } from '../../../api/cancel';
import { changePortsFor } from '../../../api/context';
import { cancelPerItem } from './cancelling';
import { messageIdField } from '../../fields/messageIdField';
import { parameterReader } from '../../parameter';
import type { Operation } from '../../resource';
import type { Words } from '../screen';

async function execute(
	context: IExecuteFunctions,
	channel: Channel,
): Promise<INodeExecutionData[]> {
	const messageIdOf = parameterReader(context, 'messageId');
	const ports = changePortsFor(context);
	return await cancelPerItem(context, {
		read: (item) => {
			const target = readMessageId(messageIdOf(item));
			return typeof target === 'string' ? { target } : target;
		},
		cancel: async (messageId: string) => await cancelMessage(messageId, channel, ports),
		row: cancelRow,
	});
}

/** *Cancel*: cancels scheduled messages of a channel, one by one. */
export const cancel = (channel: Channel, words: Words): Operation => ({
	value: 'cancel',
	...words,
	fields: [messageIdField],
	execute: async (context) => await execute(context, channel),
});

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readMessageId } from '../../messaging/input/messageId';
import { cancelRow } from '../../output/reads/cancellationRow';
import { cancelMessage } from '../../api/cancel';
import { askFor, surroundingsOf } from '../../api/context';
import { cancelPerItem } from './cancelling';
import { messageIdField } from '../fields/messageIdField';
import { parameterReader } from '../parameter';
import type { Operation } from '../resource';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const messageIdOf = parameterReader(context, 'messageId');
	const ports = { ...surroundingsOf(context), ask: askFor(context) };
	return await cancelPerItem(context, {
		read: (item) => {
			const target = readMessageId(messageIdOf(item));
			return typeof target === 'string' ? { target } : target;
		},
		cancel: async (messageId: string) => await cancelMessage(messageId, ports),
		row: cancelRow,
	});
}

/** *SMS: Cancel*: cancels scheduled messages, one by one. */
export const cancel: Operation = {
	value: 'cancel',
	name: 'Cancel',
	action: 'Cancel scheduled SMS',
	description: 'Cancel a scheduled message before it goes out',
	fields: [messageIdField],
	execute,
};

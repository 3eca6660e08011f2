import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { adviceForRequest } from '../../messaging/advice/requestAdvice';
import { judgeBody, type Body, type Failure } from '../../messaging/answer/answer';
import { isMissing } from '../../messaging/answer/giveUp';
import { isProblem } from '../../messaging/problem';
import { isObject, trimmedOf } from '../../messaging/values';
import { replyRow } from '../../output/reads/replyRow';
import { writeDates } from '../../output/rowFields';
import { askFor } from '../../api/context';
import { messageIdField, messageIdReader } from '../fields/messageIdField';
import { dateWriter } from '../parseDate';
import { perItem, refusalOf, refuse, type Refusal } from '../perItem';
import type { Operation } from '../resource';

/** Whether the data of an answer hold nothing. */
const isEmpty = (data: unknown): boolean =>
	data === null || (typeof data === 'object' && Object.keys(data).length === 0);

/** Whether a reply is to this message, as far as it says to which. */
function isTo(messageId: string, { original_message_id }: Record<string, unknown>): boolean {
	const original = trimmedOf(original_message_id);
	return original === '' || original.toLowerCase() === messageId.toLowerCase();
}

/** Reads the answer into an output row, or returns the reason why it has none. */
function readAnswer(messageId: string, answer: Body | Failure): IDataObject | Refusal {
	if (isProblem(answer)) {
		return isMissing(answer) ? replyRow(messageId, undefined) : refusalOf(answer);
	}
	const { data } = answer.body;
	if (isEmpty(data)) return replyRow(messageId, undefined);
	const isReply = isObject(data) && data.body !== undefined;
	if (isReply && isTo(messageId, data)) return replyRow(messageId, data);
	const status = 'UNREADABLE_ANSWER';
	const what = isReply ? 'with a reply to another message' : 'without a reply';
	return refuse(`ClickSend answered ${what}`, adviceForRequest(status), status);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const messageIdOf = messageIdReader(context);
	const write = dateWriter(context);
	return await perItem(context, async (item) => {
		const messageId = messageIdOf(item);
		if (isProblem(messageId)) return messageId;
		const answer = await ask({ method: 'GET', url: `/sms/inbound/${messageId}` }, judgeBody);
		const row = readAnswer(messageId, answer);
		return isProblem(row) ? row : [writeDates(row, write)];
	});
}

/** *SMS: Get Reply*: whether somebody replied to a message, and what. */
export const getReply: Operation = {
	value: 'getReply',
	name: 'Get Reply',
	action: 'Get SMS reply',
	description: 'Find out whether somebody replied to a message, and what',
	fields: [messageIdField],
	execute,
};

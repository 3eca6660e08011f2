import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { adviceForRequest, ASK_FOR_RECEIPT_LATER } from '../../../messaging/advice/requestAdvice';
import { judgeBody, type Body, type Failure } from '../../../messaging/answer/answer';
import { isMissing } from '../../../messaging/answer/giveUp';
import type { Channel } from '../../../messaging/channel';
import { isObject } from '../../../messaging/values';
import {
	noReceiptRow,
	receiptRow,
	simplifyReceipt,
	type ReceiptFields,
} from '../../../output/reads/receiptRow';
import { writeDates } from '../../../output/rowFields';
import { askFor } from '../../../api/context';
import { readSwitch, simplifyField } from '../../fields/commonFields';
import { messageIdField, messageIdReader } from '../../fields/messageIdField';
import { dateWriter } from '../../parseDate';
import { perItem, refusalOf, refuse, type Refusal } from '../../perItem';
import type { Operation } from '../../resource';
import type { Words } from '../screen';
import { isProblem } from '../../../messaging/problem';

/** Reads the answer into an output row, or returns the reason why it has none. */
function readAnswer(
	messageId: string,
	answer: Body | Failure,
	mayBeMissing: boolean,
): IDataObject[] | Refusal {
	if (isProblem(answer)) {
		if (!isMissing(answer)) return refusalOf(answer);
		return mayBeMissing
			? [noReceiptRow(messageId)]
			: { ...refusalOf(answer), advice: ASK_FOR_RECEIPT_LATER };
	}
	const { data } = answer.body;
	if (isObject(data) && data.status_code !== undefined) return [receiptRow(messageId, data)];
	const status = 'UNREADABLE_ANSWER';
	return refuse('ClickSend answered without a receipt', adviceForRequest(status), status);
}

async function execute(
	context: IExecuteFunctions,
	{ name }: Channel,
	fields: ReceiptFields,
): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const messageIdOf = messageIdReader(context);
	const write = dateWriter(context);
	return await perItem(context, async (item) => {
		const messageId = messageIdOf(item);
		if (isProblem(messageId)) return messageId;
		const mayBeMissing = context.getNodeParameter('ifNotFound', item, '') !== 'fail';
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const answer = await ask({ method: 'GET', url: `/${name}/receipts/${messageId}` }, judgeBody);
		const rows = readAnswer(messageId, answer, mayBeMissing);
		if (!Array.isArray(rows)) return rows;
		const dated = rows.map((row) => writeDates(row, write));
		return simplify ? dated.map((row) => simplifyReceipt(row, fields)) : dated;
	});
}

const ifNotFoundField: INodeProperties = {
	displayName: 'If Not Found',
	name: 'ifNotFound',
	type: 'options',
	default: 'returnItem',
	description:
		'What to do about a message that has no delivery receipt. Most have none at first: one can take up to three days.',
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: "Let the item fail, as the node's 'On Error' setting says",
		},
		{
			name: 'Return an Item',
			value: 'returnItem',
			description: "Return an item with 'receipt_found' set to false",
		},
	],
};

/**
 * *Get Receipt*: whether a message of a channel was delivered, by its last receipt.
 *
 * @param fields the fields that *Simplify* keeps
 */
export const getReceipt = (channel: Channel, words: Words, fields: ReceiptFields): Operation => ({
	value: 'getReceipt',
	...words,
	fields: [messageIdField, ifNotFoundField, simplifyField],
	execute: async (context) => await execute(context, channel, fields),
});

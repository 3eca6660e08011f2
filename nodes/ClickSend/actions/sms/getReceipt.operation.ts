import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { adviceForRequest } from '../../messaging/advice';
import { judgeBody } from '../../messaging/answer';
import { isMissing } from '../../messaging/giveUp';
import { readMessageId } from '../../messaging/messageId';
import { isObject } from '../../messaging/values';
import { noReceiptRow, receiptRow, simplifyReceipt } from '../../output/receipt';
import { isFailure } from '../../requests/ask';
import { askFor } from '../../requests/context';
import { forOperation, simplifyField } from '../fields/common';
import { messageIdField } from '../fields/messageId';
import { perItem, refusalOf, refuse, type ItemWork } from '../perItem';

export const description: INodeProperties[] = forOperation('sms', 'getReceipt', [
	messageIdField,
	{
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
				description: "Return an item all the same, with 'receipt_found' set to false",
			},
		],
	},
	simplifyField,
]);

const NO_RECEIPT_ADVICE =
	"Ask again later: a receipt can take up to three days. Check 'Message ID' too. To get an item instead, set 'If Not Found' to 'Return an Item'.";

const HTTP_NOT_FOUND = 404;

/** *SMS: Get Receipt*: whether one message was delivered, as far as its last receipt tells. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const work: ItemWork = async (item) => {
		const messageId = readMessageId(context.getNodeParameter('messageId', item, ''));
		if (typeof messageId !== 'string') {
			return refuse(messageId.what, adviceForRequest(messageId.status), messageId.status);
		}
		const simplify = context.getNodeParameter('simplify', item, true);
		const shape = (row: ReturnType<typeof receiptRow>) => [simplify ? simplifyReceipt(row) : row];
		const answer = await ask({ method: 'GET', url: `/sms/receipts/${messageId}` }, judgeBody);
		if (isFailure(answer)) {
			const isWanted = context.getNodeParameter('ifNotFound', item, 'returnItem') !== 'fail';
			return isMissing(answer) && isWanted
				? shape(noReceiptRow(messageId))
				: refusalOf(answer, { [HTTP_NOT_FOUND]: NO_RECEIPT_ADVICE });
		}
		const { data } = answer.body;
		if (!isObject(data) || data.status_code === undefined) {
			const status = 'UNREADABLE_ANSWER';
			return refuse('ClickSend answered without a receipt', adviceForRequest(status), status);
		}
		return shape(receiptRow(messageId, data));
	};
	return await perItem(context, work);
}

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { adviceForRequest } from '../../messaging/advice/requestAdvice';
import { readMessageId } from '../../messaging/input/messageId';
import { isProblem } from '../../messaging/problem';
import { parameterReader } from '../parameter';
import { refuse, type Refusal } from '../perItem';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1F1A1B16-DC22-6280-9B64-0242AC110002',
	description: "The 'message_id' that ClickSend gave to the message when it was sent or scheduled",
};

/** Makes the reader of the ID. It throws what an expression throws. */
export function messageIdReader(context: IExecuteFunctions): (item: number) => string | Refusal {
	const read = parameterReader(context, 'messageId');
	return (item) => {
		const id = readMessageId(read(item));
		return isProblem(id) ? refuse(id.what, adviceForRequest(id.status), id.status) : id;
	};
}

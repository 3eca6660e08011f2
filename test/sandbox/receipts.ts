import { paginate } from './paging';
import { notFound, success } from './replies';
import type { Call, Routes } from './router';
import type { State } from './state';
import type { SandboxReply } from './types';
import { markRead, unreadRows } from './unread';
import type { Kept, Timestamp } from './unread';

/** A receipt, as ClickSend lists it. */
export interface Receipt {
	timestamp_send: Timestamp;
	timestamp: Timestamp;
	message_id: string;
	/** An integer by the schema, text in the examples: both are to be read. */
	status_code: number | string;
	status_text: string;
	error_code: string | null;
	error_text: string | null;
	custom_string: string | null;
	subaccount_id: number;
	message_type: 'sms' | 'voice';
	/** The keys pressed during a call; null for none. */
	digits: string | null;
}

export type KeptReceipt = Kept<Receipt>;

/** Delivery receipts (docs/clicksend-api.md, "Receipts"). */
export const RECEIPT_ROUTES: Routes = {
	'/sms/receipts': {
		GET: ({ state, request }) =>
			success(
				'Here are your delivery receipts.',
				paginate(unreadRows(receiptsOf(state, 'sms')), request.query),
			),
	},
	'/sms/receipts/{message_id}': { GET: (call) => lastReceipt(call, 'sms') },
	'/voice/receipts/{message_id}': { GET: (call) => lastReceipt(call, 'voice') },
	'/sms/receipts-read': {
		PUT: ({ state, request }) =>
			markRead(receiptsOf(state, 'sms'), request.body, 'Receipts have been marked as read.'),
	},
};

type Type = Receipt['message_type'];

const receiptsOf = ({ receipts }: State, type: Type): KeptReceipt[] =>
	receipts.filter(({ row }) => row.message_type === type);

/** The last word on a message, read or not. */
function lastReceipt({ state, params }: Call, type: Type): SandboxReply {
	const receipt = receiptsOf(state, type)
		.filter(({ row }) => row.message_id === params.message_id)
		.at(-1)?.row;
	if (receipt === undefined) return notFound('Receipt record not found.');
	return success(type === 'voice' ? 'Here is your result.' : 'Your receipt.', receipt);
}

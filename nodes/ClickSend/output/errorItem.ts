import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { MessageResult } from '../messaging/types';
import { listAsRecipient } from '../messaging/outcome/returned';
import { asString } from './rowFields';

/** The failure of an item, with advice. */
interface Refused {
	status: string;
	/** The sentence that says what happened, `null` when there is nothing to say. */
	what: string | null;
	advice: string | null;
}

/**
 * An item of the one shape that every n8n from 1.123 on takes to the error output: the single key `error`. n8n lays the
 * fields of the input item under it, so no field of the node may stand beside it (docs/n8n-facts.md, "Engines differ").
 *
 * @param fields the fields of the error after `message` and `status`, in this order; they never replace these two
 */
export function errorItem(
	item: number,
	{ status, what, advice }: Refused,
	fields: IDataObject,
): INodeExecutionData {
	const message = [what, advice].filter((part) => part !== null).join('. ');
	const ours = { message, status };
	return { json: { error: { ...ours, ...fields, ...ours } }, pairedItem: { item } };
}

const MS_PER_SECOND = 1000;

/** A message that was not sent or not priced. */
export type FailedMessage = Refused &
	Pick<MessageResult, 'item' | 'to' | 'asked' | 'entry' | 'call' | 'trace' | 'resent'> & {
		outcome: string;
	};

/** Returns the fields with which a message of unknown outcome can be looked up when its item comes back. */
function traceOf({ entry, call, trace, resent }: FailedMessage, channel: string): IDataObject {
	const sentAt = trace?.sentAt ?? call?.sentAt;
	return {
		channel: trace?.channel ?? channel,
		custom_string: trace?.reference ?? entry?.custom_string ?? null,
		sent_at: sentAt === undefined ? null : Math.floor(sentAt / MS_PER_SECOND),
		resent: resent === true || trace?.isResent === true,
	};
}

/** Returns all recipients of the item, where it has more than the one that the error is about. */
function recipientsIn({ asked: { recipients = [], list_id }, to }: FailedMessage): IDataObject {
	if (typeof recipients === 'number') {
		return { recipient_count: Number.isFinite(recipients) ? recipients : null };
	}
	const list = listAsRecipient(list_id);
	const isMore = recipients.some((one) => one !== to && one !== list);
	return isMore ? { recipients: [...recipients] } : {};
}

/**
 * Makes the error item of a message. *Send Message* reads its first fields again if the item comes back.
 *
 * @param row the output row, whose fields follow
 * @param channel the name of the channel of this run
 */
export function messageErrorItem(
	result: FailedMessage,
	row: IDataObject,
	channel: string,
): INodeExecutionData {
	const { item, outcome, to, asked, advice } = result;
	const head = {
		outcome,
		to: to ?? row.to ?? null,
		...recipientsIn(result),
		advice,
		...((outcome === 'unknown' || result.trace !== undefined) && traceOf(result, channel)),
		...(asked.list_id !== undefined && { list_id: asString(asked.list_id) }),
	};
	return errorItem(item, result, { ...head, ...row, ...head });
}

import type { IDataObject } from 'n8n-workflow';

import { isOptOut, keywordOf } from '../../messaging/inbound/optOut';
import { asString } from '../rowFields';
import { typedFields } from './typedRow';

/** The fields of a reply as ClickSend has them, with their types in the output; `timestamp` is in Unix seconds. */
const SAID = {
	from: 'string',
	to: 'string',
	body: 'string',
	timestamp: 'number',
	timestamp_iso: 'string',
	custom_string: 'string',
} as const;

/** The fields that the editor previews of *Get Reply*, in order; a test compares `docs/operations.md` with it. */
export const REPLY_FIELDS = {
	message_id: 'string',
	reply_found: 'boolean',
	reply_id: 'string',
	keyword: 'string',
	is_opt_out: 'boolean',
	...SAID,
} as const;

/**
 * Makes the row of the first reply to a message: `message_id` is the message, and `reply_id` the reply.
 *
 * @param reply `undefined` if nobody has replied
 */
export function replyRow(
	messageId: string,
	reply: Readonly<Record<string, unknown>> | undefined,
): IDataObject {
	const { timestamp_send, ...said } = reply ?? {};
	const body = asString(said.body);
	return {
		message_id: messageId,
		reply_found: reply !== undefined,
		reply_id: asString(said.message_id),
		keyword: body === null ? null : keywordOf(body),
		is_opt_out: body === null ? null : isOptOut(body),
		...typedFields({ ...said, timestamp: said.timestamp ?? timestamp_send }, SAID),
	};
}

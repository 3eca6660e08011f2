import type { IDataObject } from 'n8n-workflow';

import { asNumber, asString } from './fields';
import { isSecret, withoutSecrets } from './secrets';

/** What the editor previews of *Get Inbound*, in the order of the output; the README is held against it too. */
export const INBOUND_FIELDS = {
	message_id: 'string',
	from: 'string',
	to: 'string',
	body: 'string',
	timestamp: 'number',
	original_message_id: 'string',
	original_body: 'string',
	custom_string: 'string',
	marked_as_read: 'boolean',
} as const;

/** ClickSend writes the time under one of two names. */
const FOLDED = new Set([...Object.keys(INBOUND_FIELDS), 'timestamp_send']);

/**
 * A message that came in, with one type per field, whichever ClickSend sent (api reference, "Inbound (polling)"), and
 * behind them whatever else it said.
 *
 * @param markedAsRead `null` where nobody knows
 */
export function inboundRow(
	message: Readonly<Record<string, unknown>>,
	markedAsRead: boolean | null,
): IDataObject {
	const row: IDataObject = {
		message_id: asString(message.message_id),
		from: asString(message.from),
		to: asString(message.to),
		body: asString(message.body),
		timestamp: asNumber(message.timestamp ?? message.timestamp_send),
		original_message_id: asString(message.original_message_id),
		original_body: asString(message.original_body),
		custom_string: asString(message.custom_string),
		marked_as_read: markedAsRead,
	};
	for (const [name, value] of Object.entries(message)) {
		if (!FOLDED.has(name) && !isSecret(name)) row[name] = withoutSecrets(value);
	}
	return row;
}

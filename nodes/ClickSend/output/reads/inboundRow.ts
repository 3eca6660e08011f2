import type { IDataObject } from 'n8n-workflow';

import { typedRow } from './typedRow';

/** The fields of a received message; `timestamp` is in Unix seconds. */
const SAID = {
	message_id: 'string',
	from: 'string',
	to: 'string',
	body: 'string',
	timestamp: 'number',
	original_message_id: 'string',
	original_body: 'string',
	custom_string: 'string',
} as const;

/** The fields that the editor previews of *Get Inbound*, in order; a test compares `docs/operations.md` with it. */
export const INBOUND_FIELDS = { ...SAID, marked_as_read: 'boolean' } as const;

/**
 * Makes the row of a received message: each field has one type, and unknown fields follow. The time stands
 * under one of two names (docs/clicksend-api.md, "Inbound (polling)").
 *
 * @param markedAsRead `null` where this is unknown
 */
export function inboundRow(
	{ timestamp_send, ...message }: Readonly<Record<string, unknown>>,
	markedAsRead: boolean | null,
): IDataObject {
	const timestamp = message.timestamp ?? timestamp_send;
	return { ...typedRow({ ...message, timestamp }, SAID), marked_as_read: markedAsRead };
}

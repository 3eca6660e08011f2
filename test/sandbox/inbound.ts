import { paginate } from './paging';
import { failure, HTTP_NOT_FOUND, success } from './replies';
import type { Call, Routes } from './router';
import type { SandboxReply } from './types';
import { markRead, unreadRows } from './unread';
import type { Kept, Timestamp } from './unread';

/** A message that came in, as everything but the history shows it. */
export interface InboundMessage {
	timestamp: Timestamp;
	from: string;
	to: string;
	body: string;
	/** Text, id and reference of the message it answers; blank when it answers none. */
	original_body: string;
	original_message_id: string;
	custom_string: string;
	message_id: string;
}

export type KeptMessage = Kept<InboundMessage>;

/** Messages that came in (docs/clicksend-api.md, "Inbound (polling)"). */
export const INBOUND_ROUTES: Routes = {
	'/sms/inbound': { GET: list },
	'/sms/inbound/{original_message_id}': { GET: firstReply },
	'/sms/inbound-read': {
		PUT: ({ state, request }) =>
			markRead(state.inbox, request.body, 'Inbound messages have been marked as read.'),
	},
	'/sms/inbound-read/{message_id}': { PUT: markOneRead },
};

/** In the list the time is called timestamp_send, in a single answer timestamp: so are the examples. */
function list({ state, request }: Call): SandboxReply {
	const page = paginate(unreadRows(state.inbox), request.query);
	const data = page.data.map(({ timestamp, ...message }) => ({
		timestamp_send: timestamp,
		...message,
		_keyword: keywordOf(message),
	}));
	return success('Here are your data.', { ...page, data });
}

/** The first reply to a message of ours, read or not. */
function firstReply({ state, params }: Call): SandboxReply {
	const reply = state.inbox.find(
		({ row }) => row.original_message_id === params.original_message_id,
	)?.row;
	if (reply === undefined) return failure(HTTP_NOT_FOUND);
	return success('Here are your result.', { ...reply, _keyword: keywordOf(reply) });
}

/** `data` is the number of copies that were unread: one for each POLL rule. */
function markOneRead({ state, params }: Call): SandboxReply {
	const found = state.inbox.filter(({ row }) => row.message_id === params.message_id);
	if (found.length === 0) return failure(HTTP_NOT_FOUND);
	const count = found.reduce((sum, { unread }) => sum + unread, 0);
	for (const one of found) one.unread = 0;
	return success('Receipt have been marked as read.', count);
}

/** Deprecated, still there: the first word of the text. */
function keywordOf({ body }: { body: string }): string {
	return body.trim().split(/\s+/)[0] ?? '';
}

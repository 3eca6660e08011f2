import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Failure, Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import type { FailureKind } from '../../nodes/ClickSend/messaging/answer/failureKind';
import {
	DEFAULT_MAX_TOTAL_WAIT_MS,
	type Attempt,
} from '../../nodes/ClickSend/messaging/answer/retryPolicy';
import type {
	CallAnswer,
	Content,
	MessageResult,
	Outcome,
	PlannedMessage,
	Entry,
	Row,
	SendRequest,
} from '../../nodes/ClickSend/messaging/types';
import type { Report } from '../../nodes/ClickSend/output/report';

/** ClickSend's free test numbers, one of them also in its local form. */
export const US = '+14055555555';
export const US_OTHER = '+14055555666';
export const AU = '+61411111111';
export const AU_LOCAL = '0411 111 111';
export const AU_OTHER = '+61422222222';
export const GB = '+447777777777';

/** The time at which all these tests run: 2026-10-05 00:00:00 UTC, in milliseconds. */
export const NOW_MS = 1_791_158_400_000;
export const NOW_S = NOW_MS / 1000;

export type MessageFields = Partial<Entry> &
	Partial<Omit<PlannedMessage, 'entry' | 'asked'>> & { content?: Content };

/** The envelope of SMS without short links. */
export const AS_WRITTEN = { shorten_urls: false };

/** Makes a planned message; fields of its entry can be given too. */
export function message({
	item = 0,
	hasOwnReference = true,
	envelope = AS_WRITTEN,
	content = {},
	...fields
}: MessageFields = {}): PlannedMessage {
	const entry: Entry = {
		to: US,
		body: 'Hello',
		custom_string: 'n8n-7-0-0-0-tag',
		source: 'n8n',
		...fields,
		...content,
	};
	const asked = { to: entry.to, message: entry.body };
	return { item, asked, entry, hasOwnReference, envelope };
}

/** Makes one message per number, each with its own reference. */
export const messagesTo = (...numbers: string[]): PlannedMessage[] =>
	numbers.map((to, item) => message({ to, item, custom_string: `n8n-7-0-${item}-0-tag` }));

/** Makes the row of an accepted message, in the shape that was seen live. */
export function rowFor({ entry, item }: PlannedMessage, fields: Row = {}): Row {
	return {
		direction: 'out',
		date: NOW_S,
		to: entry.to === AU_LOCAL ? AU : entry.to,
		body: entry.body,
		from: AU_OTHER,
		schedule: NOW_S,
		message_id: `1F1A1B16-DC22-6280-9B64-${String(item).padStart(12, '0')}`,
		message_parts: 1,
		message_price: '0.0792',
		from_email: null,
		list_id: null,
		custom_string: entry.custom_string,
		contact_id: null,
		user_id: 100001,
		subaccount_id: 100002,
		is_shared_system_number: true,
		country: 'AU',
		carrier: 'Optus',
		status: 'SUCCESS',
		...fields,
	};
}

/** Copies an object without some of its fields. */
export const without = (row: Row, ...fields: string[]): Row =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));

/** The body of an answer around its rows. */
export const bodyWith = (rows: readonly unknown[], data: Row = {}): Record<string, unknown> => ({
	http_code: 200,
	response_code: 'SUCCESS',
	response_msg: 'Messages queued for delivery.',
	data: { total_price: 0, total_count: rows.length, queued_count: 0, messages: rows, ...data },
});

export const call = (body: CallAnswer['body'], fields: Partial<CallAnswer> = {}): CallAnswer => ({
	sentAt: 0,
	items: [0],
	httpCode: 200,
	body,
	...fields,
});

/** Makes the result of a message, without a row unless one is given. */
export function result(outcome: Outcome, fields: Partial<MessageResult> = {}): MessageResult {
	const { item, asked, entry } = message({ item: fields.item });
	return {
		item,
		asked,
		to: US,
		entry,
		outcome,
		status: outcome === 'accepted' ? 'SUCCESS' : 'REFUSED',
		what: 'Something happened',
		advice: outcome === 'accepted' ? null : 'Do something.',
		row: null,
		shown: null,
		call: null,
		...fields,
	};
}

/** A report of these results, one input item for each. */
export const report = (results: MessageResult[], fields: Partial<Report> = {}): Report => ({
	results,
	strays: [],
	apiCalls: 1,
	itemCount: results.length,
	...fields,
});

/** The request of an item with only the required fields. */
export const request = (fields: Partial<SendRequest> = {}): SendRequest => ({
	to: US,
	message: 'Hello',
	country: 'US',
	customString: undefined,
	from: undefined,
	fromEmail: undefined,
	schedule: undefined,
	source: undefined,
	own: {},
	...fields,
});

export const answered = (
	httpCode: number,
	body: unknown,
	headers: Record<string, unknown> = {},
): Reply => ({ kind: 'answered', httpCode, headers, body });

export const failure = (kind: FailureKind, fields: Partial<Failure> = {}): Failure => ({
	kind,
	httpCode: null,
	status: 'STATUS',
	what: 'Something happened',
	...fields,
});

/** The first failed call of a batch of ten, in a run that has not waited yet. */
export const attempt = (fields: Partial<Attempt> = {}): Attempt => ({
	count: 1,
	size: 10,
	waitedMs: 0,
	maxTotalWaitMs: DEFAULT_MAX_TOTAL_WAIT_MS,
	splitsLeft: 64,
	now: NOW_MS,
	random: 0.5,
	...fields,
});

/** A payload of ClickSend, from the folder that the sandbox keeps. */
export function sample(name: string): Record<string, unknown> {
	const path = join(__dirname, '..', 'sandbox', 'samples', `${name}.json`);
	return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** The rows of a sample of `POST /sms/send`. */
export function sampleRows(name: string): Row[] {
	const { data } = sample(name) as { data: { messages: Row[] } };
	return data.messages;
}

/** Runs something that must throw; returns the message of what it threw. */
export function thrownBy(run: () => unknown): string {
	try {
		run();
	} catch (thrown) {
		return thrown instanceof Error ? thrown.message : String(thrown);
	}
	throw new Error('Nothing was thrown');
}

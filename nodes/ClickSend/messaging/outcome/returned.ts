import type { Trace } from '../types';
import { isObject, numberOf, textOf } from '../values';

/** The `error` of this node, read from an item that left by the error output and comes back. */
export interface Returned {
	outcome: string;
	status: string;
	/** The recipient that the error is about, `null` where none could be read. */
	own: string | null;
	/** All recipients that the item had; `null` where they were too many to name, or are unreadable. */
	recipients: readonly string[] | null;
	isAboutList: boolean;
	/** The text of the message, whether or not it was sent. */
	body: string | undefined;
	trace: Trace;
}

const MS_PER_SECOND = 1000;

const asText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The beginning of a list's name among the recipients of an item. */
export const LIST = 'list ';

/** Names the list with this ID among the recipients. Without a list ClickSend has been seen to write `null` or 0. */
export const listAsRecipient = (id: unknown): string | undefined =>
	numberOf(id) > 0 ? `${LIST}${numberOf(id)}` : undefined;

/** An error that was merged with others, or cut, proves nothing about any recipient. */
const UNCLEAR: Returned = {
	outcome: 'unknown',
	status: 'OUTCOME_UNKNOWN',
	own: null,
	recipients: null,
	isAboutList: false,
	body: undefined,
	trace: { reference: null, sentAt: undefined, isResent: true },
};

/** An error of this node as text, however much of it a database or a sheet has kept. */
const ERROR_AS_TEXT = /^[[\s]*\{\s*"message"\s*:/;

/** Reads an error that a database or a sheet has turned into text, `undefined` where the text is cut. */
function parsed(error: unknown): unknown {
	if (typeof error !== 'string') return error;
	try {
		return JSON.parse(error);
	} catch {
		return ERROR_AS_TEXT.test(error) ? undefined : error;
	}
}

/** Reads the `error` of an input item, `undefined` where it is not one that this node writes for messages. */
export function readReturned(given: unknown): Returned | undefined {
	const error = parsed(given);
	if (error === undefined && given !== undefined) return UNCLEAR;
	if (Array.isArray(error)) {
		return error.some((one) => readReturned(one) !== undefined) ? UNCLEAR : undefined;
	}
	if (!isObject(error) || !('to' in error)) return undefined;
	const { outcome, status, recipients, recipient_count, channel, sent_at, resent } = error;
	if (typeof outcome !== 'string' || typeof status !== 'string') return undefined;
	const [to, list] = [asText(error.to), listAsRecipient(error.list_id)];
	const named: unknown = recipients ?? [];
	const all =
		recipient_count === undefined && Array.isArray(named)
			? [...named.map(textOf), to, list].filter((one) => one !== undefined)
			: null;
	return {
		outcome,
		status,
		own: to ?? list ?? null,
		recipients: all && [...new Set(all)],
		isAboutList: list !== undefined,
		body: asText(error.body),
		trace: {
			channel: asText(channel),
			reference: asText(error.custom_string) ?? null,
			sentAt: typeof sent_at === 'number' ? sent_at * MS_PER_SECOND : undefined,
			isResent: resent !== false,
		},
	};
}

type Json = Readonly<Record<string, unknown>>;

/** Whether an item is an output row of *Send Message* or *Get Price*; a sheet may have changed its types. */
export const isOwnRow = (json: Json): boolean =>
	typeof json.outcome === 'string' && ('accepted' in json || 'priced' in json);

/** Whether an item is an output row of *Get Price*; its sender, time and reference are those of the question. */
export const isPriceRow = (json: Json): boolean =>
	isOwnRow(json) && typeof json.priced === 'boolean';

/** Whether an item is an output row whose message was sent, or may have been. */
export const wasOrMayBeSent = (json: Json): boolean =>
	isOwnRow(json) && (json.outcome === 'accepted' || json.outcome === 'unknown');

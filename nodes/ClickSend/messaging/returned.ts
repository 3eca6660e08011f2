import { isObject } from './values';

/** What the `error` of this node says, on an item that left by the error output and comes back. */
export interface Returned {
	outcome: string;
	status: string;
	/** Whom the error is about, `null` where no recipient could be read. */
	own: string | null;
	/** All recipients that the item had; their number where they were too many to name. */
	recipients: readonly string[] | number;
	isAboutList: boolean;
	/** The reference under which ClickSend's history lists the message. */
	reference: string | null;
	/** When the message went out, in Unix milliseconds, where its outcome is unknown. */
	sentAt: number | undefined;
	/** Whether a second copy went out already. */
	isResent: boolean;
}

const MS_PER_SECOND = 1000;

const asText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** A list among the recipients of an item. */
export const LIST = 'list ';

/** Where there is no list, ClickSend has been seen to write `null` and 0. */
export const listIn = (id: unknown): string | undefined =>
	Number(id) > 0 ? `${LIST}${Number(id)}` : undefined;

/** Reads the `error` of an input item, `undefined` where it is not one that this node writes for messages. */
export function readReturned(error: unknown): Returned | undefined {
	if (!isObject(error) || !('to' in error)) return undefined;
	const { outcome, status, recipients, recipient_count, sent_at } = error;
	if (typeof outcome !== 'string' || typeof status !== 'string') return undefined;
	const [to, list] = [asText(error.to), listIn(error.list_id)];
	const named = Array.isArray(recipients) ? recipients.map(String) : [];
	const all = new Set([...named, to, list].filter((one) => one !== undefined));
	return {
		outcome,
		status,
		own: to ?? list ?? null,
		recipients: typeof recipient_count === 'number' ? recipient_count : [...all],
		isAboutList: list !== undefined,
		reference: asText(error.custom_string) ?? null,
		sentAt: typeof sent_at === 'number' ? sent_at * MS_PER_SECOND : undefined,
		isResent: error.resent === true,
	};
}

/** Whether an item is an output row of *Send Message* whose message was sent, or may have been. */
export const wasOrMayBeSent = ({ outcome, accepted }: Readonly<Record<string, unknown>>): boolean =>
	typeof accepted === 'boolean' && (outcome === 'accepted' || outcome === 'unknown');

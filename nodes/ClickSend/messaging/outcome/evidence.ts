import type { Entry, Row } from '../types';
import { squeeze } from '../values';

const digitsOf = (value: unknown): string => String(value ?? '').replace(/\D/g, '');

/** Whether a row says anything in this field: a missing field contradicts nothing. */
export const says = (
	row: Row,
	field: 'to' | 'body' | 'custom_string' | 'list_id' | 'contact_id' | 'message_id',
): boolean => row[field] !== undefined && row[field] !== null && row[field] !== '';

/** A row that comes twice (an id names one message) speaks for one message all the same. */
export function withoutCopies(rows: readonly Row[]): Row[] {
	const ids = new Set<unknown>();
	return rows.filter(({ message_id }) => {
		const isCopy = ids.has(message_id);
		if (typeof message_id === 'string' && message_id !== '') ids.add(message_id);
		return !isCopy;
	});
}

/** Whether a row came out of a contact list: where there is none, ClickSend has been seen to write `null` and 0. */
export const isOfList = (row: Row): boolean => says(row, 'list_id') && Number(row.list_id) !== 0;

export const isInternational = ({ to }: Entry): boolean => to?.startsWith('+') === true;

/** What stands before a local number in its international form: a country code, or +1 and the area. */
const MAX_DIGITS_ADDED = 4;

/**
 * Whether a number of ClickSend's is the one that was asked for. ClickSend writes the normalised form: `0411 111 111`
 * comes back as `+61411111111`, so a local number has to be the end of it.
 */
export function sameNumber(asked: string, number: unknown): boolean {
	const answered = digitsOf(number);
	const digits = digitsOf(asked);
	if (asked.startsWith('+') || answered === digits) return answered === digits;
	const national = digits.replace(/^0+/, '');
	const added = answered.length - national.length;
	return national !== '' && added <= MAX_DIGITS_ADDED && answered.endsWith(national);
}

const sameRecipient = ({ to }: Entry, row: Row): boolean =>
	to !== undefined && sameNumber(to, row.to);

/** White space is the one thing known to change between a text and its echo. */
function sameBody(entry: Entry, row: Row): boolean {
	return typeof row.body === 'string' && squeeze(row.body) === squeeze(entry.body);
}

/** The last digits, alike in the local and the international form of the shortest number: they keep the search short. */
const tailOf = ({ to }: { to?: unknown }): string => digitsOf(to).slice(-2);

/** So many last digits tell subscribers apart, and every local number that is not a short code has them. */
const subscriberOf = ({ to }: { to?: unknown }): string => digitsOf(to).slice(-7);

const bodyOf = ({ body }: { body?: unknown }): string =>
	typeof body === 'string' ? squeeze(body) : '';
export const referenceOf = ({ custom_string }: { custom_string?: unknown }): string =>
	typeof custom_string === 'string' ? custom_string : '';

/** One way in which a row can point at a message. */
export interface Way {
	/** Rows that can be matched in this way at all. */
	usable: (row: Row) => boolean;
	/** What both sides must share. */
	key: (source: { to?: unknown; body?: unknown; custom_string?: unknown }) => string;
	/** What the key leaves open; absent where it says all. */
	agrees?: (entry: Entry, row: Row) => boolean;
	/** Only where as many rows as messages are left under the key, so that none is guessed. */
	isCounted?: true;
	/** Sure enough for rows of the history, which may belong to anybody's messages. */
	isProof?: true;
}

const isAnonymous = (row: Row): boolean => !says(row, 'custom_string');

/** The surest way first. */
export const WAYS: readonly Way[] = [
	{
		usable: (row) => says(row, 'custom_string') && says(row, 'to'),
		key: (source) => `${referenceOf(source)}\n${tailOf(source)}`,
		agrees: (entry, row) => sameRecipient(entry, row) && sameBody(entry, row),
		isProof: true,
	},
	{
		// The text may come back changed: shortened links, filled-in placeholders.
		usable: (row) => says(row, 'custom_string') && says(row, 'to'),
		key: (source) => `${referenceOf(source)}\n${subscriberOf(source)}`,
		agrees: sameRecipient,
		isCounted: true,
	},
	{
		usable: (row) => says(row, 'custom_string') && !says(row, 'to'),
		key: (source) => `${referenceOf(source)}\n${bodyOf(source)}`,
		isCounted: true,
	},
	{
		usable: (row) => isAnonymous(row) && says(row, 'to'),
		key: (source) => `${bodyOf(source)}\n${tailOf(source)}`,
		agrees: (entry, row) => sameRecipient(entry, row) && sameBody(entry, row),
		isProof: true,
	},
	{
		usable: (row) => isAnonymous(row) && says(row, 'to'),
		key: subscriberOf,
		agrees: sameRecipient,
		isCounted: true,
	},
	{
		usable: (row) => isAnonymous(row) && !says(row, 'to') && says(row, 'body'),
		key: bodyOf,
		isCounted: true,
	},
	{
		// Nothing but a status: position, the last tie-breaker.
		usable: (row) => isAnonymous(row) && !says(row, 'to') && !says(row, 'body'),
		key: () => '',
		isCounted: true,
	},
];

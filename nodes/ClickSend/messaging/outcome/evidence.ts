import type { Entry, Row } from '../types';
import { digitsOf, numberOf, squeeze, textOf } from '../values';

/** Whether a row has a text or a number in this field; anything else contradicts nothing. */
export const says = (
	row: Row,
	field: 'to' | 'body' | 'custom_string' | 'list_id' | 'contact_id' | 'message_id',
): boolean => textOf(row[field]) !== '';

/** Removes rows that come twice, since a `message_id` belongs to one message. */
export function withoutCopies(rows: readonly Row[]): Row[] {
	const ids = new Set<unknown>();
	return rows.filter(({ message_id }) => {
		const isCopy = ids.has(message_id);
		if (typeof message_id === 'string' && message_id !== '') ids.add(message_id);
		return !isCopy;
	});
}

/** Whether a row came from a contact list. For other rows ClickSend has been seen to write `null` or 0. */
export const isOfList = (row: Row): boolean => says(row, 'list_id') && numberOf(row.list_id) !== 0;

export const isInternational = ({ to }: Entry): boolean => to?.startsWith('+') === true;

/** The digits before a local number in its international form: a country code, or 1 and the area. */
const MAX_DIGITS_ADDED = 4;

/**
 * Whether a number in ClickSend's answer is the one that was asked for. ClickSend writes the normalised form:
 * `0411 111 111` comes back as `+61411111111`, so the answer has to end with a local number.
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

/** Compares texts with single blanks, because ClickSend is known to change white space. */
function sameBody(entry: Entry, row: Row): boolean {
	return typeof row.body === 'string' && squeeze(row.body) === squeeze(entry.body);
}

/** Returns the last two digits, which a local number and its international form share; they narrow the search. */
const tailOf = ({ to }: { to?: unknown }): string => digitsOf(to).slice(-2);

/** Returns the last seven digits, which tell subscribers apart; every local number but a short code has as many. */
const subscriberOf = ({ to }: { to?: unknown }): string => digitsOf(to).slice(-7);

const bodyOf = ({ body }: { body?: unknown }): string =>
	typeof body === 'string' ? squeeze(body) : '';

export const referenceOf = ({ custom_string }: { custom_string?: unknown }): string =>
	textOf(custom_string);

/** One way to match a row with a message. */
export interface Way {
	/** Whether a row can be matched in this way at all. */
	usable: (row: Row) => boolean;
	/** Returns the key that row and message must share. */
	key: (source: { to?: unknown; body?: unknown; custom_string?: unknown }) => string;
	/** Checks what the key leaves open; absent where the key is enough. */
	agrees?: (entry: Entry, row: Row) => boolean;
	/** The way holds only if as many rows as messages share the key, so that no match is a guess. */
	isCounted?: true;
	/** The way is sure enough for rows of the history, which may belong to any message of the account. */
	isProof?: true;
}

const isAnonymous = (row: Row): boolean => !says(row, 'custom_string');

/** All ways, the surest first. */
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
		// A row with nothing but a status is matched by position, the last tie-breaker.
		usable: (row) => isAnonymous(row) && !says(row, 'to') && !says(row, 'body'),
		key: () => '',
		isCounted: true,
	},
];

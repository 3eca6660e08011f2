import { squeeze } from './text';
import type { SmsEntry, SmsRow } from './types';

const digitsOf = (value: unknown): string => String(value ?? '').replace(/\D/g, '');

/** Whether a row says anything in this field: a missing field contradicts nothing. */
const says = (row: SmsRow, field: 'to' | 'body' | 'custom_string'): boolean =>
	row[field] !== undefined && row[field] !== null && row[field] !== '';

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

const sameRecipient = (entry: SmsEntry, row: SmsRow): boolean => sameNumber(entry.to, row.to);

/** White space is the one thing known to change between a text and its echo. */
function sameBody(entry: SmsEntry, row: SmsRow): boolean {
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
	usable: (row: SmsRow) => boolean;
	/** What both sides must share. */
	key: (source: { to?: unknown; body?: unknown; custom_string?: unknown }) => string;
	/** What the key leaves open; absent where it says all. */
	agrees?: (entry: SmsEntry, row: SmsRow) => boolean;
	/** Only where as many rows as messages are left under the key, so that none is guessed. */
	isCounted?: true;
	/** Sure enough for rows of the history, which may belong to anybody's messages. */
	isProof?: true;
}

const isAnonymous = (row: SmsRow): boolean => !says(row, 'custom_string');

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

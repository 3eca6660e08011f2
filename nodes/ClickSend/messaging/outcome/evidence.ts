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
 * Returns how a number is written in a request and in an answer, in a form to compare: equal are those that share one.
 * ClickSend answers with the normalised form: `0411 111 111` comes back as `+61411111111`, so the answer has to end
 * with a local number.
 */
function formsAsked(asked: string): string[] {
	const digits = digitsOf(asked);
	const national = digits.replace(/^0+/, '');
	const isLocal = !asked.startsWith('+') && national !== '';
	return isLocal ? [`= ${digits}`, `~ ${national}`] : [`= ${digits}`];
}

function formsAnswered(number: unknown): string[] {
	const digits = digitsOf(number);
	const ends = Array.from({ length: MAX_DIGITS_ADDED + 1 }, (_, added) => digits.slice(added));
	return [`= ${digits}`, ...ends.map((end) => `~ ${end}`)];
}

/** Whether a number in ClickSend's answer is the one that was asked for. */
export function sameNumber(asked: string, number: unknown): boolean {
	const forms = formsAnswered(number);
	return formsAsked(asked).some((form) => forms.includes(form));
}

const sameRecipient = ({ to }: Entry, row: Row): boolean =>
	to !== undefined && sameNumber(to, row.to);

/** Returns the last seven digits, which tell subscribers apart; every local number but a short code has as many. */
const subscriberOf = ({ to }: { to?: unknown }): string => digitsOf(to).slice(-7);

/** Texts are compared with single blanks, because ClickSend is known to change white space. */
const bodyOf = ({ body }: { body?: unknown }): string => squeeze(textOf(body));

export const referenceOf = ({ custom_string }: { custom_string?: unknown }): string =>
	textOf(custom_string);

/** A row or an entry, as far as they are compared. */
interface Source {
	to?: unknown;
	body?: unknown;
	custom_string?: unknown;
}

/** One way to match a row with a message: both must share a key. */
export interface Way {
	/** Whether a row can be matched in this way at all. */
	usable: (row: Row) => boolean;
	rowKeys: (row: Row) => string[];
	/** Returns the keys of a message, the surest first. */
	keys: (entry: Entry) => string[];
	/** The number is in the keys: a row may have several, of which each agrees with other numbers. */
	isByNumber?: true;
	/** Checks what the key leaves open; absent where the key is enough. */
	agrees?: (entry: Entry, row: Row) => boolean;
	/** The way holds only if as many rows as messages share the key, so that no match is a guess. */
	isCounted?: true;
	/** The way is sure enough for rows of the history, which may belong to any message of the account. */
	isProof?: true;
}

const by = (key: (source: Source) => string): Pick<Way, 'rowKeys' | 'keys'> => ({
	rowKeys: (row) => [key(row)],
	keys: (entry) => [key(entry)],
});

/** The keys for rows that share the number, too; no search among other numbers is needed. */
const byNumber = (
	key: (source: Source) => string,
): Pick<Way, 'rowKeys' | 'keys' | 'isByNumber'> => ({
	isByNumber: true,
	rowKeys: (row) => formsAnswered(row.to).map((form) => `${key(row)}\n${form}`),
	keys: ({ to, ...rest }) =>
		to === undefined ? [] : formsAsked(to).map((form) => `${key(rest)}\n${form}`),
});

const isAnonymous = (row: Row): boolean => !says(row, 'custom_string');

/** All ways, the surest first. */
export const WAYS: readonly Way[] = [
	{
		// A row that lacks one of them shares no key with a message, which has both.
		usable: () => true,
		...byNumber((source) => `${referenceOf(source)}\n${bodyOf(source)}`),
		isProof: true,
	},
	{
		// The text may come back changed: shortened links, filled-in placeholders.
		usable: () => true,
		...by((source) => `${referenceOf(source)}\n${subscriberOf(source)}`),
		agrees: sameRecipient,
		isCounted: true,
	},
	{
		usable: (row) => says(row, 'custom_string') && !says(row, 'to'),
		...by((source) => `${referenceOf(source)}\n${bodyOf(source)}`),
		isCounted: true,
	},
	{
		usable: (row) => isAnonymous(row) && says(row, 'to'),
		...byNumber(bodyOf),
		isProof: true,
	},
	{
		usable: (row) => isAnonymous(row) && says(row, 'to'),
		...by(subscriberOf),
		agrees: sameRecipient,
		isCounted: true,
	},
	{
		usable: (row) => isAnonymous(row) && !says(row, 'to') && says(row, 'body'),
		...by(bodyOf),
		isCounted: true,
	},
	{
		// A row with nothing but a status is matched by position, the last tie-breaker.
		usable: (row) => isAnonymous(row) && !says(row, 'to') && !says(row, 'body'),
		...by(() => ''),
		isCounted: true,
	},
];

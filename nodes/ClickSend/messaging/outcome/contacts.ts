import type { Channel } from '../channel';
import { referenceOf, says, withoutCopies } from './evidence';
import type { ContactList, PlannedMessage, Row } from '../types';
import { quote } from '../input/numbers/characters';
import { textOf } from '../values';

/** A message to a contact list: one planned message, for which ClickSend answers with a row per contact. */
export type ListMessage = PlannedMessage & { list: ContactList };

export const isToList = (message: PlannedMessage): message is ListMessage =>
	message.list !== undefined;

/** Names a list in errors, e.g. `list "Customers" (428)`. */
export const nameOfList = ({ id, name }: ContactList): string =>
	name === '' ? `list ${id}` : `list ${quote(name)} (${id})`;

/** The parts of a text that may come back changed: placeholders, which ClickSend fills in per contact, and links. */
const GAP = /\([^()]*\)|\{[^{}]*\}|https?:\/\/\S+/gi;

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

/** Whether ClickSend can have made a text from this body for some contact. */
export function isFilledIn(body: string, text: unknown): boolean {
	if (typeof text !== 'string') return false;
	const whole = withoutBlanks(text);
	const parts = body.split(GAP).map(withoutBlanks);
	const [first = '', ...others] = parts;
	const last = others.pop();
	if (last === undefined) return whole === first;
	const end = whole.length - last.length;
	let at = first.length;
	if (!whole.startsWith(first) || !whole.endsWith(last) || at > end) return false;
	return others.every((part) => {
		const found = whole.indexOf(part, at);
		at = found + part.length;
		return found >= 0 && at <= end;
	});
}

const isSameList = ({ list }: ListMessage, row: Row): boolean =>
	textOf(row.list_id) === String(list.id);

/** Whether a row of the list's own call answers for one of its contacts: none of its fields may contradict that. */
function isOfContact(message: ListMessage, row: Row): boolean {
	const { custom_string, body } = message.entry;
	if (says(row, 'custom_string')) return referenceOf(row) === custom_string;
	if (says(row, 'list_id') && !isSameList(message, row)) return false;
	return !says(row, 'body') || isFilledIn(body, row.body);
}

/** Separates the rows of the list's contacts from rows of no contact. A row that comes twice counts once. */
export function rowsOfContacts(
	message: ListMessage,
	rows: readonly Row[],
): { rows: Row[]; strays: Row[] } {
	const own = new Set(withoutCopies(rows).filter((row) => isOfContact(message, row)));
	return { rows: [...own], strays: rows.filter((row) => !own.has(row)) };
}

/**
 * Whether two rows are about the same contact. A list may hold a number twice, so without the IDs of contacts, which
 * rows of calls never have, two messages are of two contacts.
 */
export function isSameContact(one: Row, other: Row): boolean {
	const bothSay = (field: 'message_id' | 'contact_id'): boolean =>
		says(one, field) && says(other, field);
	if (bothSay('message_id') && one.message_id === other.message_id) return true;
	if (bothSay('contact_id')) return textOf(one.contact_id) === textOf(other.contact_id);
	return !bothSay('message_id') && one.to === other.to;
}

/**
 * Finds the rows of the history that prove that contacts of a list were texted. A reference that the node wrote is
 * proof; any other reference is proof only together with list and text, in a row not older than the send. The rows
 * given may belong to any message of the account.
 *
 * @param sentAt when the call went out, in Unix seconds
 */
export function rowsOfContactsInHistory(
	message: ListMessage,
	rows: readonly Row[],
	sentAt: number,
	timeOf: Channel['timeOf'],
): Row[] {
	const { entry, hasOwnReference } = message;
	return rows.filter(
		(row) =>
			referenceOf(row) === entry.custom_string &&
			(hasOwnReference ||
				(isSameList(message, row) && isFilledIn(entry.body, row.body) && timeOf(row) >= sentAt)),
	);
}

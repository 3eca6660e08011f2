import type { Failure } from '../../messaging/answer/answer';
import { numberOfContact } from '../../messaging/contacts/contactNumber';
import { textOf } from '../../messaging/values';
import type { Ask } from '../ask';
import { collectRows, readPages, type Listed } from '../pages';

/** The thing by which a contact is found on a list: a number in E.164, or an e-mail address. */
export interface ContactKey {
	field: 'phone_number' | 'email';
	value: string;
}

/** Returns the thing by which a contact is found: its number, or else its e-mail address. */
export function keyOf({
	phone_number: number,
	email,
}: Readonly<Partial<Record<ContactKey['field'], string>>>): ContactKey | undefined {
	if (number !== undefined) return { field: 'phone_number', value: number };
	return email === undefined ? undefined : { field: 'email', value: email };
}

export const contactsUrl = (listId: number): string => `/lists/${listId}/contacts`;

export const contactUrl = (listId: number, contactId: number): string =>
	`${contactsUrl(listId)}/${contactId}`;

const comparable = ({ field, value }: ContactKey): string =>
	field === 'email' ? value.trim().toLowerCase() : value;

/** Writes a key as one text; a number begins with a plus, and an e-mail address has an @. */
export const textOfKey = comparable;

/** Returns all texts under which a contact is found. */
export const keysOfContact = (row: Listed): string[] =>
	[numberOfContact(row), comparable({ field: 'email', value: textOf(row.email) })].filter(
		(key) => key !== '',
	);

export const idOfContact = ({ contact_id: id }: Listed): number => Number(textOf(id));

/** The oldest contact stands for all that have the same number. */
export const oldestFirst = (rows: readonly Listed[]): Listed[] =>
	[...rows].sort((one, other) => idOfContact(one) - idOfContact(other));

/**
 * Asks ClickSend for the contacts of a list that have this number or address. It may find parts of a value, so they
 * are compared here.
 */
export async function findContacts(
	ask: Ask,
	listId: number,
	key: ContactKey,
): Promise<Listed[] | Failure> {
	const qs = { q: `${key.field}:${key.value}` };
	const wanted = comparable(key);
	const pages = readPages(ask, { url: contactsUrl(listId), qs });
	const found = await collectRows(pages, (row) =>
		keysOfContact(row).includes(wanted) ? row : undefined,
	);
	return Array.isArray(found) ? oldestFirst(found) : found;
}

import type { IExecuteFunctions } from 'n8n-workflow';

import { findContacts, textOfKey } from '../../api/contacts/find';
import { getContact } from '../../api/contacts/write';
import type { Ask } from '../../api/ask';
import type { Listed } from '../../api/pages';
import { isProblem } from '../../messaging/problem';
import type { Refusal } from '../perItem';
import type { Done } from './changeItems';
import { listReader, whichReader, type Which } from './read';
import { failedItem, noSuch, refuseContact } from './refusal';

/** A contact of a list, as an item names it. */
export interface Named {
	listId: number;
	which: Which;
}

/** Makes the reader of the list and of the contact on it. It throws what an expression throws. */
export function namedContactReader(context: IExecuteFunctions): (item: number) => Named | Refusal {
	const listOf = listReader(context);
	const whichOf = whichReader(context);
	return (item) => {
		const listId = listOf(item);
		if (isProblem(listId)) return refuseContact(listId);
		const which = whichOf(item);
		return isProblem(which) ? refuseContact(which) : { listId, which };
	};
}

/** Names a contact, on its list, as one text. */
export const nameOfWhich = (listId: number, which: Which): string =>
	`${listId} ${'contactId' in which ? which.contactId : textOfKey(which.key)}`;

/** Finds the contacts that an item names, the oldest first; by its ID there is only one. */
export async function lookUpContacts(
	ask: Ask,
	listId: number,
	which: Which,
): Promise<Listed[] | Done> {
	if ('contactId' in which) {
		const found = await getContact(ask, listId, which.contactId);
		return isProblem(found) ? failedItem(found, false) : [found.data];
	}
	const found = await findContacts(ask, listId, which.key);
	if (isProblem(found)) return failedItem(found, false);
	if (found.length > 0) return found;
	const rows = noSuch(`The list ${listId} has no contact with ${which.key.value}`);
	return { rows, mayHaveChanged: false };
}

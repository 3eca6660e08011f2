import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { trimmedOf } from '../messaging/values';
import type { Listed } from '../api/pages';
import { search } from './search';

/** Names a list, e.g. `Customers (250 contacts)`; the count tells lists of the same name apart. */
function entryOf({
	list_id,
	list_name,
	_contacts_count,
}: Listed): INodeListSearchItems | undefined {
	const value = trimmedOf(list_id);
	if (value === '') return undefined;
	const count = trimmedOf(_contacts_count);
	const contacts = count === '1' ? '1 contact' : `${count} contacts`;
	const name = trimmedOf(list_name) || `List ${value}`;
	return { name: count === '' ? name : `${name} (${contacts})`, value };
}

/** The contact lists of the account. */
export async function searchContactLists(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { url: '/lists' }, entryOf, filter);
}

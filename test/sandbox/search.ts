import { ownLists } from './lists';
import type { ContactRow, ListRow } from './contentTypes';
import { paginate } from './paging';
import { success } from './replies';
import type { Call, Routes } from './router';
import type { SandboxReply } from './types';

export const SEARCH_ROUTES: Routes = { '/search/contacts-lists': { GET: search } };

/** Finds lists and contacts by name, and contacts by number; contacts come first, as in ClickSend's example. */
function search(call: Call): SandboxReply {
	const { query } = call.request;
	const words = (query.q ?? '').toLowerCase();
	const lists = ownLists(call);
	const found = [
		...lists.flatMap(({ contacts }) => contacts.map(contactHit)),
		...lists.map(({ row }) => listHit(row)),
	].filter(({ name, contact }) => `${name} ${contact}`.toLowerCase().includes(words));
	return success('Here are some search result.', paginate(found, query));
}

function contactHit({ contact_id, phone_number, first_name, last_name }: ContactRow) {
	const name = `${first_name ?? ''} ${last_name ?? ''}`.trim();
	return { contact: phone_number, contacts_count: null, id: contact_id, name, type: 'contact' };
}

function listHit({ list_id, list_name, list_email_id, _contacts_count }: ListRow) {
	return {
		contact: list_email_id,
		contacts_count: _contacts_count,
		id: list_id,
		name: list_name,
		type: 'list',
	};
}

import type { ContactList } from './contactLists';
import type { ContactRow } from './contentTypes';
import { text } from './text';
import { findOwn } from './lists';
import { paginate } from './paging';
import { failure, HTTP_BAD_REQUEST, HTTP_FORBIDDEN } from './replies';
import { invalidFields, isObject, notFound, success } from './replies';
import { normaliseRecipient } from './recipients';
import type { Call, Endpoint, Routes } from './router';
import { nowSeconds } from './state';
import type { SandboxReply } from './types';

/** The fields that a caller writes; all others are ClickSend's own. */
const WRITTEN = [
	...['phone_number', 'first_name', 'last_name', 'custom_1', 'custom_2', 'custom_3', 'custom_4'],
	...['fax_number', 'organization_name', 'email', 'address_line_1', 'address_line_2'],
	...['address_city', 'address_state', 'address_postal_code', 'address_country'],
] as const;

/** One of these is needed. */
const KEYS = ['phone_number', 'email', 'fax_number'] as const;

type Written = Record<(typeof WRITTEN)[number], string>;

/** The contacts of a list (docs/clicksend-api.md, "Contacts"). */
export const CONTACT_ROUTES: Routes = {
	'/lists/{list_id}/contacts': {
		GET: within((list, { request: { query } }) => {
			const found = list.contacts.filter(readFilter(query.q));
			return success("Here's your list of contacts.", paginate(found, query));
		}),
		POST: within(addContact),
	},
	'/lists/{list_id}/contacts/{contact_id}': {
		GET: withContact((contact) => success("Here's your contact.", contact)),
		PUT: withContact(updateContact),
		DELETE: withContact((contact, list) => {
			list.contacts = list.contacts.filter((one) => one !== contact);
			return success(`Contact #${contact.contact_id} has been deleted.`, []);
		}),
	},
};

/** Unlike the list itself, its contacts are forbidden when there is no such list. */
function within(answer: (list: ContactList, call: Call) => SandboxReply): Endpoint {
	return (call) => {
		const list = findOwn(call);
		return list === undefined ? failure(HTTP_FORBIDDEN) : answer(list, call);
	};
}

type OfContact = (contact: ContactRow, list: ContactList, call: Call) => SandboxReply;

function withContact(answer: OfContact): Endpoint {
	return within((list, call) => {
		const { contact_id: id } = call.params;
		const contact = list.contacts.find(({ contact_id }) => String(contact_id) === id);
		return contact === undefined
			? notFound('Contact record not found.')
			: answer(contact, list, call);
	});
}

/** `field:words`, which must occur in that field; no words find everybody. */
function readFilter(q = ''): (contact: ContactRow) => boolean {
	const colon = q.indexOf(':');
	const field = (['phone_number', 'email'] as const).find((name) => name === q.slice(0, colon));
	if (field === undefined) return () => true;
	const words = q.slice(colon + 1).toLowerCase();
	return (contact) => text(contact[field]).toLowerCase().includes(words);
}

/** Reads the fields of a contact; a number is completed with the account's country, as ClickSend does. */
function readBody({ request: { body }, state }: Call): Written | SandboxReply {
	const given = isObject(body) ? body : {};
	const written = Object.fromEntries(WRITTEN.map((name) => [name, text(given[name])])) as Written;
	if (KEYS.every((name) => written[name] === '')) {
		return invalidFields({ phone_number: 'Phone number field is required.' });
	}
	if (written.phone_number === '') return written;
	const number = normaliseRecipient(written.phone_number, state.settings.country);
	return number === null
		? invalidFields({ phone_number: 'Phone number field is invalid.' })
		: { ...written, phone_number: number.to };
}

const isReply = (read: Written | SandboxReply): read is SandboxReply => 'status' in read;

const ALREADY_EXISTS: SandboxReply = {
	status: HTTP_BAD_REQUEST,
	headers: {},
	body: {
		http_code: HTTP_BAD_REQUEST,
		response_code: 'ALREADY_EXISTS',
		response_msg: 'Contact already exists.',
		data: null,
	},
};

function addContact(list: ContactList, call: Call): SandboxReply {
	const { state } = call;
	const written = readBody(call);
	if (isReply(written)) return written;
	const isThere = list.contacts.some(({ phone_number }) => phone_number === written.phone_number);
	if (state.settings.refusesDuplicates && isThere) return ALREADY_EXISTS;
	state.lastContactId += 1;
	const now = nowSeconds(state);
	const contact: ContactRow = {
		contact_id: state.lastContactId,
		list_id: list.row.list_id,
		...written,
		date_added: now,
		date_updated: now,
		_list_name: list.name,
	};
	list.contacts.push(contact);
	return success('New contact has been created.', contact);
}

/** Nobody says what becomes of fields that are left out; here they are cleared, the worst that can be. */
function updateContact(contact: ContactRow, _list: ContactList, call: Call): SandboxReply {
	const written = readBody(call);
	if (isReply(written)) return written;
	Object.assign(contact, written, { date_updated: nowSeconds(call.state) });
	return success('Contact has been updated.', contact);
}

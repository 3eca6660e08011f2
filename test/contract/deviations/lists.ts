import type { Deviation } from '../sandbox';
import { at, body, data, having, status, without } from './kit';

const LISTS = 'POST /lists';
const LIST = '/lists/\\d+';
const CONTACTS = '/lists/\\d+/contacts';
const CONTACT = '/lists/\\d+/contacts/\\d+';

/** Nobody, whoever is asked for. */
const nobodyFor =
	(field: string): Deviation =>
	(reply, request) =>
		request.query.q?.startsWith(field) === true
			? data(CONTACTS, having({ data: [] }))(reply, request)
			: reply;

/** For each check of lists and contacts that are made: an answer that differs from the fact. */
export const LIST_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	'lists.made': () => data(LISTS, having({ _contacts_count: 1 })),
	'lists.renamed': () => data(`GET ${LIST}`, having({ list_name: 'Other' })),
	'lists.deleted': () => status(`DELETE ${LIST}`, 400),
	'lists.duplicates': () => data('PUT /lists/\\d+/remove-duplicates', without('deleted')),
	'lists.opted-out': () =>
		data('PUT /lists/\\d+/remove-opted-out-contacts/\\d+', without('deleted')),
	'contacts.nobody': () => {
		const accepted = having({ http_code: 200 });
		return (reply, request) =>
			reply.status === 400
				? at(`POST ${CONTACTS}`, () => ({ status: 200 }))(
						body(`POST ${CONTACTS}`, accepted)(reply, request),
						request,
					)
				: reply;
	},
	'contacts.made': () => data(`POST ${CONTACTS}`, having({ first_name: '' })),
	'contacts.one': () => data(`GET ${CONTACT}`, having({ email: '' })),
	'contacts.by-number': () => nobodyFor('phone_number'),
	'contacts.by-email': () => nobodyFor('email'),
	'contacts.deleted': () => status(`GET ${CONTACT}`, 400),
};

import type { ContactRow, ListOption, ListRow } from './contentTypes';
import { fictionalNumber, fillRows, FIRST_CONTACT } from './madeUp';

/** Invented names; their numbers share no divisor, so that pairs rarely repeat. */
const FIRST_NAMES = ['Ada', 'Bruno', 'Chloé', 'Dara', 'Emil', 'Farah', 'Gus', 'Hana', 'Ivo', 'Jo'];
const LAST_NAMES = ['Ashdown', 'Birch', 'Corbett', 'Dale', 'Ellery', 'Fenn', 'Grange'];
const FIRST_CONTACT_ID = 552_786;
/** 2026-07-14, as in ClickSend's example. */
const DATE_ADDED = 1_783_997_542;
const EMAIL_ID_DIGITS = 12;

/** A list of this account or of another one. */
export interface ContactList {
	/** The list as a row of GET /lists, with the count of this moment. */
	readonly row: ListRow;
	name: string;
	foreign: boolean;
	contacts: ContactRow[];
	/** The contacts with a phone number, who get a message to the list. */
	readonly members: readonly ContactRow[];
}

/** The lists by their id as text, so that a message may name it either way. */
export type ContactLists = Map<string, ContactList>;

/** Builds the lists. No two made-up contacts share a number or an id, in whichever lists they are. */
export function createLists(options: readonly ListOption[] = []): ContactLists {
	let people = 0;
	const lists = options.map((option): [string, ContactList] => {
		const start = people;
		const contacts = fillRows<ContactRow>(option.contacts, (index) =>
			madeUpContact(start + index, option),
		);
		people += contacts.length;
		return [String(option.list_id), createList(option, contacts)];
	});
	return new Map(lists);
}

export function createList(
	{ list_id, list_name, foreign = false }: ListOption,
	contacts: ContactRow[] = [],
): ContactList {
	const list_email_id = `LIST${String(list_id).padStart(EMAIL_ID_DIGITS, '0')}`;
	return {
		name: list_name,
		foreign,
		contacts,
		get row() {
			const { name, contacts: all } = this;
			return { list_id, list_name: name, list_email_id, _contacts_count: all.length };
		},
		get members() {
			return this.contacts.filter(({ phone_number }) => Boolean(phone_number));
		},
	};
}

function madeUpContact(index: number, { list_id, list_name }: ListOption): ContactRow {
	const first_name = FIRST_NAMES[index % FIRST_NAMES.length] ?? '';
	const last_name = LAST_NAMES[index % LAST_NAMES.length] ?? '';
	return {
		contact_id: FIRST_CONTACT_ID + index,
		list_id,
		phone_number: fictionalNumber(FIRST_CONTACT + index),
		first_name,
		last_name,
		custom_1: `one ${index}`,
		custom_2: `two ${index}`,
		custom_3: `three ${index}`,
		custom_4: `four ${index}`,
		date_added: DATE_ADDED,
		date_updated: DATE_ADDED,
		fax_number: '',
		organization_name: '',
		email: `contact${index}@example.com`,
		address_line_1: '',
		address_line_2: '',
		address_city: '',
		address_state: '',
		address_postal_code: '',
		address_country: 'US',
		_list_name: list_name,
	};
}

import type { IDataObject } from 'n8n-workflow';

import { asNumber, asString } from '../rowFields';
import { typedFields, typedRow, type FieldTypes } from './typedRow';

type Source = Readonly<Record<string, unknown>>;

/**
 * The fields of a list (docs/clicksend-api.md, "Lists, contacts, pagination"); a single list has two more, flags of 0
 * or 1.
 */
export const LIST_FIELDS = {
	list_id: 'number',
	list_name: 'string',
	list_email_id: 'string',
	_contacts_count: 'number',
} as const satisfies FieldTypes;

export const ONE_LIST_FIELDS = {
	...LIST_FIELDS,
	_import_in_progress: 'number',
	_optout_in_progress: 'number',
} as const satisfies FieldTypes;

/** The fields of a contact that most workflows need; dates are in Unix seconds. */
export const SIMPLE_CONTACT_FIELDS = {
	contact_id: 'number',
	phone_number: 'string',
	first_name: 'string',
	last_name: 'string',
	email: 'string',
	custom_1: 'string',
	custom_2: 'string',
	custom_3: 'string',
	custom_4: 'string',
	date_updated: 'number',
} as const satisfies FieldTypes;

export const CONTACT_FIELDS = {
	...SIMPLE_CONTACT_FIELDS,
	list_id: 'number',
	_list_name: 'string',
	date_added: 'number',
	fax_number: 'string',
	organization_name: 'string',
	address_line_1: 'string',
	address_line_2: 'string',
	address_city: 'string',
	address_state: 'string',
	address_postal_code: 'string',
	address_country: 'string',
} as const satisfies FieldTypes;

/** The fields of *Contact: Create or Update* and *Update*. */
export const CHANGED_CONTACT_FIELDS = { action: 'string', ...CONTACT_FIELDS } as const;

export const DELETED_CONTACT_FIELDS = {
	contact_id: 'number',
	list_id: 'number',
	phone_number: 'string',
	email: 'string',
	deleted: 'boolean',
} as const;

/** Makes the output row of a contact that was deleted; what is not known of it is `null`. */
export const deletedContactRow = (listId: number, contact: Source): IDataObject => ({
	contact_id: asNumber(contact.contact_id),
	list_id: listId,
	phone_number: asString(contact.phone_number),
	email: asString(contact.email),
	deleted: true,
});

export const DELETED_LIST_FIELDS = {
	list_id: 'number',
	list_name: 'string',
	deleted: 'boolean',
	deleted_contacts: 'number',
} as const;

/** Makes the output row of a list that was deleted; what is not known of it is `null`. */
export const deletedListRow = (listId: number, list: Source): IDataObject => ({
	list_id: listId,
	list_name: asString(list.list_name),
	deleted: true,
	deleted_contacts: asNumber(list._contacts_count),
});

/** The fields of *Contact List: Remove Duplicates*. */
export const DUPLICATES_FIELDS = { list_id: 'number', removed: 'number' } as const;

/** The fields of *Contact List: Remove Opted-Out Contacts*. */
export const REMOVED_FIELDS = {
	list_id: 'number',
	opt_out_list_id: 'number',
	removed: 'number',
} as const;

export const listRow = (list: Source): IDataObject => typedRow(list, LIST_FIELDS);

export const oneListRow = (list: Source): IDataObject => typedRow(list, ONE_LIST_FIELDS);

export const contactRow = (contact: Source): IDataObject => typedRow(contact, CONTACT_FIELDS);

export const simpleContact = (contact: Source): IDataObject =>
	typedFields(contact, SIMPLE_CONTACT_FIELDS);

import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { countryField } from '../fields/countryField';

type Shown = { displayOptions?: IDisplayOptions };

/** The field for the number of a contact. */
export const phoneNumberField = (shown: Shown = {}): INodeProperties => ({
	displayName: 'Phone Number',
	name: 'phoneNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. +14055555555',
	description: "The number with its country code, or a local one in 'Country'",
	...shown,
});

/** The field for the country of local numbers. */
export const contactCountryField = (shown: Shown = {}): INodeProperties => ({
	...countryField,
	name: 'country',
	displayOptions: undefined,
	description:
		"The country whose local numbers 'Phone Number' may hold. Numbers with a country code of their own do not need it. An expression gives the two-letter code, such as US, GB or AU.",
	...shown,
});

/** The ways to name a contact; the first is the default. */
export const FIND_BY = ['contactId', 'phoneNumber', 'email'] as const;

const shownFor = (findBy: (typeof FIND_BY)[number]): Shown => ({
	displayOptions: { show: { findBy: [findBy] } },
});

/** The fields that name one contact of a list. */
export const whichContact: readonly INodeProperties[] = [
	{
		displayName: 'Find By',
		name: 'findBy',
		type: 'options',
		default: 'contactId',
		description: 'The thing by which the contact is found on the list',
		options: [
			{ name: 'Contact ID', value: 'contactId' },
			{ name: 'Email', value: 'email' },
			{ name: 'Phone Number', value: 'phoneNumber' },
		],
	},
	{
		displayName: 'Contact ID',
		name: 'contactId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1580000001',
		description: "The 'contact_id' of the contact, as 'Contact: Get Many' shows it",
		...shownFor('contactId'),
	},
	{ ...phoneNumberField(shownFor('phoneNumber')), required: true },
	contactCountryField(shownFor('phoneNumber')),
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. name@example.com',
		description: 'The e-mail address of the contact',
		...shownFor('email'),
	},
];

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

const CLEAR_EMPTY: INodeProperties = {
	displayName: 'Clear Empty Fields',
	name: 'clearEmptyFields',
	type: 'boolean',
	default: false,
	description:
		'Whether a field that is added here, or is in the item, and has no value is cleared in the contact. If this is off, the contact keeps what it has.',
};

const NEW_NUMBER: INodeProperties = {
	...phoneNumberField(),
	name: 'phoneNumber',
	description: "The new number, with its country code or in 'Country'",
};

const DETAILS: readonly INodeProperties[] = [
	text('Address Line 1', 'addressLine1', 'First line of the address'),
	text('Address Line 2', 'addressLine2', 'Second line of the address'),
	text('Address City', 'addressCity', 'City of the address'),
	text('Address Country', 'addressCountry', 'Two-letter code of the country, such as US'),
	text('Custom 1', 'custom1', 'First custom field, (Cust. 1) in a text to the list'),
	text('Custom 2', 'custom2', 'Second custom field, (Cust. 2) in a text to the list'),
	text('Custom 3', 'custom3', 'Third custom field, (Cust. 3) in a text to the list'),
	text('Custom 4', 'custom4', 'Fourth custom field, (Cust. 4) in a text to the list'),
	{
		...text('Email', 'email', 'E-mail address of the contact'),
		placeholder: 'e.g. name@example.com',
	},
	text('Fax Number', 'faxNumber', 'Fax number of the contact, with its country code'),
	text('First Name', 'firstName', 'First name, (First Name) in a text to the list'),
	text('Last Name', 'lastName', 'Last name, (Last Name) in a text to the list'),
	text('Organization Name', 'organizationName', 'Company or organization of the contact'),
	text('Address Postal Code', 'addressPostalCode', 'Postal code of the address'),
	text('Address State', 'addressState', 'State or province of the address'),
];

type Extra = 'clearEmptyFields' | 'phoneNumber';

const EXTRAS: Readonly<Record<Extra, INodeProperties>> = {
	clearEmptyFields: CLEAR_EMPTY,
	phoneNumber: NEW_NUMBER,
};

/** The fields of a contact that most workflows add one by one, and what only some operations have. */
export const additionalFields = (...extras: Extra[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [...DETAILS, ...extras.map((extra) => EXTRAS[extra])].sort((one, other) =>
		one.displayName.localeCompare(other.displayName, 'en'),
	),
});

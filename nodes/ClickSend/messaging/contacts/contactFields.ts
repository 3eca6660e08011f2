import { isProblem, problem, type Problem } from '../problem';
import { textOf } from '../values';
import { readLabel } from '../input/label';

/** The fields of a contact that can be written: the name on the screen, and ClickSend's. */
export const WRITTEN_FIELDS = {
	phoneNumber: 'phone_number',
	email: 'email',
	firstName: 'first_name',
	lastName: 'last_name',
	custom1: 'custom_1',
	custom2: 'custom_2',
	custom3: 'custom_3',
	custom4: 'custom_4',
	organizationName: 'organization_name',
	faxNumber: 'fax_number',
	addressLine1: 'address_line_1',
	addressLine2: 'address_line_2',
	addressCity: 'address_city',
	addressState: 'address_state',
	addressPostalCode: 'address_postal_code',
	addressCountry: 'address_country',
} as const;

export type ScreenField = keyof typeof WRITTEN_FIELDS;

export type ContactField = (typeof WRITTEN_FIELDS)[ScreenField];

export const CONTACT_FIELD_NAMES: readonly ContactField[] = Object.values(WRITTEN_FIELDS);

/** The fields that reach somebody: a contact needs one of them (docs/clicksend-api.md, "Contacts"). */
const REACHING: readonly ContactField[] = ['phone_number', 'email', 'fax_number'];

/** A contact as ClickSend lists it: any of its fields may be absent or of another type than documented. */
export type ContactRow = Readonly<Record<string, unknown>>;

/** The texts of a contact, as they are written. */
export type ContactTexts = Partial<Record<ContactField, string>>;

/** The fields that an item gives. */
export interface GivenFields {
	texts: ContactTexts;
	/** The fields that are there and empty: they are cleared only if the user says so. */
	blank: readonly ContactField[];
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Reads an e-mail address; `undefined` for a blank one. */
export function readEmail(displayName: string, value: unknown): string | undefined | Problem {
	const email = readLabel(displayName, value);
	if (typeof email !== 'string' || EMAIL.test(email)) return email;
	return problem(`'${displayName}' has no e-mail address`, 'INVALID_EMAIL');
}

/** The name of a field on the screen, as errors name it. */
export const titleOf = (field: ContactField): string =>
	field
		.split('_')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');

/**
 * Reads the fields of an item other than the number, which needs a country.
 *
 * @param given the values under ClickSend's names; a field that is not there is `undefined`
 */
export function readContactFields(
	given: Readonly<Partial<Record<ContactField, unknown>>>,
): GivenFields | Problem {
	const texts: ContactTexts = {};
	const blank: ContactField[] = [];
	for (const field of CONTACT_FIELD_NAMES) {
		if (!(field in given)) continue;
		const { [field]: value } = given;
		const read = field === 'email' ? readEmail('Email', value) : readLabel(titleOf(field), value);
		if (isProblem(read)) return read;
		if (read === undefined) blank.push(field);
		else texts[field] = read;
	}
	return { texts, blank };
}

/** Whether ClickSend takes a contact with these fields. */
export const canBeReached = (texts: ContactTexts): boolean =>
	REACHING.some((field) => Boolean(texts[field]));

/**
 * Puts the given fields over those of a contact. All fields are sent, since ClickSend does not say whether it keeps
 * those that are left out; an empty one is only sent to clear it.
 */
export function mergeContact(
	row: ContactRow,
	{ texts, blank }: GivenFields,
	clearsEmpty: boolean,
): ContactTexts {
	const merged: ContactTexts = {};
	for (const field of CONTACT_FIELD_NAMES) {
		const before = textOf(row[field]);
		const isCleared = clearsEmpty && blank.includes(field);
		const text = texts[field] ?? (isCleared ? '' : before);
		if (text !== '' || before !== '') merged[field] = text;
	}
	return merged;
}

/** Whether a contact has exactly these texts in the fields that are named. */
export const hasTexts = (row: ContactRow, texts: ContactTexts): boolean =>
	Object.entries(texts).every(([field, text]) => textOf(row[field]) === text);

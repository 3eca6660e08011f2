import * as fc from 'fast-check';

import {
	canBeReached,
	CONTACT_FIELD_NAMES,
	hasTexts,
	mergeContact,
	readContactFields,
	readEmail,
	type ContactField,
	type ContactTexts,
} from '../../../nodes/ClickSend/messaging/contacts/contactFields';

const text = fc.string({ minLength: 1 }).filter((one) => one.trim() === one && one !== '');

const anyContact = fc.dictionary(fc.constantFrom(...CONTACT_FIELD_NAMES), fc.option(text));

const anyGiven = fc.dictionary(
	fc.constantFrom(...CONTACT_FIELD_NAMES.filter((name) => name !== 'email')),
	fc.oneof(text, fc.constantFrom('', ' ', null, undefined)),
);

it('what is given is taken, what is not given stays, and what is empty goes only if that is wished', () => {
	fc.assert(
		fc.property(anyContact, anyGiven, fc.boolean(), (row, values, clearsEmpty) => {
			const given = readContactFields(values);
			if ('what' in given) throw new Error(given.what);
			const merged = mergeContact(row, given, clearsEmpty);

			for (const name of CONTACT_FIELD_NAMES) {
				const before = row[name] ?? '';
				const value = values[name] ?? '';
				const isCleared = name in values && value.trim() === '' && clearsEmpty;
				const after = value.trim() || (isCleared ? '' : before);
				// A field that was empty and stays so is not sent.
				expect(merged[name]).toBe(after === before && after === '' ? undefined : after);
			}
			expect(hasTexts({ ...row, ...merged }, merged)).toBe(true);
		}),
	);
});

it('a field that is not there is neither given nor empty', () => {
	expect(readContactFields({ first_name: ' Ada ', email: ' ', last_name: null })).toEqual({
		texts: { first_name: 'Ada' },
		blank: ['email', 'last_name'],
	});
});

it.each<[name: ContactField, value: unknown, status: string, what: string]>([
	['email', 'ada at example', 'INVALID_EMAIL', "'Email' has no e-mail address"],
	['email', 'ada@home@example.com', 'INVALID_EMAIL', "'Email' has no e-mail address"],
	['email', {}, 'INVALID_PARAMETER', "'Email' is an object where a text was expected"],
	['first_name', {}, 'INVALID_PARAMETER', "'First Name' is an object where a text was expected"],
	['address_line_1', true, 'INVALID_PARAMETER', "'Address Line 1' is a boolean where a text"],
])('%s of %j is refused', (name, value, status, what) => {
	expect(readContactFields({ [name]: value })).toEqual({
		status,
		what: expect.stringContaining(what) as string,
	});
});

it.each([
	[' ada@example.com ', 'ada@example.com'],
	[' ', undefined],
	[undefined, undefined],
])('the address %j is read as %j', (value, expected) => {
	expect(readEmail('Email', value)).toBe(expected);
});

it('a contact with another text does not have the texts', () => {
	expect(hasTexts({ first_name: 'Ada' }, { first_name: 'Bea' })).toBe(false);
});

it.each<[texts: ContactTexts, can: boolean]>([
	[{ phone_number: '+61491570156' }, true],
	[{ email: 'ada@example.com', first_name: 'Ada' }, true],
	[{ fax_number: '+61491570156', phone_number: '' }, true],
	[{ first_name: 'Ada' }, false],
	[{ phone_number: '', email: '' }, false],
])('a contact with %j can be reached: %j', (texts, can) => {
	expect(canBeReached(texts)).toBe(can);
});

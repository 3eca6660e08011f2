import * as fc from 'fast-check';

import {
	CONTACT_FIELD_NAMES,
	hasTexts,
	mergeContact,
	readContactFields,
	type ContactField,
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
				expect(merged[name] ?? '').toBe(after);
			}
			expect(hasTexts({ ...row, ...merged }, merged)).toBe(true);
		}),
	);
});

it.each<[name: ContactField, value: unknown, what: string]>([
	['email', 'ada at example', "'Email' has no e-mail address"],
	['first_name', { a: 1 }, "'First Name' is an object where a text was expected"],
	['address_line_1', true, "'Address Line 1' is a boolean where a text was expected"],
])('%s of %j is refused', (name, value, what) => {
	expect(readContactFields({ [name]: value })).toMatchObject({ what });
});

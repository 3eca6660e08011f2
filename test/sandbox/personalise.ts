import type { ContactRow } from './contentTypes';

/** The placeholders for the data of a contact, as ClickSend's help spells them. */
const PLACEHOLDERS: Readonly<Record<string, keyof ContactRow>> = {
	'(First Name)': 'first_name',
	'(Last Name)': 'last_name',
	'(Cust. 1)': 'custom_1',
	'(Cust. 2)': 'custom_2',
	'(Cust. 3)': 'custom_3',
	'(Cust. 4)': 'custom_4',
	'(Email Address)': 'email',
};
const PLACEHOLDER = /\((?:First Name|Last Name|Cust\. [1-4]|Email Address)\)/g;

/** The text as a contact gets it; what is not known of them leaves nothing behind. */
export function personalise(body: string, contact: ContactRow): string {
	return body.replace(PLACEHOLDER, (written) => {
		const field = PLACEHOLDERS[written];
		return field === undefined ? written : String(contact[field] ?? '');
	});
}

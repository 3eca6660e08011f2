import { TEST_NUMBERS } from '../../../sandbox/numbers';
import type { Check, Context } from '../../context';
import { all, dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { holdsIf, type Verdict } from '../../judge/verdict';
import { errorOf } from '../account/errors';
import { EMAIL, liveThroughLists, type ListLife } from './life';

const LISTS = 'Changes of lists';
const CONTACTS = 'Contacts';

const [NUMBER = ''] = TEST_NUMBERS;

const MISSING = errorOf(404, '=NOT_FOUND');

const LIST: Record<string, Expected> = {
	list_id: 'integer',
	list_name: 'text',
	_contacts_count: 'integer',
};

const PERSON: Record<string, Expected> = {
	contact_id: 'integer',
	list_id: 'integer',
	phone_number: 'text',
	first_name: '=Ada',
	email: `=${EMAIL}`,
};

/** Whether a field is the same; the value itself stays out of the report. */
const isSame = (what: string, value: unknown, expected: unknown): Verdict =>
	holdsIf(value === expected, { [what]: 'the same' }, { [what]: 'another' });

const isPerson = (data: Record<string, unknown>): Verdict =>
	all(expectShape(PERSON, data), isSame('phone_number', data.phone_number, NUMBER));

const life = async (context: Context): Promise<ListLife> => await liveThroughLists(context);

const check = (
	id: string,
	heading: string,
	fact: string,
	run: (life: ListLife) => Verdict,
): Check => ({ id, heading, fact, run: async (context) => run(await context.once(life)) });

const oneFound = (answer: ListLife['byNumber']): Verdict => {
	const found = rowsIn(dataOf(answer), 'data');
	return expectShape({ found: '=1' }, { found: found.length });
};

export const LIST_CHECKS: Check[] = [
	check('lists.made', LISTS, 'POST /lists makes an empty list and answers with it', ({ made }) =>
		expectShape({ ...LIST, _contacts_count: '=0' }, dataOf(made)),
	),
	check('lists.renamed', LISTS, 'PUT /lists/{id} renames a list', (one) =>
		all(
			expectShape('object', dataOf(one.renamed)),
			expectShape(LIST, dataOf(one.renamedRead)),
			isSame('list_name', dataOf(one.renamedRead).list_name, one.newName),
		),
	),
	check(
		'contacts.nobody',
		CONTACTS,
		'A contact without a number, an address and a fax number is refused with 400',
		({ nobody }) => expectShape({ http: '=400' }, nobody),
	),
	check(
		'contacts.made',
		CONTACTS,
		'POST /lists/{id}/contacts answers with the contact, its number as it was given in E.164',
		({ contact }) => isPerson(dataOf(contact)),
	),
	check('contacts.one', CONTACTS, 'A contact is read and changed by its ID', ({ one, updated }) =>
		all(isPerson(dataOf(one)), expectShape({ http: '=200' }, updated)),
	),
	check(
		'contacts.by-number',
		CONTACTS,
		'q=phone_number: finds the contacts with a number',
		({ byNumber }) => oneFound(byNumber),
	),
	check(
		'contacts.by-email',
		CONTACTS,
		'q=email: finds the contacts with an address',
		({ byEmail }) => oneFound(byEmail),
	),
	check(
		'lists.duplicates',
		LISTS,
		'remove-duplicates takes an array of fields and counts who is deleted',
		({ duplicates }) => expectShape({ deleted: '=0' }, dataOf(duplicates)),
	),
	check(
		'lists.opted-out',
		LISTS,
		'remove-opted-out-contacts counts who is deleted',
		({ optedOut }) => expectShape({ deleted: 'integer' }, dataOf(optedOut)),
	),
	check(
		'contacts.deleted',
		CONTACTS,
		'A contact that was deleted answers 404',
		({ contactDeleted, contactGone }) =>
			all(expectShape({ http: '=200' }, contactDeleted), expectShape(MISSING, contactGone)),
	),
	check('lists.deleted', LISTS, 'A list that was deleted answers 404', ({ deleted, gone }) =>
		all(expectShape({ http: '=200' }, deleted), expectShape(MISSING, gone)),
	),
];

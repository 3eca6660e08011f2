import {
	CONTACT_LIST,
	nameOfTemplate,
	problemWith,
	readId,
	TEMPLATE,
} from '../../../nodes/ClickSend/messaging/input/named';
import { sample } from '../builders';

describe('an id', () => {
	it.each<[string, unknown]>([
		['a number', 428],
		['a text', '428'],
		['a text with blanks', ' 428\n'],
		['a text with zeros', '00428'],
	])('%s', (_case, value) => {
		expect(readId(CONTACT_LIST, value)).toBe(428);
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, "'Contact List' is empty"],
		['null', null, "'Contact List' is empty"],
		['an empty text', '', "'Contact List' is empty"],
		['blanks', ' ', `'Contact List' is " " where an ID was expected`],
		['a name', 'Customers', `'Contact List' is "Customers" where an ID was expected`],
		['a way out of the path', '428/contacts', `"428/contacts" where an ID`],
		['a negative number', -1, `'Contact List' is -1 where an ID was expected`],
		['a fraction', 4.5, 'is 4.5 where an ID'],
		['a power of ten', '4e2', '"4e2" where an ID'],
		['more than a number holds', '9'.repeat(20), 'where an ID was expected'],
		['a long text', 'x'.repeat(1_000), `"${'x'.repeat(57)}..." where an ID`],
		['an array', [428], "'Contact List' is a list where an ID was expected"],
		['a switch', true, 'is true where an ID'],
	])('none: %s', (_case, value, what) => {
		expect(readId(CONTACT_LIST, value)).toEqual({
			status: 'INVALID_LIST',
			what: expect.stringContaining(what) as string,
		});
	});
});

describe('what ClickSend says', () => {
	const list = { list_id: 428, list_name: ' Customers ', _contacts_count: 250 };

	it.each<[string, Record<string, unknown>, object | undefined]>([
		['a list', list, { id: 428, name: 'Customers', contacts: 250 }],
		['its count as text', { ...list, _contacts_count: '250' }, { contacts: 250 }],
		['no name', { _contacts_count: 0 }, { name: '', contacts: 0 }],
		['no count', { list_id: 428, list_name: 'Customers' }, undefined],
		['a count that is none', { ...list, _contacts_count: 'many' }, undefined],
		['about how many', { ...list, _contacts_count: 'about 250' }, undefined],
		['more than so many', { ...list, _contacts_count: '250+' }, undefined],
	])('of a list: %s', (_case, data, expected) => {
		const read = CONTACT_LIST.read(428, data);
		if (expected === undefined) expect(read).toBeUndefined();
		else expect(read).toMatchObject(expected);
	});

	it('of a template', () => {
		const { data } = sample('39-templates').data as { data: Array<Record<string, unknown>> };
		expect(TEMPLATE.read(1, data[0] ?? {})).toEqual({
			id: 1,
			name: 'My Awesome Template',
			body: 'This is a sample template.',
		});
		expect(TEMPLATE.read(1, { template_id: 1 })).toBeUndefined();
	});
});

it.each([
	[0, 'EMPTY_LIST', 'The contact list "Customers" (428) has no contacts'],
	[1, undefined, undefined],
	[1000, undefined, undefined],
	[1001, 'LIST_TOO_LONG', 'The contact list "Customers" (428) has 1001 contacts, more than 1000'],
])('a list of %i', (contacts, status, what) => {
	const problem = problemWith({ id: 428, name: 'Customers', contacts });
	expect(problem).toEqual(status && { status, what });
});

it.each([
	['Reminder', 'Template "Reminder" (12)'],
	['', 'Template 12'],
])('a template called "%s"', (name, expected) => {
	expect(nameOfTemplate({ id: 12, name, body: 'Hello' })).toBe(expected);
});

import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import {
	isFilledIn,
	isSameContact,
	nameOfList,
	rowsOfContacts,
	rowsOfContactsInHistory,
} from '../../../nodes/ClickSend/messaging/outcome/contacts';
import type { Row } from '../../../nodes/ClickSend/messaging/types';
import { AU, NOW_S, rowFor, US, without } from '../builders';
import { listMessage } from '../lists';

describe('a text that ClickSend filled in', () => {
	it.each([
		['the same', 'Hello', 'Hello'],
		['other white space', 'Hello  you', ' Hello you\n'],
		['a name', 'Hello (First Name)!', 'Hello Ada!'],
		['no name', 'Hello (First Name) (Last Name)!', 'Hello  Ashdown!'],
		['neither name', 'Hello (First Name) (Last Name)!', 'Hello  !'],
		['the other spelling', 'Hello {FirstName}!', 'Hello Ada!'],
		['a name at the beginning', '(First Name), hello', 'Ada, hello'],
		['a name at the end', 'Hello (First Name)', 'Hello Ada'],
		['nothing but a name', '(First Name)', 'Ada'],
		['nothing but two names', '(First Name) (Last Name)', 'Ada Ashdown'],
		['names alike', '(Cust. 1)-(Cust. 2)', 'a-b-c'],
		['a shortened link', 'See https://example.com/a/long/way now', 'See https://smsg.to/x now'],
		['brackets that mean nothing', 'Hello (you)', 'Hello (you)'],
	])('%s', (_case, body, text) => {
		expect(isFilledIn(body, text)).toBe(true);
	});

	it.each<[string, string, unknown]>([
		['another text', 'Hello', 'Goodbye'],
		['more behind it', 'Hello', 'Hello you'],
		['another beginning', 'Hello (First Name)!', 'Hi Ada!'],
		['another end', 'Hello (First Name)!', 'Hello Ada?'],
		['another middle', '(First Name), your (Cust. 1) is here', 'Ada, my box is here'],
		['an overlap of both ends', 'aba(First Name)aba', 'ababa'],
		['the middle only in the end', '(First Name)ab(Last Name)b', 'Adaab'],
		['no text', 'Hello', undefined],
	])('not: %s', (_case, body, text) => {
		expect(isFilledIn(body, text)).toBe(false);
	});

	it('takes no longer for many names than for one', () => {
		expect(isFilledIn('(a)b'.repeat(240), 'b'.repeat(1200) + 'c')).toBe(false);
	});
});

const own = listMessage({}, { body: 'Hello (First Name)', custom_string: 'n8n-7-0-0-0-tag' });
const users = listMessage(
	{},
	{ body: 'Hello (First Name)', custom_string: 'sale', hasOwnReference: false },
);

/** The row of one contact of these lists. */
const contact = (number: number, fields: Row = {}, message = own): Row =>
	rowFor(message, {
		to: `+120655501${String(number).padStart(2, '0')}`,
		body: 'Hello Ada',
		list_id: 428,
		contact_id: 552_000 + number,
		message_id: `ID-${number}`,
		...fields,
	});

describe("the rows of a list's answer", () => {
	const IDS = ['custom_string', 'list_id', 'contact_id'];

	it.each<[string, Row]>([
		['as they come', contact(1)],
		[
			'refused ones, which name neither list nor contact',
			without(contact(1), 'list_id', 'contact_id'),
		],
		['with a list id as text', without(contact(1, { list_id: '428' }), 'custom_string')],
		['without any id, the text filled in', without(contact(1), ...IDS)],
		['with nothing but a status', { status: 'SUCCESS' }],
		['the reference outweighs the rest', contact(1, { body: 'Changed', list_id: 7 })],
	])('%s: are its contacts', (_case, row) => {
		expect(rowsOfContacts(own, [row])).toEqual({ rows: [row], strays: [] });
	});

	it.each<[string, Row]>([
		['under another reference', contact(1, { custom_string: 'else' })],
		['of another list', without(contact(1, { list_id: 7 }), 'custom_string')],
		['with another text', without(contact(1, { body: 'Goodbye' }), ...IDS)],
	])("%s: are nobody's", (_case, row) => {
		expect(rowsOfContacts(own, [row])).toEqual({ rows: [], strays: [row] });
	});

	it('one that comes twice counts once, two contacts with one number twice', () => {
		const [row, copy, twin] = [
			contact(1),
			contact(1),
			contact(1, { message_id: 'X', contact_id: 9 }),
		];
		const { rows, strays } = rowsOfContacts(own, [row, copy, twin]);

		expect(rows).toEqual([row, twin]);
		expect(strays).toEqual([copy]);
	});
});

describe('what proves a contact of a list in the history', () => {
	const proves = (message: typeof own, row: Row): boolean =>
		rowsOfContactsInHistory(message, [row], NOW_S, sms.timeOf).length === 1;

	it.each<[string, typeof own, Row]>([
		['a reference of ours', own, { custom_string: own.entry.custom_string }],
		['a reference of ours, by a clock that is behind', own, contact(1, { date: NOW_S - 99 })],
		["the user's reference, list and text", users, contact(1, {}, users)],
	])('%s', (_case, message, row) => {
		expect(proves(message, row)).toBe(true);
	});

	it.each<[string, Row]>([
		['another list', contact(1, { list_id: 7 }, users)],
		['no list', without(contact(1, {}, users), 'list_id')],
		['another text', contact(1, { body: 'Goodbye' }, users)],
		['another reference', contact(1, { custom_string: 'else' }, users)],
		['the very same, sent before', contact(1, { date: NOW_S - 1 }, users)],
		['the very same, nobody knows when', without(contact(1, {}, users), 'date')],
	])("not the user's reference with %s", (_case, row) => {
		expect(proves(users, row)).toBe(false);
	});
});

it.each<[string, Row, Row, boolean]>([
	['one id', { message_id: 'A', to: US }, { message_id: 'A', to: AU }, true],
	['one contact', { contact_id: 7, to: US }, { contact_id: '7', to: AU }, true],
	['two contacts with one number', { contact_id: 7, to: US }, { contact_id: 8, to: US }, false],
	['one number, where contacts are not named', { to: US }, { contact_id: 8, to: US }, true],
	[
		'two messages, where contacts are not named',
		{ message_id: 'A', to: US },
		{ message_id: 'B', to: US },
		false,
	],
	[
		'two messages to one contact',
		{ message_id: 'A', contact_id: 7 },
		{ message_id: 'B', contact_id: 7 },
		true,
	],
	['two numbers', { to: US }, { to: AU }, false],
])('rows with %s', (_case, one, other, expected) => {
	expect(isSameContact(one, other)).toBe(expected);
});

it.each([
	[{ id: 428, name: 'Customers', contacts: 1 }, 'list "Customers" (428)'],
	[{ id: 428, name: '', contacts: 1 }, 'list 428'],
])('a list is named %j', (list, name) => {
	expect(nameOfList(list)).toBe(name);
});

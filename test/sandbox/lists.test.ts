import { createClickSend } from './clickSend';
import type { ClickSend, ContactRow, ListOption, ListRow } from './clickSend';
import { callDirectly, dataOf } from './testKit';

interface Listing<Row> {
	total: number;
	last_page: number;
	next_page_url: string | null;
	data: Row[];
}

const CUSTOMERS = { list_id: 428, list_name: 'Customers' };
const STRANGERS = { list_id: 430, list_name: 'Strangers', contacts: 3, foreign: true };

function start(...lists: ListOption[]): ClickSend {
	return createClickSend({ lists });
}

function read<Data>(clickSend: ClickSend, path: string, query: Record<string, string> = {}): Data {
	return dataOf(callDirectly(clickSend, 'GET', path, { query }));
}

function contactsOf(clickSend: ClickSend, listId: number, page = 1): Listing<ContactRow> {
	const query = { limit: '100', page: String(page) };
	return read(clickSend, `/lists/${listId}/contacts`, query);
}

describe('GET /lists', () => {
	it('shows the lists of the account with their sizes, and nobody else’s', () => {
		const { total, data } = read<Listing<ListRow>>(
			start({ ...CUSTOMERS, contacts: 3 }, { list_id: 429, list_name: 'Empty' }, STRANGERS),
			'/lists',
		);
		expect(total).toBe(2);
		expect(data).toMatchObject([
			{ list_id: 428, list_name: 'Customers', _contacts_count: 3 },
			{ list_id: 429, list_name: 'Empty', _contacts_count: 0 },
		]);
	});

	it.each([
		['nothing', 0, '1', [0, null, 0]],
		['one page', 15, '1', [1, null, 15]],
		['the first of two', 30, '1', [2, 'https://api.clicksend.com/v3/lists?page=2', 15]],
		['the last of two, full', 30, '2', [2, null, 15]],
		['the last of three, with one', 31, '3', [3, null, 1]],
	])('in pages: %s', (_case, count, page, expected) => {
		const lists = Array.from({ length: count }, (_, index) => ({
			list_id: index + 1,
			list_name: `List ${index}`,
		}));
		const { last_page, next_page_url, data } = read<Listing<ListRow>>(start(...lists), '/lists', {
			page,
		});
		expect([last_page, next_page_url, data.length]).toEqual(expected);
	});
});

describe('GET /lists/{list_id}', () => {
	it('says of a list also whether work on it is under way', () => {
		expect(read(start(CUSTOMERS), '/lists/428')).toEqual({
			...CUSTOMERS,
			list_email_id: 'LIST000000000428',
			_contacts_count: 0,
			_import_in_progress: 0,
			_optout_in_progress: 0,
		});
	});

	it.each([
		['/lists/429', 404],
		['/lists/430', 404],
		['/lists/Customers', 404],
		['/lists/429/contacts', 403],
		['/lists/430/contacts', 403],
	])('%s, which is not there or not ours: %i', (path, status) => {
		const answer = callDirectly(start(CUSTOMERS, STRANGERS), 'GET', path);
		expect(answer.status).toBe(status);
	});
});

describe('GET /lists/{list_id}/contacts', () => {
	it.each([
		['none', 0, [0, 0]],
		['one page, full', 100, [1, 100]],
		['one more', 101, [2, 1]],
		['an exact multiple', 300, [3, 100]],
	])('in pages: %s', (_case, contacts, expected) => {
		const clickSend = start({ ...CUSTOMERS, contacts });
		const { last_page, total } = contactsOf(clickSend, 428);
		expect(total).toBe(contacts);
		const last = contactsOf(clickSend, 428, Math.max(1, last_page));
		expect([last_page, last.data.length]).toEqual(expected);
	});

	it('completes given contacts, which may have no number', () => {
		const ada = { contact_id: 7, phone_number: '+12065550141', first_name: 'Ada', custom_1: null };
		const clickSend = start({ ...CUSTOMERS, contacts: [ada, { phone_number: null }] });
		const { data } = contactsOf(clickSend, 428);
		expect(data).toMatchObject([
			{ ...ada, list_id: 428, _list_name: 'Customers' },
			{ phone_number: null, list_id: 428, contact_id: expect.any(Number) },
		]);
		expect(read<Listing<ListRow>>(clickSend, '/lists').data[0]?._contacts_count).toBe(2);
	});
});

describe('GET /search/contacts-lists', () => {
	const ada = { first_name: 'Ada', last_name: 'Lane', phone_number: '+12065550141' };
	const bob = { first_name: 'Bob', last_name: null, phone_number: '+12065550142' };
	const clickSend = start(
		{ ...CUSTOMERS, contacts: [ada, bob] },
		{ list_id: 429, list_name: 'Adamants' },
		{ ...STRANGERS, list_name: 'Ada of somebody else' },
	);

	it.each([
		['ada', ['contact Ada Lane', 'list Adamants']],
		['lane', ['contact Ada Lane']],
		['0142', ['contact Bob']],
		['CUSTOM', ['list Customers']],
		['nobody', []],
	])('finds %s', (q, expected) => {
		const { data } = read<Listing<Record<string, unknown>>>(clickSend, '/search/contacts-lists', {
			q,
		});
		expect(data.map(({ type, name }) => `${type} ${name}`)).toEqual(expected);
	});
});

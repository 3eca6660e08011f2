import {
	findContacts,
	keysOfContact,
	oldestFirst,
	textOfKey,
	type ContactKey,
} from '../../../nodes/ClickSend/api/contacts/find';
import type { Listed } from '../../../nodes/ClickSend/api/pages';
import { answered } from '../../messaging/builders';
import { script, success } from '../script';

const LIST = 428;
const NUMBER = '+14055550123';
const EMAIL = 'ada@example.com';

const byNumber = { field: 'phone_number', value: NUMBER } as const;
const byEmail = { field: 'email', value: ' Ada@Example.COM ' } as const;

it('an e-mail address is compared without regard to capitals and blanks, a number as it is', () => {
	expect([byNumber, byEmail].map(textOfKey)).toEqual([NUMBER, EMAIL]);
});

it.each<[name: string, row: Listed, keys: string[]]>([
	['both', { phone_number: '+1 405-555-0123', email: ' ADA@example.com' }, [NUMBER, EMAIL]],
	['a number alone', { phone_number: NUMBER, email: null }, [NUMBER]],
	['an address alone', { phone_number: '', email: EMAIL }, [EMAIL]],
	['a number that is none', { phone_number: 'none', email: ' ' }, []],
	['neither', {}, []],
])('a contact is found by what it has: %s', (_case, row, keys) => {
	expect(keysOfContact(row)).toEqual(keys);
});

it('the oldest contact comes first, by its number and not by its digits, and the rows stay', () => {
	const rows = [{ contact_id: 10 }, { contact_id: '9' }, { contact_id: 100 }];

	expect(oldestFirst(rows)).toEqual([rows[1], rows[0], rows[2]]);
	expect(rows[0]).toEqual({ contact_id: 10 });
});

const others = [
	{ contact_id: 8, phone_number: `${NUMBER}4`, email: `x${EMAIL}` },
	{ contact_id: 2, phone_number: '', email: '' },
];
const twins = [7, 3].map((contact_id) => ({ contact_id, phone_number: NUMBER, email: EMAIL }));

it.each<[name: string, key: ContactKey, q: string]>([
	['number', byNumber, `phone_number:${NUMBER}`],
	['address', byEmail, 'email: Ada@Example.COM '],
])(
	'of what ClickSend finds for a part of it, only contacts with this %s count',
	async (_case, key, q) => {
		const played = script([success({ data: [...others, ...twins] })]);

		expect(await findContacts(played.ask, LIST, key)).toEqual([twins[1], twins[0]]);
		expect(played.requests).toEqual([
			{ method: 'GET', url: '/lists/428/contacts', qs: { q, limit: 100, page: 1 } },
		]);
	},
);

it('a search that is refused finds nothing out', async () => {
	const { ask } = script([answered(403, { response_code: 'FORBIDDEN' })]);

	expect(await findContacts(ask, LIST, byNumber)).toMatchObject({ status: 'FORBIDDEN' });
});

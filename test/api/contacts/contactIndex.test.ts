import { ContactIndex } from '../../../nodes/ClickSend/api/contacts/contactIndex';
import type { ContactKey } from '../../../nodes/ClickSend/api/contacts/find';
import type { Listed } from '../../../nodes/ClickSend/api/pages';
import type { Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { script, success } from '../script';

const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });
const REFUSAL = { status: 'FORBIDDEN' };

const numberOf = (end: number): string => `+1405555012${end}`;

const numbered = (end: number): ContactKey => ({ field: 'phone_number', value: numberOf(end) });
const EMAIL: ContactKey = { field: 'email', value: 'ada@example.com' };

const contact = (contact_id: number, end: number, email = ''): Listed => ({
	contact_id,
	phone_number: numberOf(end),
	email,
});

const [ADA, BEA, OLD_ADA] = [contact(9, 1, EMAIL.value), contact(5, 2), contact(3, 1)];
const ALL = [ADA, BEA, OLD_ADA];

/** The index of a list on which these contacts are, so many on each page; every search finds all of them. */
function stage(contacts: Listed[], size = 100, total = contacts.length) {
	const list = { contacts, refusal: undefined as Reply | undefined };
	const last_page = Math.ceil(contacts.length / size);
	const { ask, requests } = script([], {
		call: async (request) => {
			requests.push(request);
			const { q, page } = request.qs ?? {};
			const from = (Number(page) - 1) * size;
			const isSearch = typeof q === 'string';
			const data = isSearch ? list.contacts : list.contacts.slice(from, from + size);
			const paging = isSearch ? {} : { last_page, total };
			return await Promise.resolve(list.refusal ?? success({ data, ...paging }));
		},
	});
	const index = new ContactIndex(428);
	return {
		...{ list, requests, index },
		prepare: async (keyCount: number) => await index.prepare(ask, keyCount, () => undefined),
		find: async (key: ContactKey) => await index.find(ask, key),
		findAgain: async (key: ContactKey) => await index.findAgain(ask, key),
	};
}

it.each<[name: string, keyCount: number, size: number, total: number, asked: [number, number]]>([
	['where that takes no more calls', 3, 1, 3, [3, 0]],
	['not where it takes more', 2, 1, 3, [1, 2]],
	['not for one key', 1, 3, 3, [0, 2]],
	['not where the list keeps changing', 2, 3, 7, [3, 2]],
])('a list is read as a whole %s', async (_case, keyCount, size, total, [before, after]) => {
	const { prepare, find, requests } = stage(ALL, size, total);

	expect(await prepare(keyCount)).toBeUndefined();
	expect(requests).toHaveLength(before);
	expect(await find(numbered(1))).toEqual([OLD_ADA, ADA]);
	expect(await find(numbered(4))).toEqual([]);
	expect(requests).toHaveLength(before + after);
});

it('a list that is refused is not known', async () => {
	const { list, prepare } = stage(ALL);
	list.refusal = REFUSED;

	expect(await prepare(3)).toMatchObject(REFUSAL);
});

it('ClickSend is asked once for a key, and again where its answer failed', async () => {
	const { list, find, requests } = stage(ALL);
	list.refusal = REFUSED;
	expect(await find(EMAIL)).toMatchObject(REFUSAL);
	list.refusal = undefined;

	for (let count = 0; count < 3; count += 1) expect(await find(EMAIL)).toEqual([ADA]);
	expect(requests).toHaveLength(2);
});

it('a second look goes past what is known, and is known from then on if it succeeds', async () => {
	const { list, find, findAgain, requests } = stage([]);
	expect(await find(EMAIL)).toEqual([]);
	list.contacts = ALL;
	expect(await findAgain(EMAIL)).toEqual([ADA]);
	list.refusal = REFUSED;
	expect(await findAgain(EMAIL)).toMatchObject(REFUSAL);

	expect(await find(EMAIL)).toEqual([ADA]);
	expect(requests).toHaveLength(3);
});

const NEW_ADA = contact(12, 1);

/** The changes are noted after the searches for the number and the address of the first contact. */
it.each<[name: string, note: (index: ContactIndex) => void, numbered: Listed[], named: Listed[]]>([
	['a new one', (index) => index.add(NEW_ADA), [OLD_ADA, ADA, NEW_ADA], [ADA]],
	['one that is known', (index) => index.add({ ...ADA }), [OLD_ADA, ADA], [ADA]],
	['one that is gone', (index) => index.remove(ADA), [OLD_ADA], []],
	['one of the same number that is gone', (index) => index.remove(OLD_ADA), [ADA], [ADA]],
])('a change of the run itself is noted: %s', async (_case, note, byNumber, byEmail) => {
	const { find, index, requests } = stage(ALL);
	await find(numbered(1));
	await find(EMAIL);
	note(index);

	expect(await find(numbered(1))).toEqual(byNumber);
	expect(await find(EMAIL)).toEqual(byEmail);
	expect(requests).toHaveLength(2);
});

it.each<[name: string, note: (index: ContactIndex) => void]>([
	['a contact was made', (index) => index.add(NEW_ADA)],
	['a contact is gone', (index) => index.remove(NEW_ADA)],
])('ClickSend is still asked for a key that nobody has looked for: %s', async (_case, note) => {
	const { find, index, requests } = stage(ALL);
	note(index);

	expect(await find(numbered(1))).toEqual([OLD_ADA, ADA]);
	expect(requests).toHaveLength(1);
});

it('the list as a whole needs no question: a contact was made, and one is gone', async () => {
	const { prepare, find, index, requests } = stage(ALL);
	await prepare(3);
	index.add(contact(12, 4));
	index.remove(contact(13, 6));

	expect(await find(numbered(4))).toEqual([contact(12, 4)]);
	expect(await find(numbered(6))).toEqual([]);
	expect(requests).toHaveLength(1);
});

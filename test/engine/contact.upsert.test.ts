import { CHANGED_CONTACT_FIELDS } from '../../nodes/ClickSend/output/reads/contactListRow';
import { fictional, jsonOf, onStage, pluck } from './cases';
import { CONTACTS, people, person, runContacts, UPSERT } from './contacts';

const EMPTY = { list_id: 428, list_name: 'Customers' };
const KNOWN = {
	phone_number: fictional(0),
	first_name: 'Ada',
	last_name: 'Ashdown',
	email: 'ada@example.com',
	custom_1: 'gold',
};
const ONE = { ...EMPTY, contacts: [KNOWN] };

describe('Contact: Create or Update on the engine', () => {
	it('makes who is not on the list, changes who is, and leaves alone who is the same', async () => {
		await onStage(
			async (stage) => {
				const first = await runContacts(stage, [person(0, 'Ada'), person(1), person(2)]);
				const second = await runContacts(stage, [person(0, 'Bea'), person(1), person(3)]);

				expect(pluck(jsonOf(first), 'action')).toEqual(['unchanged', 'created', 'created']);
				expect(pluck(jsonOf(second), 'action')).toEqual(['updated', 'unchanged', 'created']);
				expect(people(stage).map((row) => [row.phone_number, row.first_name])).toEqual([
					[fictional(0), 'Bea'],
					[fictional(1), 'Name 1'],
					[fictional(2), 'Name 2'],
					[fictional(3), 'Name 3'],
				]);
			},
			{ lists: [ONE] },
		);
	});

	it('keeps the fields that are not given, and has each documented field in the output', async () => {
		await onStage(
			async (stage) => {
				const [row = {}] = jsonOf(await runContacts(stage, [person(0, 'Bea')]));

				expect(people(stage)[0]).toMatchObject({ ...KNOWN, first_name: 'Bea' });
				expect(Object.keys(row)).toEqual(Object.keys(CHANGED_CONTACT_FIELDS));
				expect(row).toMatchObject({ action: 'updated', first_name: 'Bea', last_name: 'Ashdown' });
			},
			{ lists: [ONE] },
		);
	});

	it.each<[name: string, clearEmptyFields: boolean, left: string | null]>([
		['is left alone', false, 'ada@example.com'],
		["is cleared with 'Clear Empty Fields'", true, ''],
	])('a field given by an empty expression %s', async (_case, clearEmptyFields, left) => {
		await onStage(
			async (stage) => {
				const parameters = {
					...UPSERT,
					additionalFields: { email: '={{ $json.mail }}', clearEmptyFields },
				};
				await runContacts(stage, [{ phone: fictional(0), mail: '' }], parameters);

				expect(people(stage)[0]).toMatchObject({ email: left, last_name: 'Ashdown' });
			},
			{ lists: [ONE] },
		);
	});

	it.each(['', ' ', '='])(
		"a 'Phone Number' that nobody filled in (%j) clears no number",
		async (phoneNumber) => {
			await onStage(
				async (stage) => {
					const additionalFields = {
						email: '={{ $json.mail }}',
						custom1: '={{ $json.none }}',
						clearEmptyFields: true,
					};
					const parameters = { ...UPSERT, phoneNumber, additionalFields };
					await runContacts(stage, [{ mail: KNOWN.email }], parameters);

					expect(people(stage)).toMatchObject([{ ...KNOWN, custom_1: '' }]);
				},
				{ lists: [ONE] },
			);
		},
	);

	it('two items with one number, in two spellings, are one contact with the fields of the last', async () => {
		await onStage(
			async (stage) => {
				const items = [
					{ phone: '0491 570 156', first: 'First' },
					{ phone: '+61 (0)491 570 156', first: 'Second' },
					{ phone: '+61491570156', first: 'Second' },
				];
				const result = await runContacts(stage, items, { ...UPSERT, country: 'AU' });

				expect(pluck(jsonOf(result), 'action')).toEqual(['created', 'updated', 'unchanged']);
				expect(people(stage)).toMatchObject([
					{ phone_number: '+61491570156', first_name: 'Second' },
				]);
			},
			{ lists: [EMPTY] },
		);
	});

	it('without a number the e-mail address finds the contact, in any case', async () => {
		await onStage(
			async (stage) => {
				const items = [{ mail: 'ADA@example.com', first: 'Bea' }, { mail: 'new@example.com' }];
				const result = await runContacts(stage, items);

				expect(pluck(jsonOf(result), 'action')).toEqual(['updated', 'created']);
				expect(people(stage)).toMatchObject([
					{ phone_number: fictional(0), first_name: 'Bea' },
					{ email: 'new@example.com', phone_number: '' },
				]);
			},
			{ lists: [ONE] },
		);
	});

	it('a number and an address of two items that are one contact make one', async () => {
		await onStage(
			async (stage) => {
				const mail = 'new@example.com';
				const result = await runContacts(stage, [
					{ phone: fictional(5), mail },
					{ mail, first: 'Eve' },
				]);

				expect(pluck(jsonOf(result), 'action')).toEqual(['created', 'updated']);
				expect(people(stage)).toMatchObject([{ phone_number: fictional(5), first_name: 'Eve' }]);
			},
			{ lists: [EMPTY] },
		);
	});

	it.each<[name: string, items: number, contacts: number, gets: number]>([
		['one item asks for its number', 1, 250, 1],
		['fewer items than pages ask for their numbers, after a look at the first page', 2, 250, 3],
		['as many items as pages read the pages', 3, 250, 3],
		['a thousand items read fifty pages of five thousand contacts', 1000, 5000, 50],
	])('%s', async (_case, count, contacts, gets) => {
		await onStage(
			async (stage) => {
				const items = Array.from({ length: count }, (_, index) => ({
					...person(index),
					phone: `+120655501${String(index % 100).padStart(2, '0')}`,
				}));
				if (count > 100) {
					for (const [index, item] of items.entries()) item.phone = fictional(index);
				}
				const result = await runContacts(stage, items);

				expect(result.error).toBeUndefined();
				expect(stage.sandbox.record.gets(CONTACTS)).toBe(gets);
				const numbers = people(stage).map(({ phone_number }) => phone_number);
				expect(numbers).toHaveLength(new Set(numbers).size);
			},
			{ lists: [{ ...EMPTY, contacts }] },
		);
	});
});

import type { INodeParameters } from 'n8n-workflow';

import { errorStatuses, fictional, jsonOf, onStage } from './cases';
import { contactParameters, people, person, runContacts, UPSERT, writes } from './contacts';
import { pathsOf } from './reads';

const EMPTY = { list_id: 428, list_name: 'Customers' };

describe('Contact: Create or Update on the engine reads', () => {
	const MAPPED = contactParameters('upsert', { mapping: 'autoMapInputData' });

	it.each<[name: string, item: Record<string, unknown>, stored: object]>([
		[
			"ClickSend's names",
			{ phone_number: fictional(7), first_name: 'Eve', custom_1: 'red', address_city: 'Perth' },
			{ first_name: 'Eve', custom_1: 'red', address_city: 'Perth' },
		],
		[
			'in any case, with blanks',
			{ 'Phone Number': fictional(7), 'FIRST NAME': 'Eve', 'Custom 2': 5 },
			{ first_name: 'Eve', custom_2: '5' },
		],
		['the names of an import', { phone: fictional(7), custom1: 'red' }, { custom_1: 'red' }],
		[
			'a country for the number',
			{ phone_number: '0491 570 156', Country: 'au' },
			{ phone_number: '+61491570156' },
		],
		[
			'list and ID of another contact are left alone',
			{ phone_number: fictional(7), list_id: 999, contact_id: 1, to: '+1', name: 'x' },
			{ list_id: 428, phone_number: fictional(7) },
		],
	])('Map Automatically: %s', async (_case, item, stored) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [item as never], MAPPED);

				expect(result.error).toBeUndefined();
				expect(people(stage)).toMatchObject([stored]);
			},
			{ lists: [EMPTY] },
		);
	});

	it('an empty row of a sheet stays on its item and stops nothing', async () => {
		await onStage(
			async (stage) => {
				const items = [{ phone_number: fictional(1) }, { phone_number: '', row_number: 3 }];
				const result = await runContacts(stage, items, MAPPED);

				expect(result.error).toBeUndefined();
				expect(errorStatuses(result.output)).toEqual([undefined, 'EMPTY_ROW']);
				expect(people(stage)).toHaveLength(1);
			},
			{ lists: [EMPTY] },
		);
	});

	it.each<[name: string, item: Record<string, unknown>, more: INodeParameters, message: RegExp]>([
		['no number', { phone: 'call me' }, {}, /^'Phone Number' has "call me", which/],
		['two numbers', { phone: '+12065550143, +12065550144' }, {}, /2 numbers where one/],
		['a number without a country', { phone: '0491570156' }, { country: '' }, /no country code/],
		['nobody', { phone: '', first: 'Eve' }, {}, /no number and no e-mail address/],
		['no address', { mail: 'ada at example' }, {}, /^'Email' has no e-mail address/],
		['no list', { phone: fictional(1) }, { listId: '={{ $json.none }}' }, /^'List' is empty/],
		['an object', { phone: fictional(1), first: { a: 1 } }, {}, /^'First Name' is an object/],
	])('is refused before any call: %s', async (_case, item, more, message) => {
		await onStage(
			async (stage) => {
				const items = [person(1), item as never];
				const { error } = await runContacts(stage, items, { ...UPSERT, ...more });

				expect(error).toMatchObject({
					message: expect.stringMatching(message),
					description: expect.stringMatching(/\.$/),
				});
				expect(pathsOf(stage)).toEqual([]);

				const settings = { onError: 'continueRegularOutput' } as const;
				const result = await runContacts(stage, items, { ...UPSERT, ...more }, settings);
				expect(jsonOf(result).at(-1)).toMatchObject({
					error: { message: expect.stringMatching(message), http_code: null },
				});
				expect(writes(stage).length).toBeLessThanOrEqual(1);
			},
			{ lists: [EMPTY] },
		);
	});
});

import type { INodeParameters } from 'n8n-workflow';

import type { SandboxOptions } from '../sandbox/server';
import { fictional, jsonOf, onStage, pluck } from './cases';
import {
	ADA,
	ADA_AND_BEA,
	BEA,
	BY_NUMBER,
	contactParameters,
	customers,
	onContact,
	people,
	runContacts,
	onPost,
	TAKEN,
	writes,
} from './contacts';

const NOBODY = { http_code: 200, response_code: 'SUCCESS', data: { total: 0, data: [] } };

describe('a contact that is there already', () => {
	const refusing: SandboxOptions = { ...ADA_AND_BEA, refusesDuplicates: true };
	const parameters = (operation: string): INodeParameters =>
		contactParameters(operation, {
			phoneNumber: fictional(0),
			additionalFields: { firstName: 'Eve' },
		});

	it('Create: is refused with what to do', async () => {
		await onStage(async (stage) => {
			const { error } = await runContacts(stage, [{}], parameters('create'));

			expect(error).toMatchObject({
				message: 'Contact already exists [item 0]',
				description: expect.stringContaining("'Create or Update'"),
			});
		}, refusing);
	});

	it('Create or Update: is looked for again and changed', async () => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [{}], parameters('upsert'));

				expect(pluck(jsonOf(result), 'action')).toEqual(['updated']);
				expect(people(stage)).toMatchObject([{ first_name: 'Eve' }, BEA]);
			},
			{
				...refusing,
				faults: [
					{
						path: '/lists/428/contacts',
						method: 'GET',
						nth: 1,
						fault: { type: 'status', status: 200, body: NOBODY, taken: false },
					},
				],
			},
		);
	});
});

it('Create or Update: a contact that somebody deletes meanwhile is made', async () => {
	await onStage(
		async (stage) => {
			const parameters = contactParameters('upsert', {
				phoneNumber: fictional(0),
				additionalFields: { firstName: 'Eve' },
			});
			const result = await runContacts(stage, [{}], parameters);

			expect(pluck(jsonOf(result), 'action')).toEqual(['created']);
		},
		{
			...ADA_AND_BEA,
			faults: [
				{
					path: '/lists/428/contacts/7',
					method: 'PUT',
					fault: { type: 'status', status: 404, taken: false },
				},
			],
		},
	);
});

it('Create or Update ends where ClickSend contradicts itself: the contact is there, and it is not', async () => {
	await onStage(
		async (stage) => {
			const parameters = contactParameters('upsert', {
				phoneNumber: fictional(0),
				additionalFields: { firstName: 'Eve' },
			});
			const { error } = await runContacts(stage, [{}], parameters);

			expect(error).toMatchObject({
				message: 'Contact already exists [item 0]',
				description: expect.stringContaining('does not show it under this number'),
			});
			expect(writes(stage)).toHaveLength(2);
		},
		{
			...ADA_AND_BEA,
			refusesDuplicates: true,
			faults: [
				{
					path: '/lists/428/contacts/7',
					method: 'PUT',
					fault: { type: 'status', status: 404, taken: false },
				},
			],
		},
	);
});

it('Delete: one of two entries that somebody else deletes meanwhile does not hide the other', async () => {
	await onStage(
		async (stage) => {
			const parameters = contactParameters('delete', BY_NUMBER);
			const result = await runContacts(stage, [{ phone: fictional(0) }], parameters);

			expect(jsonOf(result)).toMatchObject([{ contact_id: 9, deleted: true }]);
			expect(result.hints).toEqual([]);
		},
		{
			lists: customers(ADA, { ...ADA, contact_id: 9 }),
			faults: onContact('DELETE', { type: 'status', status: 404, taken: false }),
		},
	);
});

it('a contact that one item makes and the next one changes is on the list once', async () => {
	await onStage(
		async (stage) => {
			const items = ['Eve', 'Eva'].map((first) => ({ phone: fictional(9), first }));
			const result = await runContacts(stage, items);

			expect(pluck(jsonOf(result), 'action')).toEqual(['created', 'updated']);
			expect(result.hints).toEqual([]);
		},
		{ ...ADA_AND_BEA, faults: onPost(TAKEN) },
	);
});

describe('two items that name one contact in two ways lose nothing of each other', () => {
	const additionalFields = {
		firstName: '={{ $json.first }}',
		lastName: '={{ $json.last }}',
		email: '={{ $json.mail }}',
	};
	const changing = (by: string): INodeParameters =>
		contactParameters('update', {
			findBy: by,
			contactId: '7',
			phoneNumber: fictional(0),
			email: '={{ $json.mail }}',
			additionalFields: {
				firstName: additionalFields.firstName,
				lastName: additionalFields.lastName,
			},
		});

	it.each<[name: string, parameters: INodeParameters, first: object, second: object]>([
		[
			'Create or Update, by number and by address',
			contactParameters('upsert', { phoneNumber: '={{ $json.phone }}', additionalFields }),
			{ phone: fictional(0) },
			{ mail: 'ada@example.com' },
		],
		[
			'Update, by the address in two spellings',
			changing('email'),
			{ mail: 'ADA@example.com' },
			{ mail: 'ada@example.com' },
		],
		[
			'Update, by number and by ID',
			changing('={{ $json.by }}'),
			{ by: 'phoneNumber' },
			{ by: 'contactId' },
		],
	])('%s', async (_case, parameters, first, second) => {
		await onStage(async (stage) => {
			const items = [
				{ ...first, first: 'Eve' },
				{ ...second, last: 'New' },
			];
			const result = await runContacts(stage, items, parameters);

			expect(pluck(jsonOf(result), 'action')).toEqual(['updated', 'updated']);
			expect(people(stage)[0]).toMatchObject({ first_name: 'Eve', last_name: 'New' });
		}, ADA_AND_BEA);
	});
});

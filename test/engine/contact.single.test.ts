import type { INodeParameters } from 'n8n-workflow';

import {
	CHANGED_CONTACT_FIELDS,
	CONTACT_FIELDS,
	DELETED_CONTACT_FIELDS,
	SIMPLE_CONTACT_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import { askAgent } from './agent';
import { fictional, jsonOf, onStage, pluck } from './cases';
import {
	ADA,
	ADA_AND_BEA,
	BEA,
	BY_ID,
	BY_NUMBER,
	contactParameters,
	people,
	runContacts,
	writes,
} from './contacts';
import { typesOf } from './reads';

const BY_EMAIL: INodeParameters = { findBy: 'email', email: '={{ $json.mail }}' };

/** The ways to name Ada. */
const WAYS: Array<[name: string, parameters: INodeParameters, item: Record<string, string>]> = [
	['by ID', BY_ID, { id: ' 7 ' }],
	['by number', BY_NUMBER, { phone: fictional(0).replace('+1', '') }],
	['by e-mail address', BY_EMAIL, { mail: ' ADA@example.com ' }],
];

describe.each(WAYS)('a contact named %s', (_name, which, item) => {
	it('Get shows it', async () => {
		await onStage(async (stage) => {
			const simple = await runContacts(stage, [item], contactParameters('get', which));
			const full = await runContacts(
				stage,
				[item],
				contactParameters('get', { ...which, simplify: false }),
			);

			expect(jsonOf(simple)).toMatchObject([ADA]);
			expect(Object.keys(jsonOf(simple)[0] ?? {})).toEqual(Object.keys(SIMPLE_CONTACT_FIELDS));
			expect(jsonOf(full).map(typesOf)).toEqual([CONTACT_FIELDS]);
		}, ADA_AND_BEA);
	});

	it('Update changes what is given, and nothing else', async () => {
		await onStage(async (stage) => {
			const parameters = contactParameters('update', {
				...which,
				additionalFields: { lastName: 'Birch', phoneNumber: '(206) 555-0177' },
			});
			const result = await runContacts(stage, [item], parameters);
			const again = await runContacts(stage, [{ id: 7 }], {
				...parameters,
				...BY_ID,
				findBy: 'contactId',
			});

			const [row = {}] = jsonOf(result);
			expect(Object.keys(row)).toEqual(Object.keys(CHANGED_CONTACT_FIELDS));
			expect(row).toMatchObject({ action: 'updated', last_name: 'Birch' });
			expect(people(stage)[0]).toMatchObject({
				...ADA,
				last_name: 'Birch',
				phone_number: '+12065550177',
			});
			expect(people(stage)[1]).toMatchObject(BEA);
			expect(pluck(jsonOf(again), 'action')).toEqual(['unchanged']);
			expect(writes(stage)).toEqual(['PUT /lists/428/contacts/7']);
		}, ADA_AND_BEA);
	});

	it('Delete removes it, and nobody else', async () => {
		await onStage(async (stage) => {
			const result = await runContacts(stage, [item], contactParameters('delete', which));

			const [row = {}] = jsonOf(result);
			expect(Object.keys(row)).toEqual(Object.keys(DELETED_CONTACT_FIELDS));
			expect(row).toMatchObject({ contact_id: 7, list_id: 428, deleted: true });
			expect(people(stage)).toMatchObject([BEA]);
		}, ADA_AND_BEA);
	});
});

it('Create adds a contact, in E.164 and with each documented field', async () => {
	await onStage(async (stage) => {
		const parameters = contactParameters('create', {
			phoneNumber: '={{ $json.phone }}',
			country: 'GB',
			additionalFields: { firstName: 'Eve', custom4: 4, email: 'eve@example.com' },
		});
		const result = await runContacts(stage, [{ phone: '07700 900123' }], parameters);

		const stored = { phone_number: '+447700900123', first_name: 'Eve', custom_4: '4' };
		expect(jsonOf(result)).toMatchObject([{ ...stored, list_id: 428 }]);
		expect(jsonOf(result).map(typesOf)).toEqual([CONTACT_FIELDS]);
		expect(people(stage)[2]).toMatchObject({ ...stored, email: 'eve@example.com' });
	}, ADA_AND_BEA);
});

it('all contacts with the number are deleted, since each would still get a text', async () => {
	await onStage(
		async (stage) => {
			const parameters = contactParameters('delete', BY_NUMBER);
			const result = await runContacts(stage, [{ phone: fictional(0) }], parameters);

			expect(pluck(jsonOf(result), 'contact_id')).toEqual([7, 9]);
			expect(people(stage)).toMatchObject([BEA]);
		},
		{
			lists: [
				{ list_id: 428, list_name: 'Customers', contacts: [ADA, BEA, { ...ADA, contact_id: 9 }] },
			],
		},
	);
});

it('of several contacts with the number the oldest is changed, and a hint says so', async () => {
	await onStage(
		async (stage) => {
			const parameters = contactParameters('upsert', {
				phoneNumber: fictional(0),
				additionalFields: { firstName: 'Eve' },
			});
			const result = await runContacts(stage, [{}], parameters);

			expect(pluck(people(stage) as never, 'first_name')).toEqual(['Ada', 'Eve']);
			expect(result.hints).toMatchObject([
				{ message: expect.stringMatching(/^1 contact is on the list more than once/) },
			]);
		},
		{
			lists: [{ list_id: 428, list_name: 'Customers', contacts: [{ ...ADA, contact_id: 9 }, ADA] }],
		},
	);
});

it('an AI agent puts somebody on a list', async () => {
	await onStage(async (stage) => {
		const parameters = contactParameters('upsert', {
			phoneNumber: "={{ $fromAI('phone') }}",
			additionalFields: { firstName: "={{ $fromAI('name') }}" },
		});
		const { answer, error } = await askAgent(stage.sandbox, parameters, {
			phone: '+12065550143',
			name: 'Eve',
		});

		expect(error).toBeUndefined();
		expect(answer).toContain('"action":"created"');
		expect(people(stage)[2]).toMatchObject({ phone_number: '+12065550143', first_name: 'Eve' });
	}, ADA_AND_BEA);
});

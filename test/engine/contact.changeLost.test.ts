import { fictional, jsonOf, onStage, pluck } from './cases';
import {
	contactParameters,
	onContact,
	people,
	person,
	runContacts,
	UPSERT,
	TAKEN,
	NOT_TAKEN,
	MODES,
	customers,
	allErrors,
} from './contacts';
import { RETRY, status } from './faults';

const DELETE = contactParameters('delete', {
	findBy: 'phoneNumber',
	phoneNumber: '={{ $json.phone }}',
});
const UPDATE = contactParameters('update', {
	findBy: 'phoneNumber',
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}' },
});

const ADA = { phone_number: fictional(0), first_name: 'Ada', contact_id: 7 };

describe('the lost answer of a change', () => {
	it.each([
		['upsert, taken', UPSERT, onContact('PUT', TAKEN), 'Bea'],
		['upsert, not taken', UPSERT, onContact('PUT', NOT_TAKEN), 'Bea'],
		['update, taken', UPDATE, onContact('PUT', TAKEN), 'Bea'],
		['update, not taken', UPDATE, onContact('PUT', NOT_TAKEN), 'Bea'],
		['update, lost each time, and taken', UPDATE, onContact('PUT', ...Array(4).fill(TAKEN)), 'Bea'],
	])('%s: the contact has its fields', async (_case, parameters, faults, first) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0, 'Bea')], parameters);

				expect(jsonOf(result)).toMatchObject([{ action: 'updated', first_name: first }]);
				expect(people(stage)).toMatchObject([{ phone_number: fictional(0), first_name: first }]);
			},
			{ lists: customers(ADA), faults },
		);
	});

	it('update, never taken: it says that doing it again does no harm', async () => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0, 'Bea')], UPDATE);

				expect(result.error).toBeUndefined();
				expect(allErrors(result)).toMatchObject([
					{ message: expect.stringMatching(/doing it twice does no harm\.$/) },
				]);
				expect(people(stage)).toMatchObject([{ first_name: 'Ada' }]);
			},
			{ lists: customers(ADA), faults: onContact('PUT', ...Array(4).fill(NOT_TAKEN)) },
		);
	});
});

it.each<[name: string, code: number, advice: RegExp]>([
	['is gone', 404, /somebody may have deleted the contact/],
	['may no longer be changed', 403, /a subaccount may use it/],
])(
	'update, lost, and the next answer says that the contact %s: the advice is about that answer',
	async (_case, code, advice) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0, 'Bea')], UPDATE);

				expect(result.error).toBeUndefined();
				expect(allErrors(result)).toMatchObject([
					{ http_code: code, message: expect.stringMatching(advice) },
				]);
			},
			{ lists: customers(ADA), faults: onContact('PUT', TAKEN, status(code)) },
		);
	},
);

describe.each(MODES)('%s: the lost answer of a deletion', (_name, settings) => {
	it.each([
		['taken', onContact('DELETE', TAKEN)],
		['not taken', onContact('DELETE', NOT_TAKEN)],
		['lost each time, and taken', onContact('DELETE', ...Array(4).fill(TAKEN))],
	])('%s: a 404 behind it is a deletion', async (_case, faults) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, [person(0)], DELETE, settings);

				expect(jsonOf(result)).toEqual([
					{
						contact_id: 7,
						list_id: 428,
						phone_number: fictional(0),
						email: expect.any(String),
						deleted: true,
					},
				]);
				expect(people(stage)).toEqual([]);
			},
			{ lists: customers(ADA), faults },
		);
	});
});

it('a deletion that a try has made, and whose answers all got lost, is known to the next try', async () => {
	await onStage(
		async (stage) => {
			const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
			const result = await runContacts(stage, [person(0)], DELETE, settings);

			expect(pluck(jsonOf(result), 'deleted')).toEqual([true]);
			expect(people(stage)).toEqual([]);
		},
		{
			lists: customers(ADA),
			faults: [
				...onContact('DELETE', ...Array(4).fill(TAKEN)),
				...onContact('GET', ...Array(4).fill(status(500))),
			],
		},
	);
});

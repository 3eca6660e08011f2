import type { Fault, FaultPlan } from '../sandbox/faults';
import { jsonOf, onStage } from './cases';
import { ACCOUNT, CUSTOMERS, listParameters } from './changedLists';
import { allErrors, MODES, NOT_TAKEN, runContacts, TAKEN } from './contacts';
import { RETRY, status } from './faults';

const onLists = (method: string, path: string, ...faults: Fault[]): FaultPlan =>
	faults.map((fault, index) => ({ path, method, nth: index + 1, fault }));

describe.each(MODES)('%s: a lost answer', (_name, settings) => {
	it.each([
		['Create, taken', 'create', onLists('POST', '/lists', TAKEN), { list_name: 'Clients' }],
		[
			'Update, taken',
			'update',
			onLists('PUT', '/lists/428', ...Array(4).fill(TAKEN)),
			{ list_name: 'Clients' },
		],
		['Update, not taken', 'update', onLists('PUT', '/lists/428', NOT_TAKEN), { list_id: 428 }],
		['Delete, taken', 'delete', onLists('DELETE', '/lists/428', TAKEN), { deleted_contacts: 4 }],
		[
			'Delete, lost each time',
			'delete',
			onLists('DELETE', '/lists/428', ...Array(4).fill(TAKEN)),
			{ deleted: true },
		],
		[
			'Remove Duplicates, taken',
			'removeDuplicates',
			onLists('PUT', '/lists/428/remove-duplicates', TAKEN),
			{ removed: null },
		],
	])('of %s: is settled, and done once', async (_case, operation, faults, row) => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, CUSTOMERS, listParameters(operation), settings);

				expect(jsonOf(result)).toMatchObject([row]);
				expect(stage.sandbox.record.posts('/lists')).toBe(operation === 'create' ? 1 : 0);
			},
			{ ...ACCOUNT, faults },
		);
	});

	it('of Create, not taken: no try makes a second list', async () => {
		await onStage(
			async (stage) => {
				const result = await runContacts(stage, CUSTOMERS, listParameters('create'), settings);

				expect(allErrors(result)).toMatchObject([
					{ message: expect.stringMatching(/does not show the list\. Look in/) },
				]);
				expect(stage.sandbox.record.posts('/lists')).toBe(1);
			},
			{ ...ACCOUNT, faults: onLists('POST', '/lists', NOT_TAKEN) },
		);
	});
});

it('a list that the first try deleted, and whose answers all got lost, is known to the next try', async () => {
	await onStage(
		async (stage) => {
			const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
			const result = await runContacts(stage, CUSTOMERS, listParameters('delete'), settings);

			expect(jsonOf(result)).toMatchObject([{ list_id: 428, deleted: true }]);
		},
		{
			...ACCOUNT,
			faults: [
				...onLists('DELETE', '/lists/428', ...Array(4).fill(TAKEN)),
				...[2, 3, 4, 5].map((nth) => ({
					path: '/lists/428',
					method: 'GET',
					nth,
					fault: status(500),
				})),
			],
		},
	);
});

it.each([
	['removeDuplicates', '/lists/428/remove-duplicates'],
	['removeOptedOut', '/lists/428/remove-opted-out-contacts/500'],
])(
	'%s: after a try whose answers all got lost, the next try does not know how many were removed',
	async (operation, path) => {
		await onStage(
			async (stage) => {
				const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
				const result = await runContacts(stage, CUSTOMERS, listParameters(operation), settings);

				expect(jsonOf(result)).toMatchObject([{ list_id: 428, removed: null }]);
			},
			{ ...ACCOUNT, faults: onLists('PUT', path, ...Array(4).fill(TAKEN)) },
		);
	},
);

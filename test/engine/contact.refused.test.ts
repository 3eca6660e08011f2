import type { INodeParameters } from 'n8n-workflow';

import { errorStatuses, fictional, onStage } from './cases';
import { ADA_AND_BEA, BY_ID, BY_NUMBER, contactParameters, runContacts } from './contacts';
import { byId, pathsOf } from './reads';

const CHANGE = { additionalFields: { firstName: 'Eve' } };

/** Contacts that ClickSend does not have, and the words in which that is said. */
const MISSING: Array<[name: string, parameters: INodeParameters, item: object, message: RegExp]> = [
	['get, an ID', contactParameters('get', BY_ID), { id: 99 }, /^Contact record not found/],
	[
		'get, a number',
		contactParameters('get', BY_NUMBER),
		{ phone: fictional(9) },
		/no contact with/,
	],
	['update, an ID', contactParameters('update', { ...BY_ID, ...CHANGE }), { id: 99 }, /^Contact/],
	['delete, an ID', contactParameters('delete', BY_ID), { id: 99 }, /^Contact record not found/],
	[
		'delete, a number',
		contactParameters('delete', BY_NUMBER),
		{ phone: fictional(9) },
		/no contact/,
	],
];

describe.each(MISSING)('%s that is not there', (_name, parameters, item, message) => {
	const known = { id: 8, phone: fictional(1) };

	it('alone: the node fails, with what to do', async () => {
		await onStage(async (stage) => {
			const { error } = await runContacts(stage, [item as never], parameters);

			expect(error).toMatchObject({
				message: expect.stringMatching(message),
				description: expect.stringMatching(/\.$/),
			});
		}, ADA_AND_BEA);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'beside another, %s: only that item is refused',
		async (onError) => {
			await onStage(async (stage) => {
				const items = [item, known] as never[];
				const result = await runContacts(stage, items, parameters, { onError });
				const all = [...result.output, ...result.errorOutput];

				expect(result.error).toBeUndefined();
				expect(errorStatuses(all).filter((one) => one !== undefined)).toHaveLength(1);
				expect(result.errorOutput).toHaveLength(onError === 'continueErrorOutput' ? 1 : 0);
				expect(all.map(({ pairedItem }) => pairedItem)).toEqual(
					expect.arrayContaining([{ item: 0 }, { item: 1 }]),
				);
			}, ADA_AND_BEA);
		},
	);
});

it('in Stop Workflow, what was changed stays in the output, and what was refused comes last', async () => {
	await onStage(async (stage) => {
		const result = await runContacts(
			stage,
			[{ id: 99 }, { id: 8 }, { id: 98 }],
			contactParameters('delete', BY_ID),
		);

		expect(result.error).toBeUndefined();
		expect(errorStatuses(result.output)).toEqual([undefined, 'NOT_FOUND', 'NOT_FOUND']);
		expect(result.hints).toMatchObject([
			{
				message: 'Not done: 2 of 3 (2 not found). Contact record not found [item 0].',
			},
		]);
	}, ADA_AND_BEA);
});

it.each(['create', 'upsert', 'update', 'delete'])(
	'%s: a foreign list says so, and stops no other list',
	async (operation) => {
		await onStage(async (stage) => {
			const parameters = contactParameters(operation, {
				listId: byId('={{ $json.list }}'),
				...(operation === 'create' || operation === 'upsert' ? {} : { findBy: 'phoneNumber' }),
				phoneNumber: '={{ $json.phone }}',
				additionalFields: { firstName: 'Eve' },
			});
			const phone = fictional(0);
			const items = [430, 430, 428].map((list) => ({ list, phone }));
			const result = await runContacts(stage, items, parameters, {
				onError: 'continueErrorOutput',
			});

			expect(errorStatuses(result.errorOutput)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
			expect(result.output).toHaveLength(1);
			expect(pathsOf(stage).filter((path) => path.includes('/430/'))).toHaveLength(1);
		}, ADA_AND_BEA);
	},
);

it.each(['create', 'upsert', 'update', 'delete'])(
	'%s: a wrong key stops at once, and the rest is not tried',
	async (operation) => {
		await onStage(
			async (stage) => {
				const parameters = contactParameters(operation, {
					...(operation === 'create' || operation === 'upsert' ? {} : { findBy: 'phoneNumber' }),
					phoneNumber: '={{ $json.phone }}',
					additionalFields: { firstName: 'Eve' },
				});
				const items = Array.from({ length: 20 }, (_, index) => ({ phone: fictional(index) }));
				const result = await runContacts(stage, items, parameters, {
					onError: 'continueRegularOutput',
				});
				const { error } = await runContacts(stage, items, parameters);

				const statuses = errorStatuses(result.output);
				expect(statuses).toHaveLength(20);
				expect(new Set(statuses)).toEqual(new Set(['UNAUTHORIZED', 'NOT_TRIED']));
				expect(stage.sandbox.record.requests.length).toBeLessThanOrEqual(10);
				expect(error).toMatchObject({ message: expect.stringMatching(/^Authorization failed/) });
			},
			{
				...ADA_AND_BEA,
				faults: [{ path: '/lists/*', fault: { type: 'status', status: 401, taken: false } }],
			},
		);
	},
);

import type { INodeParameters } from 'n8n-workflow';

import {
	DELETED_LIST_FIELDS,
	DUPLICATES_FIELDS,
	ONE_LIST_FIELDS,
	REMOVED_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import { errorStatuses, jsonOf, onStage, pluck } from './cases';
import { allErrors, people, runContacts, writes } from './contacts';
import { ACCOUNT, CUSTOMERS, listParameters } from './changedLists';
import { addRule } from './optOuts';
import { byId, pathsOf, typesOf } from './reads';

describe('Contact List on the engine', () => {
	it('Create makes an empty list', async () => {
		await onStage(async (stage) => {
			const result = await runContacts(stage, [{ name: ' New ' }], listParameters('create'));

			expect(jsonOf(result)).toMatchObject([{ list_name: 'New', _contacts_count: 0 }]);
			expect(jsonOf(result).map(typesOf)).toEqual([ONE_LIST_FIELDS]);
			expect(writes(stage)).toEqual(['POST /lists']);
		}, ACCOUNT);
	});

	it('Update renames a list', async () => {
		await onStage(async (stage) => {
			const result = await runContacts(stage, CUSTOMERS, listParameters('update'));

			expect(jsonOf(result)).toMatchObject([{ list_id: 428, list_name: 'Clients' }]);
			expect(jsonOf(result).map(typesOf)).toEqual([ONE_LIST_FIELDS]);
			expect(people(stage)[0]?._list_name).toBe('Clients');
		}, ACCOUNT);
	});

	it('Delete says how many contacts went with the list', async () => {
		await onStage(async (stage) => {
			const result = await runContacts(stage, CUSTOMERS, listParameters('delete'));

			expect(jsonOf(result)).toEqual([
				{ list_id: 428, list_name: 'Customers', deleted: true, deleted_contacts: 4 },
			]);
			expect(jsonOf(result).map(typesOf)).toEqual([DELETED_LIST_FIELDS]);
			expect(people(stage)).toEqual([]);
		}, ACCOUNT);
	});

	it.each<[name: string, compare: INodeParameters, removed: number]>([
		['by number unless told otherwise', {}, 1],
		['by all fields that are named', { compare: ['phone_number', 'first_name'] }, 0],
		['named by an expression', { compare: "={{ ' phone_number , first_name' }}" }, 0],
	])('Remove Duplicates: %s', async (_case, compare, removed) => {
		await onStage(async (stage) => {
			const parameters = listParameters('removeDuplicates', compare);
			const result = await runContacts(stage, CUSTOMERS, parameters);

			expect(jsonOf(result)).toEqual([{ list_id: 428, removed }]);
			expect(jsonOf(result).map(typesOf)).toEqual([DUPLICATES_FIELDS]);
			expect(people(stage)).toHaveLength(4 - removed);
		}, ACCOUNT);
	});

	it.each([
		['found by its name', {}, '500'],
		["found by ClickSend's rule", {}, '500'],
		['named', { optOutList: byId('500') }, '777'],
	])('Remove Opted-Out Contacts: the opt-out list is %s', async (_case, named, ruled) => {
		await onStage(async (stage) => {
			addRule(stage, ruled);
			const parameters = listParameters('removeOptedOut', named);
			const result = await runContacts(stage, CUSTOMERS, parameters);

			expect(jsonOf(result)).toEqual([{ list_id: 428, opt_out_list_id: 500, removed: 1 }]);
			expect(jsonOf(result).map(typesOf)).toEqual([REMOVED_FIELDS]);
			expect(pluck(people(stage) as never, 'first_name')).toEqual(['Name 0', 'Twice', 'Name 2']);
		}, ACCOUNT);
	});

	it('Remove Opted-Out Contacts: several lists that it may be are named, and nothing is removed', async () => {
		await onStage(async (stage) => {
			addRule(stage, '428');
			const { error } = await runContacts(stage, CUSTOMERS, listParameters('removeOptedOut'));

			expect(error).toMatchObject({
				message: expect.stringMatching(/"Customers" \(428\), "Opt-Out List" \(500\)/),
				description: expect.stringContaining("'Opt-Out List'"),
			});
			expect(writes(stage)).toEqual([]);
		}, ACCOUNT);
	});

	it.each([
		['found', {}],
		['named', { optOutList: byId('500') }],
	])(
		'Remove Opted-Out Contacts: the opt-out list itself, %s, keeps its people',
		async (_case, named) => {
			await onStage(async (stage) => {
				const parameters = listParameters('removeOptedOut', named);
				const { error } = await runContacts(stage, [{ id: 500 }], parameters);

				expect(error).toMatchObject({
					message: expect.stringContaining('The list 500 is the opt-out list itself'),
					description: expect.stringContaining("'List'"),
				});
				expect(people(stage, 500)).toHaveLength(2);
			}, ACCOUNT);
		},
	);

	it.each<[operation: string, item: object, more: INodeParameters, message: RegExp]>([
		['create', { name: ' ' }, {}, /^'Name' is empty/],
		['update', { id: 428, name: null }, {}, /^'Name' is empty/],
		['update', { id: 'Customers', name: 'x' }, {}, /^'List' is "Customers"/],
		['removeDuplicates', { id: 428 }, { compare: [] }, /^'Compare' is empty/],
		['removeDuplicates', { id: 428 }, { compare: ['name'] }, /^'Compare' is "name"/],
		[
			'removeOptedOut',
			{ id: 428 },
			{ optOutList: byId('={{ $json.none }}') },
			/^'Opt-Out List' is empty/,
		],
	])('%s of %j is refused before any call', async (operation, item, more, message) => {
		await onStage(async (stage) => {
			const { error } = await runContacts(stage, [item as never], listParameters(operation, more));

			expect(error?.message).toMatch(message);
			expect(pathsOf(stage)).toEqual([]);
		}, ACCOUNT);
	});

	it.each(['update', 'delete', 'removeDuplicates', 'removeOptedOut'])(
		'%s: a list that is not there or not ours is said so, beside one that is',
		async (operation) => {
			await onStage(async (stage) => {
				const items = [999, 430, 428].map((id) => ({ id, name: 'Clients' }));
				const settings = { onError: 'continueErrorOutput' } as const;
				const result = await runContacts(stage, items, listParameters(operation), settings);

				expect(jsonOf(result)).toMatchObject([{ list_id: 428 }]);
				expect(errorStatuses(result.errorOutput)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
				expect(allErrors(result)[0]?.message).toContain('has this list');
			}, ACCOUNT);
		},
	);
});

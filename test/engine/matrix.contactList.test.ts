import type { INodeParameters } from 'n8n-workflow';

import { listParameters } from './changedLists';
import { fictional } from './cases';
import { playRow, rowsIn, type Matrix, type MatrixOperation } from './matrix';
import { optOutList, RULES } from './optOuts';

/** Three contacts: two with the same number, and one who opted out. */
const contactsFrom = (index: number) =>
	[index, index, index + 1].map((one) => ({ phone_number: fictional(one) }));

const onList = (
	operation: string,
	rest: Partial<MatrixOperation> = {},
	more: INodeParameters = {},
): MatrixOperation => ({
	parameters: listParameters(operation, more),
	path: '/lists/428*',
	record: '/lists/428',
	unknown: { id: 999 },
	foreign: { id: 430 },
	...rest,
});

const MATRIX: Matrix = {
	account: {
		lists: [
			{ list_id: 428, list_name: 'Customers', contacts: contactsFrom(0) },
			{ list_id: 429, list_name: 'Staff', contacts: contactsFrom(10) },
			{ list_id: 430, list_name: 'Foreign', contacts: 2, foreign: true },
			optOutList(fictional(1), fictional(11)),
		],
	},
	items: [
		{ id: 428, name: 'New' },
		{ id: 429, name: 'New' },
	],
	operations: {
		Create: onList('create', { path: '/lists', write: 'POST' }),
		Get: onList('get'),
		'Get Many': onList('getMany', { path: '/lists' }),
		Update: onList('update', { write: 'PUT' }),
		Delete: onList('delete', { write: 'DELETE', looks: true }),
		'Remove Duplicates': onList('removeDuplicates', { write: 'PUT' }),
		'Remove Opted-Out': onList('removeOptedOut', { write: 'PUT', looks: true }),
		'Remove Opted-Out (finding)': onList('removeOptedOut', { path: RULES, looks: true }),
	},
};

const TABLE = `
| operation                  | fault              | first item alone               | Stop Workflow                           | Continue                    | Using error output           | changed     |
| -------------------------- | ------------------ | ------------------------------ | --------------------------------------- | --------------------------- | ---------------------------- | ----------- |
| Create                     | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 lists    |
| Create                     | all answers lost   | throws for 0                   | throws for 0                            | 0, 1: CONNECTION_LOST       | / 0, 1: CONNECTION_LOST      | nothing     |
| Create                     | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 lists    |
| Create                     | 429 without end    | throws 429 for 0               | throws 429 for 0                        | 0: 429, 1: NOT_TRIED        | / 0: 429, 1: NOT_TRIED       | nothing     |
| Get                        | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing     |
| Get                        | all answers lost   | throws for 0                   | throws for 0                            | 0: CONNECTION_LOST, 1: done | 1: done / 0: CONNECTION_LOST | nothing     |
| Get                        | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing     |
| Get                        | 429 without end    | throws 429 for 0               | throws 429 for 0                        | 0: 429, 1: done             | 1: done / 0: 429             | nothing     |
| Get                        | unknown ID         | throws 404 for 0               | throws 404 for 0                        | 0: 404, 1: done             | 1: done / 0: 404             | nothing     |
| Get                        | foreign list       | throws 403 for 0               | throws 403 for 0                        | 0: 403, 1: done             | 1: done / 0: 403             | nothing     |
| Get                        | deleted meanwhile  | throws 404 for 0               | throws 404 for 0                        | 0: 404, 1: done             | 1: done / 0: 404             | nothing     |
| Get Many                   | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing     |
| Get Many                   | all answers lost   | throws for 0                   | throws for 0                            | 0, 1: CONNECTION_LOST       | / 0, 1: CONNECTION_LOST      | nothing     |
| Get Many                   | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing     |
| Get Many                   | 429 without end    | throws 429 for 0               | throws 429 for 0                        | 0, 1: 429                   | / 0, 1: 429                  | nothing     |
| Update                     | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 lists    |
| Update                     | all answers lost   | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | ~2 lists    |
| Update                     | lost, then deleted | 0: 404, hint for 0             | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 list     |
| Update                     | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 lists    |
| Update                     | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | ~1 list     |
| Update                     | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 list     |
| Update                     | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | ~1 list     |
| Update                     | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 list     |
| Delete                     | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 lists    |
| Delete                     | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | -1 list     |
| Delete                     | lost, then deleted | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -1 list     |
| Delete                     | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 lists    |
| Delete                     | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | -1 list     |
| Delete                     | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 list     |
| Delete                     | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | -1 list     |
| Delete                     | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 list     |
| Remove Duplicates          | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Duplicates          | all answers lost   | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | -2 contacts |
| Remove Duplicates          | lost, then deleted | 0: 404, hint for 0             | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Duplicates          | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Duplicates          | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | -1 contact  |
| Remove Duplicates          | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Duplicates          | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | -1 contact  |
| Remove Duplicates          | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Opted-Out           | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Opted-Out           | all answers lost   | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | -2 contacts |
| Remove Opted-Out           | lost, then deleted | 0: 404, hint for 0             | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Opted-Out           | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Opted-Out           | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | -1 contact  |
| Remove Opted-Out           | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Opted-Out           | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | -1 contact  |
| Remove Opted-Out           | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact  |
| Remove Opted-Out (finding) | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Opted-Out (finding) | all answers lost   | throws for 0                   | throws for 0                            | 0, 1: OPT_OUT_LIST_UNREAD   | / 0, 1: OPT_OUT_LIST_UNREAD  | nothing     |
| Remove Opted-Out (finding) | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts |
| Remove Opted-Out (finding) | 429 without end    | throws for 0                   | throws for 0                            | 0, 1: OPT_OUT_LIST_UNREAD   | / 0, 1: OPT_OUT_LIST_UNREAD  | nothing     |
`;

it.each(rowsIn(TABLE))('Contact List: %s, %s', async (...row) => {
	expect(await playRow(MATRIX, row)).toEqual(row);
});

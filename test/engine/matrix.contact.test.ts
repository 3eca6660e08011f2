import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { fictional } from './cases';
import { contactParameters } from './contacts';
import { playRow, rowsIn, type Matrix, type MatrixOperation } from './matrix';
import { byId } from './reads';

const person = (contact_id: number, index: number) => ({
	contact_id,
	phone_number: fictional(index),
	first_name: `Name ${contact_id}`,
});

const parametersOf = (operation: string, more: INodeParameters): INodeParameters =>
	contactParameters(operation, { listId: byId('={{ $json.list }}'), ...more });

const CHANGE = { additionalFields: { firstName: '={{ $json.first }}' } };
const BY_ID: INodeParameters = { contactId: '={{ $json.id }}' };
const BY_NUMBER: INodeParameters = { findBy: 'phoneNumber', phoneNumber: '={{ $json.phone }}' };
const SOMEBODY_NEW: INodeParameters = { phoneNumber: '={{ $json.newcomer }}', ...CHANGE };

const onContact = (
	operation: string,
	more: INodeParameters,
	rest: Partial<MatrixOperation>,
): MatrixOperation => ({
	parameters: parametersOf(operation, more),
	path: '/lists/428*',
	record: '/lists/428/contacts/7',
	foreign: { list: 430 },
	...rest,
});

const UNKNOWN_ID: IDataObject = { id: 99 };
const UNKNOWN_NUMBER: IDataObject = { phone: fictional(99) };
const UNKNOWN_LIST: IDataObject = { list: 999 };
const LIST = '/lists/428';

const MATRIX: Matrix = {
	account: {
		lists: [
			{ list_id: 428, list_name: 'Customers', contacts: [person(7, 0), person(8, 1)] },
			{ list_id: 429, list_name: 'Staff', contacts: [person(17, 10), person(18, 11)] },
			{ list_id: 430, list_name: 'Foreign', contacts: 2, foreign: true },
		],
	},
	items: [
		{ list: 428, id: 7, phone: fictional(0), newcomer: fictional(20), first: 'Eve' },
		{ list: 429, id: 17, phone: fictional(10), newcomer: fictional(21), first: 'Eva' },
	],
	operations: {
		Create: onContact('create', SOMEBODY_NEW, {
			write: 'POST',
			record: LIST,
			unknown: UNKNOWN_LIST,
		}),
		'Create or Update (new)': onContact('upsert', SOMEBODY_NEW, {
			write: 'POST',
			record: LIST,
			looks: true,
			unknown: UNKNOWN_LIST,
		}),
		'Create or Update (known)': onContact(
			'upsert',
			{ ...BY_NUMBER, ...CHANGE },
			{ write: 'PUT', looks: true, unknown: UNKNOWN_LIST },
		),
		Get: onContact('get', BY_ID, { unknown: UNKNOWN_ID }),
		'Get Many': onContact('getMany', {}, { unknown: UNKNOWN_LIST, record: LIST }),
		'Update, by ID': onContact(
			'update',
			{ ...BY_ID, ...CHANGE },
			{ write: 'PUT', looks: true, unknown: UNKNOWN_ID },
		),
		'Update, by number': onContact(
			'update',
			{ ...BY_NUMBER, ...CHANGE },
			{ write: 'PUT', looks: true, unknown: UNKNOWN_NUMBER },
		),
		'Delete, by ID': onContact('delete', BY_ID, { write: 'DELETE', unknown: UNKNOWN_ID }),
		'Delete, by number': onContact('delete', BY_NUMBER, {
			write: 'DELETE',
			looks: true,
			unknown: UNKNOWN_NUMBER,
		}),
	},
};

const TABLE = `
| operation                | fault              | first item alone               | Stop Workflow                           | Continue                    | Using error output           | changed                |
| ------------------------ | ------------------ | ------------------------------ | --------------------------------------- | --------------------------- | ---------------------------- | ---------------------- |
| Create                   | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 contacts            |
| Create                   | all answers lost   | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | +2 contacts            |
| Create                   | lost, then deleted | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | +1 contact             |
| Create                   | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 contacts            |
| Create                   | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | +1 contact             |
| Create                   | unknown ID         | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create                   | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create                   | deleted meanwhile  | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create or Update (new)   | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 contacts            |
| Create or Update (new)   | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | +1 contact             |
| Create or Update (new)   | lost, then deleted | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | +1 contact             |
| Create or Update (new)   | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | +2 contacts            |
| Create or Update (new)   | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | +1 contact             |
| Create or Update (new)   | unknown ID         | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create or Update (new)   | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create or Update (new)   | deleted meanwhile  | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | +1 contact             |
| Create or Update (known) | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Create or Update (known) | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | ~1 contact             |
| Create or Update (known) | lost, then deleted | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~1 contact, +1 contact |
| Create or Update (known) | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Create or Update (known) | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | ~1 contact             |
| Create or Update (known) | unknown ID         | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | ~1 contact             |
| Create or Update (known) | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | ~1 contact             |
| Create or Update (known) | deleted meanwhile  | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~1 contact, +1 contact |
| Get                      | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing                |
| Get                      | all answers lost   | throws for 0                   | throws for 0                            | 0: CONNECTION_LOST, 1: done | 1: done / 0: CONNECTION_LOST | nothing                |
| Get                      | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing                |
| Get                      | 429 without end    | throws 429 for 0               | throws 429 for 0                        | 0: 429, 1: done             | 1: done / 0: 429             | nothing                |
| Get                      | unknown ID         | throws 404 for 0               | throws 404 for 0                        | 0: 404, 1: done             | 1: done / 0: 404             | nothing                |
| Get                      | foreign list       | throws 403 for 0               | throws 403 for 0                        | 0: 403, 1: done             | 1: done / 0: 403             | nothing                |
| Get                      | deleted meanwhile  | throws 404 for 0               | throws 404 for 0                        | 0: 404, 1: done             | 1: done / 0: 404             | nothing                |
| Get Many                 | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing                |
| Get Many                 | all answers lost   | throws for 0                   | throws for 0                            | 0: CONNECTION_LOST, 1: done | 1: done / 0: CONNECTION_LOST | nothing                |
| Get Many                 | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | nothing                |
| Get Many                 | 429 without end    | throws 429 for 0               | throws 429 for 0                        | 0: 429, 1: done             | 1: done / 0: 429             | nothing                |
| Get Many                 | unknown ID         | throws 403 for 0               | throws 403 for 0                        | 0: 403, 1: done             | 1: done / 0: 403             | nothing                |
| Get Many                 | foreign list       | throws 403 for 0               | throws 403 for 0                        | 0: 403, 1: done             | 1: done / 0: 403             | nothing                |
| Get Many                 | deleted meanwhile  | throws 403 for 0               | throws 403 for 0                        | 0: 403, 1: done             | 1: done / 0: 403             | nothing                |
| Update, by ID            | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Update, by ID            | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | ~1 contact             |
| Update, by ID            | lost, then deleted | 0: 404, hint for 0             | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 contact             |
| Update, by ID            | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Update, by ID            | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | ~1 contact             |
| Update, by ID            | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 contact             |
| Update, by ID            | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | ~1 contact             |
| Update, by ID            | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 contact             |
| Update, by number        | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Update, by number        | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | ~1 contact             |
| Update, by number        | lost, then deleted | 0: 404, hint for 0             | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 contact             |
| Update, by number        | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | ~2 contacts            |
| Update, by number        | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | ~1 contact             |
| Update, by number        | unknown ID         | throws for 0                   | 1: done, 0: NO_MATCH, hint for 0        | 1: done, 0: NO_MATCH        | 1: done / 0: NO_MATCH        | ~1 contact             |
| Update, by number        | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | ~1 contact             |
| Update, by number        | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | ~1 contact             |
| Delete, by ID            | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts            |
| Delete, by ID            | all answers lost   | 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | -2 contacts            |
| Delete, by ID            | lost, then deleted | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -1 contact             |
| Delete, by ID            | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts            |
| Delete, by ID            | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | -1 contact             |
| Delete, by ID            | unknown ID         | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact             |
| Delete, by ID            | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | -1 contact             |
| Delete, by ID            | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact             |
| Delete, by number        | answer lost once   | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts            |
| Delete, by number        | all answers lost   | throws for 0                   | 1: done, 0: CONNECTION_LOST, hint for 0 | 1: done, 0: CONNECTION_LOST | 1: done / 0: CONNECTION_LOST | -1 contact             |
| Delete, by number        | lost, then deleted | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -1 contact             |
| Delete, by number        | 429 once           | 0: done                        | 0, 1: done                              | 0, 1: done                  | 0, 1: done                   | -2 contacts            |
| Delete, by number        | 429 without end    | throws 429 for 0               | 1: done, 0: 429, hint for 0             | 1: done, 0: 429             | 1: done / 0: 429             | -1 contact             |
| Delete, by number        | unknown ID         | throws for 0                   | 1: done, 0: NO_MATCH, hint for 0        | 1: done, 0: NO_MATCH        | 1: done / 0: NO_MATCH        | -1 contact             |
| Delete, by number        | foreign list       | throws 403 for 0               | 1: done, 0: 403, hint for 0             | 1: done, 0: 403             | 1: done / 0: 403             | -1 contact             |
| Delete, by number        | deleted meanwhile  | throws 404 for 0               | 1: done, 0: 404, hint for 0             | 1: done, 0: 404             | 1: done / 0: 404             | -1 contact             |
`;

it.each(rowsIn(TABLE))('Contact: %s, %s', async (...row) => {
	expect(await playRow(MATRIX, row)).toEqual(row);
});

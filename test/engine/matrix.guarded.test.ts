import type { INodeParameters } from 'n8n-workflow';

import { fictional } from './cases';
import { SEND } from './faults';
import { MIXED } from './lists';
import { playRow, rowsIn, type Matrix, type MatrixOperation } from './matrix';
import { optOutList, RULES } from './optOuts';
import { PRICE } from './prices';
import { byId } from './reads';

const guarded = (
	operation: string,
	rest: Partial<MatrixOperation>,
	more: INodeParameters = {},
): MatrixOperation => ({
	parameters: {
		resource: 'sms',
		operation,
		...MIXED,
		options: { skipOptedOut: true, batchSize: 1, parallelCalls: 1, ...more },
	},
	path: '/lists/500*',
	record: '/lists/500',
	looks: true,
	...rest,
});

const NAMED: INodeParameters = { optOutList: byId('={{ $json.optOuts }}') };

/** More than a page of people who opted out. */
const OPTED_OUT = Array.from({ length: 101 }, (_, index) => fictional(200 + index));

const operationsOf = (name: string, operation: string, path: string) => ({
	[`${name} (finding)`]: guarded(operation, { path: RULES }),
	[`${name} (reading)`]: guarded(
		operation,
		{ unknown: { optOuts: 999 }, foreign: { optOuts: 430 } },
		NAMED,
	),
	[`${name} (calling)`]: guarded(operation, { path, write: 'POST' }),
});

const MATRIX: Matrix = {
	account: {
		lists: [
			{ list_id: 428, list_name: 'Customers', contacts: [{ phone_number: fictional(10) }] },
			{ list_id: 430, list_name: 'Foreign', contacts: 2, foreign: true },
			optOutList(...OPTED_OUT),
		],
	},
	items: [
		{ to: fictional(0), message: 'One', optOuts: 500 },
		{ to: fictional(1), message: 'Two', optOuts: 500 },
		{ to: OPTED_OUT[100], message: 'Three', optOuts: 500 },
	],
	operations: {
		...operationsOf('Send', 'send', SEND),
		...operationsOf('Get Price', 'getPrice', PRICE),
	},
};

const [, ...OTHERS] = MATRIX.items;

const ofList = (operation: string): MatrixOperation =>
	guarded(operation, {
		path: '/lists/428*',
		record: '/lists/428',
		unknown: { list: 999 },
		foreign: { list: 430 },
	});

/** The same, where the first item texts a list, which the node reads too. */
const WITH_LIST: Matrix = {
	...MATRIX,
	items: [{ list: 428, message: 'One' }, ...OTHERS],
	operations: { 'Send to a list': ofList('send'), 'Get Price of a list': ofList('getPrice') },
};

const TABLE = `
| operation           | fault             | first item alone | Stop Workflow            | Continue                                         | Using error output                                | changed                           |
| ------------------- | ----------------- | ---------------- | ------------------------ | ------------------------------------------------ | ------------------------------------------------- | --------------------------------- |
| Send (finding)      | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (finding)      | all answers lost  | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (finding)      | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (finding)      | 429 without end   | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (reading)      | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (reading)      | all answers lost  | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (reading)      | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (reading)      | 429 without end   | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (reading)      | unknown ID        | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (reading)      | foreign list      | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (reading)      | deleted meanwhile | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Send (calling)      | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (calling)      | all answers lost  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (calling)      | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send (calling)      | 429 without end   | throws 429       | throws 429               | 0: 429, 1: NOT_TRIED, 2: OPTED_OUT               | / 0: 429, 1: NOT_TRIED, 2: OPTED_OUT              | nothing                           |
| Get Price (finding) | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (finding) | all answers lost  | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (finding) | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (finding) | 429 without end   | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (reading) | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (reading) | all answers lost  | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (reading) | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (reading) | 429 without end   | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (reading) | unknown ID        | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (reading) | foreign list      | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (reading) | deleted meanwhile | throws           | throws                   | 0, 1, 2: OPT_OUT_LIST_UNREAD                     | / 0, 1, 2: OPT_OUT_LIST_UNREAD                    | nothing                           |
| Get Price (calling) | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (calling) | all answers lost  | throws           | throws                   | 0, 1: CONNECTION_LOST, 2: OPTED_OUT              | / 0, 1: CONNECTION_LOST, 2: OPTED_OUT             | nothing                           |
| Get Price (calling) | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price (calling) | 429 without end   | throws 429       | throws 429               | 0: 429, 1: NOT_TRIED, 2: OPTED_OUT               | / 0: 429, 1: NOT_TRIED, 2: OPTED_OUT              | nothing                           |
| Send to a list      | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send to a list      | all answers lost  | throws           | throws for 0             | 0: CONNECTION_LOST, 1: done, 2: OPTED_OUT        | 1: done / 0: CONNECTION_LOST, 2: OPTED_OUT        | nothing / +1 message / +1 message |
| Send to a list      | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | +2 messages                       |
| Send to a list      | 429 without end   | throws           | throws for 0             | 0: HTTP_TOO_MANY_REQUESTS, 1: done, 2: OPTED_OUT | 1: done / 0: HTTP_TOO_MANY_REQUESTS, 2: OPTED_OUT | nothing / +1 message / +1 message |
| Send to a list      | unknown ID        | throws           | throws for 0             | 0: LIST_NOT_FOUND, 1: done, 2: OPTED_OUT         | 1: done / 0: LIST_NOT_FOUND, 2: OPTED_OUT         | nothing / +1 message / +1 message |
| Send to a list      | foreign list      | throws           | throws for 0             | 0: LIST_NOT_FOUND, 1: done, 2: OPTED_OUT         | 1: done / 0: LIST_NOT_FOUND, 2: OPTED_OUT         | nothing / +1 message / +1 message |
| Send to a list      | deleted meanwhile | throws           | throws for 0             | 0: OPT_OUT_LIST_UNREAD, 1: done, 2: OPTED_OUT    | 1: done / 0: OPT_OUT_LIST_UNREAD, 2: OPTED_OUT    | nothing / +1 message / +1 message |
| Get Price of a list | answer lost once  | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price of a list | all answers lost  | throws           | throws for 0             | 0: CONNECTION_LOST, 1: done, 2: OPTED_OUT        | 1: done / 0: CONNECTION_LOST, 2: OPTED_OUT        | nothing                           |
| Get Price of a list | 429 once          | 0: done          | 0, 1: done, 2: OPTED_OUT | 0, 1: done, 2: OPTED_OUT                         | 0, 1: done / 2: OPTED_OUT                         | nothing                           |
| Get Price of a list | 429 without end   | throws           | throws for 0             | 0: HTTP_TOO_MANY_REQUESTS, 1: done, 2: OPTED_OUT | 1: done / 0: HTTP_TOO_MANY_REQUESTS, 2: OPTED_OUT | nothing                           |
| Get Price of a list | unknown ID        | throws           | throws for 0             | 0: LIST_NOT_FOUND, 1: done, 2: OPTED_OUT         | 1: done / 0: LIST_NOT_FOUND, 2: OPTED_OUT         | nothing                           |
| Get Price of a list | foreign list      | throws           | throws for 0             | 0: LIST_NOT_FOUND, 1: done, 2: OPTED_OUT         | 1: done / 0: LIST_NOT_FOUND, 2: OPTED_OUT         | nothing                           |
| Get Price of a list | deleted meanwhile | throws           | throws for 0             | 0: OPT_OUT_LIST_UNREAD, 1: done, 2: OPTED_OUT    | 1: done / 0: OPT_OUT_LIST_UNREAD, 2: OPTED_OUT    | nothing                           |
`;

it.each(rowsIn(TABLE))('%s with the guard on: %s', async (...row) => {
	expect(await playRow(row[0].includes('list') ? WITH_LIST : MATRIX, row)).toEqual(row);
});

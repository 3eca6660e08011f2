import { distrustedList, isOpen } from '../../../nodes/ClickSend/messaging/outcome/listResult';
import { resultWithoutRow } from '../../../nodes/ClickSend/messaging/outcome/result';
import type { Row } from '../../../nodes/ClickSend/messaging/types';
import {
	answerOfThree as answer,
	resultOfThree as listed,
	rowOfThree as row,
	THREE,
	told,
} from '../lists';

const refused = { status: 'INVALID_RECIPIENT' };
const noStatus = { status: undefined };

it.each<[name: string, rows: Row[], expected: string, open: boolean]>([
	['all taken', [row(1), row(2), row(3)], 'accepted accepted accepted accepted', false],
	[
		'one of them',
		[row(1, refused), row(2), row(3, refused)],
		'accepted rejected accepted rejected',
		false,
	],
	[
		'none',
		[row(1, refused), row(2, refused), row(3, refused)],
		'rejected rejected rejected rejected',
		false,
	],
	['one left out', [row(1), row(2)], 'accepted accepted accepted unknown', true],
	[
		'the refused told',
		[row(1, refused), row(2, refused)],
		'unknown rejected rejected unknown',
		true,
	],
	['all left out', [], 'unknown unknown', true],
	[
		'one without a status',
		[row(1, refused), row(2, noStatus), row(3, refused)],
		'unknown rejected unknown rejected',
		true,
	],
	[
		'more than it had',
		[row(1), row(2), row(3), row(4)],
		'accepted accepted accepted accepted accepted',
		false,
	],
	[
		'refused as a list',
		[{ to: '', list_id: 428, status: 'NOT_ENOUGH_PERMISSION_TO_LIST_ID' }],
		'rejected rejected',
		false,
	],
	[
		'one contact refused, without a number',
		[row(1, { ...refused, to: '' })],
		'unknown rejected unknown',
		true,
	],
	[
		'one taken, of which nothing is known',
		[{ status: 'SUCCESS' }],
		'accepted accepted unknown',
		true,
	],
])('a list of three: %s', (_name, rows, expected, open) => {
	const result = listed(...rows);

	expect(told(result)).toBe(expected);
	expect(isOpen(result)).toBe(open);
	expect(result.item).toBe(THREE.item);
});

it('a contact has its own number and row, and the list neither', () => {
	const { contacts = [], ...list } = listed(row(1), row(2), row(3, refused));

	expect(contacts.map(({ to }) => to)).toEqual(['+12065550101', '+12065550102', '+12065550103']);
	expect(contacts[2]).toMatchObject({
		status: 'INVALID_RECIPIENT',
		what: 'ClickSend did not take the message for +12065550103',
		entry: { list_id: 428 },
		row: row(3, refused),
	});
	expect(list).toMatchObject({ to: null, row: null, call: answer });
});

it('a second copy says nothing against the first', () => {
	const { contacts = [] } = distrustedList(THREE, listed(row(1), row(2, refused)));

	expect(contacts.map(({ to, outcome, what }) => [to, outcome, what])).toEqual([
		['+12065550101', 'accepted', 'ClickSend took the message'],
		[
			'+12065550102',
			'unknown',
			'The first call may have been taken; the second ended with INVALID_RECIPIENT',
		],
		[
			null,
			'unknown',
			'The first call may have been taken; the second ended with MISSING_FROM_ANSWER',
		],
	]);
	expect(contacts.map(({ missing }) => missing)).toEqual([undefined, undefined, 1]);
	const refusedWhole = resultWithoutRow(THREE, 'rejected', { status: 'X', what: 'Y' });
	expect(distrustedList(THREE, refusedWhole)).toMatchObject({ outcome: 'unknown', status: 'X' });
});

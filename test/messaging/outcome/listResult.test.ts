import {
	distrustedList,
	isOpen,
	listWithHistory,
	resultOfList,
	toldResults,
} from '../../../nodes/ClickSend/messaging/outcome/listResult';
import { resultWithoutRow } from '../../../nodes/ClickSend/messaging/outcome/result';
import type { MessageResult, Row } from '../../../nodes/ClickSend/messaging/types';
import { bodyWith, call, rowFor } from '../builders';
import { listMessage } from '../lists';

const THREE = listMessage({ contacts: 3 });

const row = (number: number, fields: Row = {}): Row =>
	rowFor(THREE, {
		to: `+1206555010${number}`,
		list_id: 428,
		contact_id: number,
		message_id: `ID-${number}`,
		...fields,
	});

const answer = call(bodyWith([]));
const listed = (...rows: Row[]): MessageResult => resultOfList(THREE, rows, answer);

/** The list's own outcome, and those of its contacts. */
const told = (result: MessageResult): string =>
	[result.outcome, ...toldResults(result).map(({ outcome }) => outcome)].join(' ');

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

describe('what the history adds', () => {
	const lost = resultWithoutRow(THREE, 'unknown', { status: 'TIMEOUT', what: 'No answer' });
	const seen = { status: 'Completed' };

	it.each<[name: string, before: MessageResult, rows: Row[], expected: string]>([
		['nothing to a lost answer', lost, [], 'unknown unknown'],
		['a contact to a lost answer', lost, [row(1, seen)], 'accepted accepted unknown'],
		[
			'all to a lost answer',
			lost,
			[row(1, seen), row(2, seen), row(3, seen)],
			'accepted accepted accepted accepted',
		],
		[
			'the contact left out',
			listed(row(1), row(2)),
			[row(3, seen)],
			'accepted accepted accepted accepted',
		],
		[
			'the one without a status',
			listed(row(1), row(2, noStatus), row(3)),
			[row(2, seen)],
			'accepted accepted accepted accepted',
		],
		[
			'nothing of a refused contact',
			listed(row(1, refused), row(2)),
			[row(1, { ...seen, message_id: 'X' })],
			'accepted rejected accepted unknown',
		],
		[
			'one row of a contact that got two',
			lost,
			[row(1, seen), row(1, { ...seen, message_id: 'X' })],
			'accepted accepted unknown',
		],
	])('%s', (_name, before, rows, expected) => {
		expect(
			told(listWithHistory(THREE, before, rows))
				.split(' ')
				.sort(),
		).toEqual(expected.split(' ').sort());
	});

	it('only the contacts that nothing is known of are counted together', () => {
		const once = listWithHistory(THREE, listed(row(1)), [row(2, seen)]);
		const twice = listWithHistory(THREE, once, [row(3, seen)]);

		expect(
			[listed(row(1)), once, twice].map(({ contacts = [] }) => contacts.map((one) => one.missing)),
		).toEqual([
			[undefined, 2],
			[undefined, undefined, 1],
			[undefined, undefined, undefined],
		]);
	});

	it('looked at twice, it keeps what it showed before, and why it was asked', () => {
		const once = listWithHistory(THREE, lost, [row(1, seen)]);
		const { contacts = [] } = listWithHistory(THREE, once, [row(2, seen)]);

		expect(contacts.map(({ to, outcome, status }) => [to, outcome, status])).toEqual([
			['+12065550101', 'accepted', 'Completed'],
			['+12065550102', 'accepted', 'Completed'],
			[null, 'unknown', 'TIMEOUT'],
		]);
		expect(contacts[1]).toMatchObject({
			what: 'ClickSend took the message (No answer)',
			call: null,
		});
	});
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
	const refusedWhole = resultWithoutRow(THREE, 'rejected', { status: 'X', what: 'Y' });
	expect(distrustedList(THREE, refusedWhole)).toMatchObject({ outcome: 'unknown', status: 'X' });
});

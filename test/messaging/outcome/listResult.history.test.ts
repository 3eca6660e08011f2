import {
	isOpen,
	listWithFinding,
	listWithHistory,
	toldResults,
} from '../../../nodes/ClickSend/messaging/outcome/listResult';
import { resultWithoutRow } from '../../../nodes/ClickSend/messaging/outcome/result';
import type { MessageResult, Row } from '../../../nodes/ClickSend/messaging/types';
import { resultOfThree as listed, rowOfThree as row, THREE, told } from '../lists';

const refused = { status: 'INVALID_RECIPIENT' };
const noStatus = { status: undefined };

const lost = resultWithoutRow(THREE, 'unknown', { status: 'TIMEOUT', what: 'No answer' });

describe('what the history adds', () => {
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

	it('a history without rows changes nothing', () => {
		expect(isOpen(lost)).toBe(true);
		expect(listWithHistory(THREE, lost, [])).toBe(lost);
	});

	it('a contact whose row has no number has none', () => {
		const { contacts = [] } = listWithHistory(THREE, lost, [row(1, { ...seen, to: undefined })]);

		expect(contacts.map(({ to }) => to)).toEqual([null, null]);
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

describe('what the history does not show', () => {
	const whats = (result: MessageResult): string[] => toldResults(result).map(({ what }) => what);
	const part = listed(row(1), row(2, noStatus));

	it('is told of a list whose answer was lost', () => {
		expect(whats(listWithFinding(THREE, lost))).toEqual([
			'No answer; the history does not show it',
		]);
	});

	it('is told of the contacts of such a list that nothing is known of', () => {
		const some = listWithHistory(THREE, lost, [row(1)]);
		expect(whats(listWithFinding(THREE, some))[1]).toBe(
			'No answer; the history does not show 2 of the 3 contacts of list "Customers" (428)',
		);
	});

	it('is told of the contacts that stay unknown, and of no other', () => {
		expect(whats(listWithFinding(THREE, part))).toEqual([
			'ClickSend took the message',
			expect.stringMatching(/; the history does not show it$/),
			expect.stringMatching(/; the history does not show the other 1$/),
		]);
	});

	it('nor is it told where the history could not be read', () => {
		expect(whats(listWithFinding(THREE, part, 'no history'))).toEqual([
			'ClickSend took the message',
			expect.stringMatching(/; no history$/),
			expect.stringMatching(/; no history$/),
		]);
	});
});

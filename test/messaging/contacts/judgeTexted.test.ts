import {
	judgeComparable,
	judgeList,
	refuseGuarded,
	type GuardProblem,
} from '../../../nodes/ClickSend/messaging/contacts/judgeTexted';
import { OptOuts } from '../../../nodes/ClickSend/messaging/contacts/optOuts';
import { AU_LOCAL, message, NOW_S, US } from '../builders';
import { listMessage } from '../lists';

describe('a message before the opt-out list is read', () => {
	it.each([
		['to a number with its country code', message({ to: US })],
		['to a contact list', listMessage()],
	])('%s can be looked for', (_case, planned) => {
		expect(judgeComparable(planned)).toBeUndefined();
	});

	it('to a local number cannot be looked for', () => {
		expect(judgeComparable(message({ to: AU_LOCAL }))).toEqual({
			status: 'INVALID_RECIPIENT',
			what: expect.stringContaining(`"${AU_LOCAL}", which has no country code`) as string,
		});
	});
});

describe('a texted contact list', () => {
	const GONE = '+61491570156';
	const GONE_TOO = '+61491570157';
	const HERE = '+61491570158';

	const judge = (cells: readonly unknown[]) => {
		const optOuts = new OptOuts();
		for (const number of [GONE, GONE_TOO]) optOuts.add({ phone_number: number });
		const contacts = cells.map((cell) => ({ phone_number: cell }));
		return judgeList(listMessage().list, contacts, optOuts);
	};

	it.each([
		['has nobody', []],
		['has only people who did not opt out', [HERE, '+61 491 570 159']],
		['has contacts without a number', [HERE, '', null, undefined, ' ']],
	])('goes out if it %s', (_case, cells) => {
		expect(judge(cells)).toBeUndefined();
	});

	it.each([
		['one who opted out', [HERE, GONE], '1 of the 2 contacts of list "Customers" (428) is on'],
		['several of them', [GONE, HERE, '', GONE_TOO], '2 of the 4 contacts of .* are on'],
		['one in another spelling', ['+61 491-570-156'], '1 of the 1 contacts of .* is on'],
		['one beside local numbers', ['0411 111 111', GONE], '1 of the 2 contacts of .* is on'],
	])('is refused if it has %s', (_case, cells, what) => {
		const pattern = what.replace(/[()]/g, '\\$&');

		expect(judge(cells)).toEqual({
			status: 'LIST_HAS_OPTED_OUT',
			what: expect.stringMatching(`^${pattern} the opt-out list$`) as string,
		});
	});

	it.each([
		['one local number', [HERE, '0411 111 111', null], '1 of the 3 contacts of .* has a number'],
		['several of them', ['0411 111 111', 'x'], '2 of the 2 contacts of .* have numbers'],
	])('is refused if it has %s, which may be that of anybody', (_case, cells, what) => {
		expect(judge(cells)).toEqual({
			status: 'INVALID_RECIPIENT',
			what: expect.stringMatching(`^${what} without a country code`) as string,
		});
	});
});

describe('the refusal of a message', () => {
	const WHY: GuardProblem = { status: 'OPTED_OUT', what: 'It is on the list' };
	const UNREAD: GuardProblem = { ...WHY, outcome: 'not_sent' };

	it('names the recipient and the reason', () => {
		const planned = message({ item: 3 });
		const { asked } = planned;

		expect(refuseGuarded(planned, WHY)).toEqual({ item: 3, asked, to: US, problem: WHY });
	});

	it('of a list names no number, and says what could not be judged', () => {
		const refused = refuseGuarded(listMessage(), UNREAD);

		expect(refused).toMatchObject({ to: null, problem: WHY, outcome: 'not_sent' });
		expect(refused).not.toHaveProperty('trace');
	});

	it('leaves a message unknown that an earlier run may have sent, with what it takes to look it up', () => {
		const planned = { ...message(), mayBeSentAt: NOW_S };

		expect(refuseGuarded(planned, UNREAD)).toMatchObject({
			problem: WHY,
			outcome: 'unknown',
			trace: { reference: 'n8n-7-0-0-0-tag', sentAt: NOW_S, isResent: false },
		});
	});
});

import type { Failure } from '../../../nodes/ClickSend/messaging/answer/answer';
import {
	isSettled,
	notTried,
	settle,
	unconfirmed,
	type Trace,
} from '../../../nodes/ClickSend/messaging/history/cancellation';
import { failure } from '../builders';

const MISSING = failure('wrong_address', {
	httpCode: 404,
	status: 'NOT_FOUND',
	what: 'Resource not found',
});
const LOST = failure('lost', { httpCode: null, status: 'TIMEOUT', what: 'No answer in time' });

const found = (status: string): Trace => ({ kind: 'found', status });
const ABSENT: Trace = { kind: 'absent' };
const UNREADABLE: Trace = { kind: 'unreadable', what: 'HTTP 500' };

const HISTORY_STATUSES = [
	...['Queued', 'Completed', 'Scheduled', 'WaitApproval', 'Failed'],
	...['Cancelled', 'CancelledAfterReview', 'Received', 'Sent'],
];

type Case = [
	name: string,
	answer: Failure,
	mayBeDone: boolean,
	trace: Trace,
	cancelled: boolean | null,
	reason: RegExp,
];

describe('what the history settles', () => {
	it.each<Case>([
		['cancelled before', MISSING, false, found('Cancelled'), true, /^The message was cancelled/],
		['cancelled by a reviewer', MISSING, false, found('CancelledAfterReview'), true, /before$/],
		['cancelled by a call that got lost', MISSING, true, found('Cancelled'), true, /is cancelled$/],
		['and when the last one got lost', LOST, true, found('Cancelled'), true, /^No answer in time;/],
		['sent', MISSING, false, found('Completed'), false, /too late.*Completed/],
		['sent while calls got lost', LOST, true, found('Sent'), false, /too late.*Sent/],
		['refused while it waits', MISSING, false, found('Scheduled'), false, /found; .*Scheduled$/],
		['waits, and the history may lag', LOST, true, found('Scheduled'), null, /as Scheduled$/],
		['waits for approval', LOST, true, found('WaitApproval'), null, /as WaitApproval$/],
		['a status like cancelled', MISSING, false, found('NotCancelled'), false, /too late/],
		['a status that ends like waiting', MISSING, false, found('Unscheduled'), false, /too late/],
		['a status that begins so', MISSING, false, found('ScheduledFailed'), false, /too late/],
		['never there', MISSING, false, ABSENT, false, /^ClickSend has no scheduled message/],
		['no word about it', MISSING, false, UNREADABLE, false, /sent, was cancelled before, or/],
		['lost and not shown', LOST, true, ABSENT, null, /; the history does not show the message$/],
		['lost, then missing, and not shown', MISSING, true, ABSENT, null, /^Resource not found; /],
		['lost, and no history', LOST, true, UNREADABLE, null, /could not be read: HTTP 500$/],
	])('%s', (_, answer, mayBeDone, trace, cancelled, reason) => {
		const cancellation = settle(answer, mayBeDone, trace);

		expect(cancellation).toMatchObject({
			cancelled,
			status: answer.status,
			httpCode: answer.httpCode,
			historyStatus: trace.kind === 'found' ? trace.status : null,
		});
		expect(cancellation.reason).toMatch(reason);
	});

	it.each(HISTORY_STATUSES)('%s: who is not cancelled is told what to do', (status) => {
		for (const mayBeDone of [true, false]) {
			const { cancelled, advice } = settle(mayBeDone ? LOST : MISSING, mayBeDone, found(status));
			expect(advice === null).toBe(cancelled === true);
		}
	});

	it.each(HISTORY_STATUSES)('%s: nothing is left open but for messages that wait', (status) => {
		const isWaiting = /^(Scheduled|WaitApproval)$/.test(status);

		expect(isSettled(found(status))).toBe(!isWaiting);
		expect(settle(LOST, true, found(status)).cancelled === null).toBe(isWaiting);
	});
});

describe('what needs no history', () => {
	it('a refusal says what to do about it', () => {
		const refused = failure('account_refused', { httpCode: 401, status: 'UNAUTHORIZED' });

		expect(unconfirmed(refused, false)).toMatchObject({
			cancelled: false,
			status: 'UNAUTHORIZED',
			advice: expect.stringContaining("'Key'") as string,
		});
	});

	it('an item that was not tried is not cancelled', () => {
		expect(notTried('Stopped')).toMatchObject({
			cancelled: false,
			status: 'NOT_TRIED',
			reason: 'Stopped',
		});
	});
});

import type { Failure } from '../../../nodes/ClickSend/messaging/answer/answer';
import type { FailureKind } from '../../../nodes/ClickSend/messaging/answer/failureKind';
import {
	decide,
	DEFAULT_MAX_TOTAL_WAIT_MS,
	MAX_WAIT_MS,
	readRetryAfter,
	waitToAskAgain,
	type Attempt,
	type Decision,
} from '../../../nodes/ClickSend/messaging/answer/retryPolicy';
import { attempt, failure, NOW_MS } from '../builders';

const wait = (ms: number): Decision => ({ action: 'wait', ms });
const split: Decision = { action: 'split' };
const check: Decision = { action: 'check' };
const rejected = (stop: boolean): Decision => ({ action: 'settle', outcome: 'rejected', stop });
const notSent: Decision = { action: 'settle', outcome: 'not_sent', stop: true };

type Case = [name: string, fields: Partial<Attempt>, expected: Decision];

describe('rate limited: wait as long as ClickSend asks', () => {
	it.each<[string, string, Partial<Attempt>, Decision]>([
		['20 seconds', '20', {}, wait(20_000)],
		['39 seconds, for the fifth time', '39', { count: 5 }, wait(39_000)],
		['a date', 'Mon, 05 Oct 2026 00:00:30 GMT', {}, wait(30_000)],
		['a minute', '60', {}, wait(60_000)],
		['longer, a minute of it at a time', '120', {}, wait(60_000)],
		['what uses up the patience', '60', { waitedMs: 240_000 }, wait(60_000)],
		['a second more than that', '61', { waitedMs: 240_000 }, rejected(true)],
		['longer than a run may stand still', '301', {}, rejected(true)],
		['longer than this run may', '20', { maxTotalWaitMs: 10_000 }, rejected(true)],
		['anything, in a run that may not wait', '1', { maxTotalWaitMs: 0 }, rejected(true)],
	])('%s', (_case, retryAfter, fields, expected) => {
		expect(decide(failure('rate_limited', { retryAfter }), attempt(fields))).toEqual(expected);
	});

	it.each<[string, string | undefined]>([
		['no wish', undefined],
		['a wish that cannot be read', 'soon'],
	])('%s: half a second, doubled each time, times chance', (_case, retryAfter) => {
		const waits = [1, 2, 3, 4, 7, 8, 20, 2000].map((count) =>
			decide(failure('rate_limited', { retryAfter }), attempt({ count })),
		);
		const expected = [250, 500, 1000, 2000, 16_000, 30_000, 30_000, 30_000];
		expect(waits).toEqual(expected.map(wait));
	});
});

it('a call without its picture is tried three times more, and does not stop the others', () => {
	const tries = [1, 2, 3].map((count) => decide(failure('not_ready'), attempt({ count })));
	expect(tries).toEqual([250, 500, 1000].map(wait));
	for (const fields of [{ count: 4 }, { waitedMs: 299_900 }]) {
		expect(decide(failure('not_ready'), attempt(fields))).toEqual({ ...notSent, stop: false });
	}
});

describe('never reached: three tries more', () => {
	it.each<Case>([
		['the first', { count: 1, random: 1 }, wait(500)],
		['the second', { count: 2, random: 1 }, wait(1000)],
		['the third', { count: 3, random: 0.5 }, wait(1000)],
		['no more', { count: 4 }, notSent],
		['none in a run that has no patience left', { waitedMs: 299_900 }, notSent],
	])('%s', (_case, fields, expected) => {
		expect(decide(failure('not_reached'), attempt(fields))).toEqual(expected);
	});
});

describe('a bad request: corner the message that spoils it', () => {
	it.each<Case>([
		['two can be split', { size: 2 }, split],
		['a thousand', { size: 1000 }, split],
		['one is the culprit', { size: 1 }, rejected(false)],
		['the last split', { splitsLeft: 1 }, split],
		['no splits left', { splitsLeft: 0 }, rejected(false)],
	])('%s', (_case, fields, expected) => {
		expect(decide(failure('bad_request'), attempt(fields))).toEqual(expected);
	});
});

describe('the same at the first attempt and at any other', () => {
	it.each<[FailureKind, Decision]>([
		['account_refused', rejected(true)],
		['wrong_address', rejected(true)],
		['refused', rejected(false)],
		['not_set_up', notSent],
		['lost', check],
	])('%s', (kind, expected) => {
		const asked: Failure = failure(kind, { retryAfter: '20' });
		for (const fields of [{}, { count: 9 }, { size: 1 }, { splitsLeft: 0 }, { waitedMs: 1e9 }]) {
			expect(decide(asked, attempt(fields))).toEqual(expected);
		}
	});
});

describe('what sends nothing is asked for again', () => {
	type Asked = [FailureKind, safe: number | undefined, notSafe: number | undefined];

	it.each<Asked>([
		['rate_limited', 20_000, 20_000],
		['not_reached', 250, 250],
		['lost', 250, undefined],
		['bad_request', undefined, undefined],
		['account_refused', undefined, undefined],
		['wrong_address', undefined, undefined],
		['refused', undefined, undefined],
		['not_set_up', undefined, undefined],
	])('%s: %s ms where that is safe, %s ms where it is not', (kind, safe, notSafe) => {
		const asked = failure(kind, { retryAfter: '20' });
		expect(waitToAskAgain(asked, attempt(), true)).toBe(safe);
		expect(waitToAskAgain(asked, attempt(), false)).toBe(notSafe);
	});

	it.each<[string, Partial<Attempt>, number | undefined]>([
		['the third time', { count: 3 }, 1_000],
		['no fourth time', { count: 4 }, undefined],
		['none in a run that has no patience left', { waitedMs: 299_900 }, undefined],
	])('a lost answer: %s', (_case, fields, expected) => {
		expect(waitToAskAgain(failure('lost'), attempt(fields), true)).toBe(expected);
	});
});

describe('the wait that ClickSend asks for', () => {
	it.each<[string, string | undefined, number | undefined]>([
		['seconds', '20', 20_000],
		['seconds with blanks', ' 39 ', 39_000],
		['a fraction', '0.5', 500],
		['a fraction of several digits', '1.25', 1_250],
		['none', '0', 0],
		['a date to come', 'Mon, 05 Oct 2026 00:01:00 GMT', 60_000],
		['a date in the past', 'Sun, 04 Oct 2026 23:59:00 GMT', 0],
		['no header', undefined, undefined],
		['an empty one', '', undefined],
		['a word', 'soon', undefined],
		['two values', '20, 39', undefined],
		['a negative number, which Date.parse takes for a month', '-5', undefined],
		['a word and a number, too', 'soon 5', undefined],
	])('%s', (_case, header, expected) => {
		expect(readRetryAfter(header, NOW_MS)).toBe(expected);
	});
});

it('the limits: a minute at a time, five in all', () => {
	expect([MAX_WAIT_MS, DEFAULT_MAX_TOTAL_WAIT_MS]).toEqual([60_000, 300_000]);
});

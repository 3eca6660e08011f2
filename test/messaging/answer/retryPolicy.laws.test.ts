import * as fc from 'fast-check';

import {
	judgeSend,
	type Failure,
	type Reply,
} from '../../../nodes/ClickSend/messaging/answer/answer';
import {
	decide,
	waitToAskAgain,
	type Attempt,
} from '../../../nodes/ClickSend/messaging/answer/retryPolicy';
import { answered, attempt, failure, NOW_MS } from '../builders';

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
	count: fc.integer({ min: 1, max: 2000 }),
	size: fc.integer({ min: 1, max: 1000 }),
	waitedMs: fc.integer({ min: 0, max: 400_000 }),
	maxTotalWaitMs: fc.integer({ min: 0, max: 400_000 }),
	splitsLeft: fc.integer({ min: 0, max: 64 }),
	now: fc.constant(NOW_MS),
	random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

const retryAfter = fc.oneof(
	fc.nat({ max: 400 }).map(String),
	fc.integer({ min: -1e6, max: 1e6 }).map((ms) => new Date(NOW_MS + ms).toUTCString()),
	fc.string(),
);

const kind = fc.constantFrom(
	'rate_limited',
	'bad_request',
	'account_refused',
	'wrong_address',
	'refused',
	'not_reached',
	'not_ready',
	'lost',
	'not_set_up',
);

const anyFailure: fc.Arbitrary<Failure> = fc
	.tuple(kind, fc.option(retryAfter, { nil: undefined }))
	.map(([of, wish]) => failure(of, { retryAfter: wish }));

describe('the laws of waiting', () => {
	it('no wait is longer than a minute, nor than what is left of the patience', () => {
		fc.assert(
			fc.property(anyFailure, anyAttempt, (failed, at) => {
				const decision = decide(failed, at);
				if (decision.action !== 'wait') return;
				expect(decision.ms).toBeGreaterThan(0);
				expect(decision.ms).toBeLessThanOrEqual(60_000);
				expect(at.waitedMs + decision.ms).toBeLessThanOrEqual(at.maxTotalWaitMs);
			}),
		);
	});

	it('only what is proven not to have been taken is sent again', () => {
		fc.assert(
			fc.property(anyFailure, anyAttempt, (failed, at) => {
				const { action } = decide(failed, at);
				if (action === 'wait')
					expect(['rate_limited', 'not_reached', 'not_ready']).toContain(failed.kind);
				if (action === 'split') expect(failed.kind).toBe('bad_request');
			}),
		);
	});

	it('without a wish it is chance times half a second, doubled each time up to a minute', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 999 }), (count, thousandths) => {
				const random = (thousandths + 1) / 1000;
				const most = Math.min(60_000, 500 * 2 ** (count - 1));
				const decision = decide(failure('rate_limited'), attempt({ count, random }));
				expect(decision).toEqual({ action: 'wait', ms: Math.max(1, most * random) });
			}),
		);
	});
});

describe('the law of asking again', () => {
	it('no wait but those of sending, and one after a lost answer where that is safe', () => {
		fc.assert(
			fc.property(anyFailure, anyAttempt, fc.boolean(), (failed, at, isSafe) => {
				const wait = waitToAskAgain(failed, at, isSafe);
				const decision = decide(failed, at);
				if (wait === undefined) {
					expect(decision.action).not.toBe('wait');
				} else if (failed.kind === 'lost') {
					expect(isSafe).toBe(true);
					expect(wait).toBeGreaterThan(0);
					expect(at.waitedMs + wait).toBeLessThanOrEqual(at.maxTotalWaitMs);
				} else {
					expect(decision).toEqual({ action: 'wait', ms: wait });
				}
			}),
		);
	});
});

describe('a host that always says 429 is asked a few times in five minutes', () => {
	/** The calls of one batch until the run gives up, for at most so many. */
	function callsFor(wish: string | undefined, most: number): number {
		let waitedMs = 0;
		for (let count = 1; count <= most; count += 1) {
			const failed = failure('rate_limited', { retryAfter: wish });
			const decision = decide(failed, attempt({ count, waitedMs }));
			if (decision.action !== 'wait') return count;
			waitedMs += decision.ms;
		}
		return Infinity;
	}

	it.each([
		['no wish', undefined, 30],
		['39 seconds', '39', 8],
		['a second', '1', 301],
		['no time at all', '0', 301],
		['a date in the past', 'Sun, 04 Oct 2026 23:59:00 GMT', 301],
		['a negative number', '-5', 301],
	])('%s', (_case, wish, most) => {
		expect(callsFor(wish, 1000)).toBeLessThanOrEqual(most);
	});
});

describe('the law of what may have been taken', () => {
	const serverError: fc.Arbitrary<Reply> = fc
		.tuple(fc.oneof(fc.integer({ min: 500, max: 599 }), fc.constantFrom(303, 408)), fc.anything())
		.map(([httpCode, body]) => answered(httpCode, body, { 'retry-after': '1' }));

	/** All bodies are unreadable, because they hold no array of messages. */
	const unreadable: fc.Arbitrary<Reply> = fc
		.oneof(fc.string(), fc.constantFrom(null, {}, { data: null }, { data: { messages: {} } }))
		.map((body) => answered(200, body));

	const noAnswer: fc.Arbitrary<Reply> = fc
		.constantFrom('TIMEOUT', 'CONNECTION_LOST', 'CANCELLED')
		.map((status) => ({ kind: 'lost', status, what: 'No answer' }));

	it('a timeout, a reset, a 5xx and an unreadable 200 are looked up, and never sent again', () => {
		const reply = fc.oneof(serverError, unreadable, noAnswer);
		fc.assert(
			fc.property(reply, anyAttempt, (came, at) => {
				const verdict = judgeSend(came);
				expect(verdict.kind).toBe('lost');
				if (verdict.kind === 'rows') return;
				expect(decide(verdict, at)).toEqual({ action: 'check' });
			}),
		);
	});
});

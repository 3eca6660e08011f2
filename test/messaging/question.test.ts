import * as fc from 'fast-check';

import type { FailureKind } from '../../nodes/ClickSend/messaging/answer/failureKind';
import {
	decide,
	decideOnQuestion,
	type Attempt,
	type Decision,
} from '../../nodes/ClickSend/messaging/answer/retryPolicy';
import { attempt, failure } from './builders';

const wait = (ms: number): Decision => ({ action: 'wait', ms });
const check: Decision = { action: 'check' };

describe('an answer that got lost, where the call only asks', () => {
	it.each<[name: string, fields: Partial<Attempt>, expected: Decision]>([
		['the first time', { count: 1, random: 1 }, wait(500)],
		['the second', { count: 2, random: 1 }, wait(1000)],
		['the third', { count: 3, random: 0.5 }, wait(1000)],
		['no more', { count: 4 }, check],
		['none in a run that has no patience left', { waitedMs: 299_900 }, check],
	])('%s', (_case, fields, expected) => {
		expect(decideOnQuestion(failure('lost'), attempt(fields))).toEqual(expected);
	});
});

it('everything else is as where it sends', () => {
	const kinds: FailureKind[] = [
		'rate_limited',
		'bad_request',
		'account_refused',
		'wrong_address',
		'refused',
		'not_reached',
		'not_set_up',
	];
	fc.assert(
		fc.property(
			fc.constantFrom(...kinds),
			fc.integer({ min: 1, max: 20 }),
			fc.integer({ min: 1, max: 1000 }),
			(kind, count, size) => {
				const at = attempt({ count, size });
				expect(decideOnQuestion(failure(kind), at)).toEqual(decide(failure(kind), at));
			},
		),
	);
});

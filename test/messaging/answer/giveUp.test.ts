import type { Failure } from '../../../nodes/ClickSend/messaging/answer/answer';
import { createGiveUp, isMissing } from '../../../nodes/ClickSend/messaging/answer/giveUp';
import { failure } from '../builders';

const MISSING = failure('wrong_address', { httpCode: 404, status: 'NOT_FOUND' });
const LOST = failure('lost');
const DONE = undefined;

type Case = [name: string, outcomes: Array<Failure | undefined>, isPointless: boolean];

describe('going on with the next request', () => {
	it.each<Case>([
		['makes sense after a success', [DONE, DONE], false],
		['makes sense after a record that is missing', [MISSING, MISSING, MISSING], false],
		['makes sense after one that was refused for itself', [failure('bad_request')], false],
		['makes sense after an answer that got lost', [LOST], false],
		['is pointless after two that got lost in a row', [LOST, LOST], true],
		['makes sense when one between them came', [LOST, DONE, LOST, MISSING, LOST], false],
		['is pointless after a refused login', [failure('account_refused')], true],
		['is pointless when the patience for 429s is over', [failure('rate_limited')], true],
		['is pointless without a connection', [failure('not_reached')], true],
		['is pointless without a key', [failure('not_set_up')], true],
		['is pointless at a wrong address', [failure('wrong_address', { httpCode: 302 })], true],
		['stays pointless', [failure('account_refused'), DONE], true],
	])('%s', (_, outcomes, isPointless) => {
		const giveUp = createGiveUp();

		expect(outcomes.map(giveUp).at(-1)).toBe(isPointless);
	});
});

describe('a missing record', () => {
	it.each([
		["is ClickSend's own 404", MISSING, true],
		['is not a 404 of something before it', { ...MISSING, status: 'HTTP_404' }, false],
		['is not a method that is not there', { ...MISSING, httpCode: 405 }, false],
	])('%s', (_, answer, expected) => {
		expect(isMissing(answer)).toBe(expected);
	});
});

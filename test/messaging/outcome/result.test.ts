import * as fc from 'fast-check';

import { adviceFor } from '../../../nodes/ClickSend/messaging/advice/messageAdvice';
import {
	isTaken,
	resultFromHistory,
	resultFromRow,
	resultOfRefused,
	resultWithoutRow,
} from '../../../nodes/ClickSend/messaging/outcome/result';
import { OUTCOMES, type Outcome } from '../../../nodes/ClickSend/messaging/types';
import { bodyWith, call, message, NOW_MS, result, rowFor, sampleRows, US } from '../builders';
import { listMessage } from '../lists';

const one = message({ item: 4 });
const answer = call(bodyWith([]));

describe('a row speaks for its message', () => {
	it.each<[string, unknown, Outcome, string]>([
		['taken', 'SUCCESS', 'accepted', 'SUCCESS'],
		['refused', 'INVALID_RECIPIENT', 'rejected', 'INVALID_RECIPIENT'],
		['refused with a code of tomorrow', 'NEW_CODE', 'rejected', 'NEW_CODE'],
		['small letters are another word', 'success', 'rejected', 'success'],
		['blanks are another word', ' SUCCESS', 'rejected', ' SUCCESS'],
		['queued is not taken', 'Queued', 'rejected', 'Queued'],
		['no status', undefined, 'unknown', 'NO_STATUS'],
		['null', null, 'unknown', 'NO_STATUS'],
		['an empty text', '', 'unknown', 'NO_STATUS'],
		['a number', 200, 'unknown', 'NO_STATUS'],
		['a boolean', true, 'unknown', 'NO_STATUS'],
		['an array', ['SUCCESS'], 'unknown', 'NO_STATUS'],
	])('%s', (_case, rowStatus, outcome, status) => {
		const row = rowFor(one, { status: rowStatus });
		const { item, asked, entry } = one;
		expect(resultFromRow(one, row, answer)).toEqual({
			item,
			asked,
			to: US,
			entry,
			outcome,
			status,
			what: expect.stringMatching(/[^.]$/) as string,
			advice: adviceFor(outcome, status),
			row,
			shown: null,
			call: answer,
		});
	});

	it.each([
		['04-send-many-partial-country-not-enabled', ['accepted', 'accepted', 'rejected', 'rejected']],
		['06-send-mixed-rejections-2026', ['rejected', 'rejected']],
	])('the sample %s', (name, outcomes) => {
		const results = sampleRows(name).map((row) => resultFromRow(one, row, answer));
		expect(results.map(({ outcome }) => outcome)).toEqual(outcomes);
	});

	it('nothing but the word SUCCESS is taken', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.anything()), (status) => {
				fc.pre(status !== 'SUCCESS');
				expect(isTaken({ ...rowFor(one), status })).toBe(false);
				expect(resultFromRow(one, { status }, answer).outcome).not.toBe('accepted');
			}),
		);
	});
});

describe('a message without a row', () => {
	const problem = { status: 'UNAUTHORIZED', what: 'Authorization failed' };

	it('has the reason of its call', () => {
		expect(resultWithoutRow(one, 'rejected', problem, answer)).toEqual({
			item: 4,
			asked: one.asked,
			to: US,
			entry: one.entry,
			outcome: 'rejected',
			...problem,
			advice: adviceFor('rejected', 'UNAUTHORIZED'),
			row: null,
			shown: null,
			call: answer,
		});
	});

	it('has no call when none was made', () => {
		expect(resultWithoutRow(one, 'not_sent', problem)).toMatchObject({ call: null, row: null });
	});

	it('that an earlier run may have sent keeps its trace', () => {
		const trace = { reference: 'n8n-7-0-0-0-tag', sentAt: NOW_MS, isResent: false };
		const asked = { item: 4, asked: one.asked, to: US, problem };
		expect(resultOfRefused({ ...asked, outcome: 'unknown', trace })).toMatchObject({
			outcome: 'unknown',
			trace,
		});
	});

	it('that was refused beforehand has neither an entry', () => {
		const refused = { item: 4, asked: one.asked, to: null, problem };
		expect(resultOfRefused(refused)).toEqual({
			item: 4,
			asked: one.asked,
			to: null,
			entry: null,
			outcome: 'invalid',
			...problem,
			advice: adviceFor('invalid', 'UNAUTHORIZED'),
			row: null,
			shown: null,
			call: null,
		});
	});
});

it('a list that is refused as a whole is named by its number', () => {
	const { what } = resultFromRow(listMessage({ id: 428 }), { status: 'REFUSED' }, answer);
	expect(what).toMatch(/ list 428$/);
});

describe('a message that the history shows', () => {
	const before = result('unknown', { status: 'TIMEOUT', what: 'No answer', call: answer });

	it.each([
		['its status', { status: 'Completed' }, 'Completed'],
		['SUCCESS where the row has none', {}, 'SUCCESS'],
		['SUCCESS where the row has a blank one', { status: '' }, 'SUCCESS'],
	])('is accepted: %s', (_case, row, status) => {
		const after = resultFromHistory(before, row);
		expect(after).toMatchObject({ outcome: 'accepted', status, row, call: null });
		expect(after.what).toContain('No answer');
	});

	it('has nothing to do for advice, and where it was found', () => {
		const { advice } = resultFromHistory(before, { status: 'Completed' });
		expect(advice).toMatch(/^Nothing to do: .*history shows the message as Completed\.$/);
	});
});

describe('advice', () => {
	it.each<[Outcome, string, RegExp | null]>([
		['accepted', 'SUCCESS', null],
		['accepted', 'INVALID_RECIPIENT', null],
		['rejected', 'INVALID_RECIPIENT', /country code/],
		['rejected', 'COUNTRY_NOT_ENABLED', /Enable the recipient's country/],
		['rejected', 'INSUFFICIENT_CREDIT', /Top up/],
		['rejected', 'UNAUTHORIZED', /'Username' and 'Key'/],
		['rejected', 'FORBIDDEN', /account is active/],
		['rejected', 'NOT_FOUND', /'Base URL'/],
		['rejected', 'REDIRECTED', /'Base URL'/],
		['rejected', 'HTTP_TOO_MANY_REQUESTS', /again later/],
		['rejected', 'THROTTLED', /again in a minute/],
		['rejected', 'NEW_CODE', /not taken/],
		['invalid', 'NO_RECIPIENT', /'To'/],
		['invalid', 'NEW_CODE', /Fix the item/],
		['not_sent', 'NOT_REACHED', /nothing was sent/],
		['not_sent', 'CANCELLED', /not sent/],
		['not_sent', 'NEW_CODE', /Send it again/],
		['unknown', 'TIMEOUT', /before you send it again/],
		['unknown', 'INVALID_RECIPIENT', /before you send it again/],
	])('%s with %s', (outcome, status, expected) => {
		const advice = adviceFor(outcome, status);
		if (expected === null) expect(advice).toBeNull();
		else expect(advice).toMatch(expected);
	});

	it('whatever the status: none for accepted, a warning for unknown, something to do for the rest', () => {
		fc.assert(
			fc.property(fc.constantFrom(...OUTCOMES), fc.string(), (outcome, status) => {
				const advice = adviceFor(outcome, status);
				if (outcome === 'accepted') expect(advice).toBeNull();
				else expect(advice).toMatch(/\.$/);
				if (outcome === 'unknown') expect(advice).toMatch(/may have been taken/);
			}),
		);
	});
});

import { judgeReturned } from '../../../nodes/ClickSend/messaging/outcome/judgeReturned';
import { message, NOW_MS, US } from '../builders';
import {
	bad,
	fateOf,
	fates,
	OWN_REFERENCE,
	planned,
	REPORT,
	RESEND,
	returned,
	UNKNOWN,
	type Fields,
	type Rules,
} from './comingBack';

describe('the recipient that the error is about', () => {
	it.each<[string, Fields, expected: string]>([
		['refused by ClickSend', {}, `send ${US}`],
		['refused by the node', { outcome: 'invalid', status: 'EMPTY_MESSAGE' }, `send ${US}`],
		['not tried', { outcome: 'not_sent', status: 'NOT_TRIED' }, `send ${US}`],
		['without a price', { outcome: 'not_priced', status: 'TIMEOUT' }, `send ${US}`],
		['with a price', { outcome: 'priced', status: 'SUCCESS' }, `send ${US}`],
		['had it before', { outcome: 'invalid', status: 'ALREADY_SENT' }, `ALREADY_SENT ${US}`],
		['is on a list twice', { outcome: 'invalid', status: 'LIST_REPEATED' }, `ALREADY_SENT ${US}`],
		['may have had it', UNKNOWN, `OUTCOME_UNKNOWN ${US}`],
		['may have had it before', { status: 'OUTCOME_UNKNOWN' }, `OUTCOME_UNKNOWN ${US}`],
		['had it, by a changed error', { outcome: 'accepted' }, `OUTCOME_UNKNOWN ${US}`],
		['with an outcome of tomorrow', { outcome: 'new' }, `OUTCOME_UNKNOWN ${US}`],
	])('%s', (_case, fields, expected) => {
		expect(fates(planned(US), fields)).toEqual([expected]);
	});

	it('keeps the outcome and the trace of a message that may have been taken', () => {
		const error = returned(UNKNOWN);
		expect(judgeReturned([message({ item: 3 })], error, REPORT)).toMatchObject([
			{
				item: 3,
				to: US,
				asked: { to: US, message: 'Hello' },
				outcome: 'unknown',
				trace: error.trace,
			},
		]);
	});
});

describe("a message that may have been taken, with 'Send It Again Once'", () => {
	it.each<[string, Fields, rules?: Rules]>([
		['without it', {}, REPORT],
		['a second copy went out', { trace: { isResent: true } }],
		['nobody knows when it went out', { trace: { sentAt: undefined } }],
		['it has no reference', { trace: { reference: null } }],
		['it went to a list, whose contacts share one reference', { isAboutList: true }],
		['it went by another channel', { trace: { channel: 'mms' } }],
		['it went by another channel than this', {}, { ...RESEND, channel: 'voice' }],
		[
			'its text has changed, under a reference of the user',
			{ body: 'Hi', trace: { reference: 'sale' } },
		],
	])('stays unknown where %s', (_case, fields, rules = RESEND) => {
		expect(fates(planned(US), { ...UNKNOWN, ...fields }, rules)).toEqual([`OUTCOME_UNKNOWN ${US}`]);
	});

	it.each<[string, Fields, reference: string, isOwn: boolean]>([
		["by the node's own reference", {}, OWN_REFERENCE, true],
		[
			"by the node's own reference, though the text has changed",
			{ body: 'Hi' },
			OWN_REFERENCE,
			true,
		],
		["by the user's reference and the same text", { trace: { reference: 'sale' } }, 'sale', false],
	])('is looked up %s', (_case, fields, custom_string, hasOwnReference) => {
		const [one] = judgeReturned(planned(US), returned({ ...UNKNOWN, ...fields }), RESEND);
		expect(one).toMatchObject({
			entry: { to: US, body: 'Hello', custom_string },
			hasOwnReference,
			mayBeSentAt: NOW_MS,
		});
	});

	it('stays unknown where this time it cannot be sent', () => {
		expect(fates([bad(US)], UNKNOWN, RESEND)).toEqual([`OUTCOME_UNKNOWN ${US}`]);
	});
});

describe('an item whose recipient cannot be read this time', () => {
	it.each<[string, Fields, expected: string, outcome: string | undefined]>([
		['the error was a refusal', {}, `NO_RECIPIENT ${US}`, 'not_sent'],
		['the message was sent', { status: 'ALREADY_SENT' }, `ALREADY_SENT ${US}`, undefined],
		['it may have been sent', UNKNOWN, `OUTCOME_UNKNOWN ${US}`, 'unknown'],
		[
			'a list had it',
			{ own: 'list 428', status: 'LIST_REPEATED' },
			'ALREADY_SENT nobody',
			undefined,
		],
		[
			'nobody knows',
			{ ...UNKNOWN, own: null, recipients: null },
			'OUTCOME_UNKNOWN nobody',
			'unknown',
		],
	])('%s: recipient and outcome of the earlier run stay', (_case, fields, expected, outcome) => {
		for (const rules of [REPORT, RESEND]) {
			const error = returned(fields);
			const [one] = judgeReturned([bad(null, { outcome: 'not_sent' })], error, rules);
			expect(one && fateOf(one)).toBe(expected);
			expect(one).toMatchObject({ item: 3, problem: { what: "'To' is empty" } });
			const trace = outcome === 'unknown' ? error.trace : undefined;
			expect(one && 'outcome' in one && one.outcome).toBe(outcome);
			expect(one && 'trace' in one ? one.trace : undefined).toEqual(trace);
		}
	});
});

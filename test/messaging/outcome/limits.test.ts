import * as fc from 'fast-check';

import {
	checkRecipients,
	Quote,
	type Hold,
} from '../../../nodes/ClickSend/messaging/outcome/limits';
import { resultFromRow, resultWithoutRow } from '../../../nodes/ClickSend/messaging/outcome/result';
import type { MessageResult, Row } from '../../../nodes/ClickSend/messaging/types';
import { bodyWith, call, message, result, rowFor } from '../builders';

const answer = call(bodyWith([]));

const priced = (message_price: unknown, fields: Row = {}, item = 0): MessageResult =>
	resultFromRow(message({ item }), rowFor(message({ item }), { message_price, ...fields }), answer);

const unanswered = (status: string, item = 0, what = 'It got lost'): MessageResult =>
	resultWithoutRow(message({ item }), 'unknown', { status, what });

const notTried = (item = 0): MessageResult =>
	resultWithoutRow(message({ item }), 'not_sent', { status: 'NOT_TRIED', what: 'Not tried' });

interface Parts {
	asked?: MessageResult[];
	gone?: MessageResult[];
	strays?: Row[];
}

function quoteOf({ asked = [], gone = [], strays = [] }: Parts): Quote {
	const quote = new Quote();
	for (const one of asked) quote.add(one);
	for (const one of gone) quote.addGone(one);
	for (const row of strays) quote.addStray(row);
	return quote;
}

/** Converts ten-thousandths into millionths. */
const limit = (tenThousandths: number): number => tenThousandths * 100;

const check = (parts: Parts, tenThousandths: number): Hold | undefined =>
	quoteOf(parts).check(limit(tenThousandths), 'USD');

describe('a run may cost as much as the limit, and no more', () => {
	const three = { asked: [priced('0.0792'), priced('0.0792'), priced('0.1584')] };
	const refused = priced('0.0000', { status: 'COUNTRY_NOT_ENABLED' });
	const withoutPrice = priced(undefined, { status: 'INVALID_RECIPIENT' });
	const broke = priced('0.0792', { status: 'INSUFFICIENT_CREDIT' });

	it.each<[name: string, parts: Parts, least: number]>([
		['three messages', three, 3168],
		['nothing', {}, 0],
		['what is free', { asked: [priced('0.0000'), priced(0)] }, 0],
		['one that would be refused costs nothing', { asked: [priced('0.0792'), refused] }, 792],
		['even if its row shows no price', { asked: [priced('0.0792'), withoutPrice] }, 792],
		['a row that shows what it would cost counts', { asked: [priced('0.0792'), broke] }, 1584],
		['what an earlier try sent counts', { asked: [priced('0.0792')], gone: [priced(0.5)] }, 5792],
		[
			'a row that nobody asked for counts',
			{ asked: [priced('0.0792')], strays: [{ status: 'SUCCESS', message_price: '0.0001' }] },
			793,
		],
		[
			'unless it costs nothing, being refused',
			{ asked: [priced('0.0792')], strays: [{ status: 'INVALID_RECIPIENT' }] },
			792,
		],
	])('%s', (_case, parts, least) => {
		expect(check(parts, least)).toBeUndefined();
		expect(check(parts, least + 1)).toBeUndefined();
		if (least > 0) expect(check(parts, least - 1)).toMatchObject({ status: 'COST_LIMIT' });
	});

	it('sums are exact where those of fractions are not', () => {
		const asked = Array.from({ length: 10 }, () => priced('0.1'));
		expect(Array.from(asked, () => 0.1).reduce((sum, one) => sum + one, 0)).not.toBe(1);
		expect(check({ asked }, 10_000)).toBeUndefined();
		expect(check({ asked }, 9_999)).toMatchObject({ status: 'COST_LIMIT' });
	});

	it('says the total, the limit, the currency and how many messages', () => {
		expect(check(three, 1234)).toEqual({
			status: 'COST_LIMIT',
			what: "The 3 messages of this run would cost 0.3168 USD, more than the 0.1234 USD of 'Max Cost'",
			advice:
				"Raise 'Max Cost', shorten the texts or send to fewer recipients. No message with this status was sent.",
		});
	});

	it('says it of one message, and without a currency', () => {
		expect(quoteOf({ asked: [priced('0.0792')] }).check(0, null)?.what).toBe(
			"The message of this run would cost 0.0792, more than the 0 of 'Max Cost'",
		);
	});

	it('whatever the prices, the limit is where their sum is', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 99_999 }), { minLength: 1 }), (prices) => {
				const asked = prices.map((one) => priced((one / 1e4).toFixed(4)));
				const sum = prices.reduce((total, one) => total + one, 0);
				expect(check({ asked }, sum)).toBeUndefined();
				if (sum > 0) expect(check({ asked }, sum - 1)?.status).toBe('COST_LIMIT');
			}),
		);
	});
});

describe('a price that nobody knows holds the run, however high the limit', () => {
	const MISSING = "'Max Cost' could not be checked, since prices are missing";

	it.each<[name: string, parts: Parts, what: string, advice?: string]>([
		[
			'an answer without a price',
			{ asked: [priced('0.0792'), priced('', {}, 1)] },
			`${MISSING}: 1 without a price. Item 1: ClickSend's answer has no price for the message to +14055555555`,
		],
		[
			'no answer',
			{ asked: [unanswered('TIMEOUT', 4)] },
			`${MISSING}: 1 whose answer took too long. Item 4: It got lost`,
		],
		[
			'several reasons: the first is told',
			{ asked: [unanswered('TIMEOUT', 1), unanswered('TIMEOUT', 2), unanswered('HTTP_500', 3)] },
			`${MISSING}: 2 whose answer took too long, 1 HTTP_500. Item 1: It got lost`,
		],
		[
			'what only followed is not the one that is told',
			{ asked: [notTried(0), unanswered('UNAUTHORIZED', 1), notTried(2)] },
			`${MISSING}: 2 not tried, 1 refused because of the login. Item 1: It got lost`,
			"Check 'Username' and 'Key'",
		],
		[
			'a row that nobody asked for',
			{ asked: [priced('0.0792')], strays: [{ status: 'SUCCESS' }] },
			`${MISSING}: 1 without a price`,
			'Run these items again later.',
		],
		[
			'one that may have gone out in an earlier try',
			{ asked: [priced('0.0792')], gone: [result('unknown', { item: 2 })] },
			`${MISSING}: 1 without a price. Item 2: ClickSend's answer has no price for the message to +14055555555`,
		],
	])('%s', (_case, parts, what, advice = '') => {
		const hold = check(parts, 1_000_000);
		expect(hold).toMatchObject({ status: 'PRICE_UNKNOWN', what });
		expect(hold?.advice).toContain(advice);
		expect(hold?.advice).toMatch(/ No message with this status was sent\.$/);
	});
});

describe('a run may have as many recipients as the limit, and no more', () => {
	it.each([
		[0, 0],
		[1, 1],
		[1000, 1000],
		[999, 1000],
	])('%d of %d', (count, max) => {
		expect(checkRecipients(count, max)).toBeUndefined();
	});

	it.each([
		[1, 0, 'The message of this run is more than the 0'],
		[3, 2, 'The 3 messages of this run are more than the 2'],
	])('%d of %d is refused', (count, max, what) => {
		expect(checkRecipients(count, max)).toEqual({
			status: 'RECIPIENT_LIMIT',
			what: `${what} of 'Max Recipients'`,
			advice:
				"Raise 'Max Recipients', or give the node fewer recipients. No message with this status was sent.",
		});
	});
});

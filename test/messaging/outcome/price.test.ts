import {
	isPriced,
	priceOf,
	type PriceResult,
} from '../../../nodes/ClickSend/messaging/outcome/price';
import { resultFromRow, resultWithoutRow } from '../../../nodes/ClickSend/messaging/outcome/result';
import type { MessageResult, Row } from '../../../nodes/ClickSend/messaging/types';
import { bodyWith, call, message, result, rowFor, sampleRows, US } from '../builders';

const one = message();
const answer = call(bodyWith([]));

/** Makes the result of a row as the delivery does. */
const ofRow = (fields: Row): MessageResult => resultFromRow(one, rowFor(one, fields), answer);

const without = (status: string, outcome: MessageResult['outcome'] = 'unknown'): MessageResult =>
	resultWithoutRow(one, outcome, { status, what: 'Something happened' });

type Verdict = Partial<Pick<PriceResult, 'outcome' | 'status' | 'what' | 'units'>>;

describe('what a question for a price came to', () => {
	it.each<[name: string, found: MessageResult, verdict: Verdict]>([
		['a price', ofRow({}), { outcome: 'priced', status: 'SUCCESS', units: 79_200 }],
		['a price of nothing', ofRow({ message_price: '0.0000' }), { outcome: 'priced', units: 0 }],
		['a price as a number', ofRow({ message_price: 0.0566 }), { outcome: 'priced', units: 56_600 }],
		[
			'success without a price',
			ofRow({ message_price: '' }),
			{
				outcome: 'not_priced',
				status: 'PRICE_UNKNOWN',
				what: `ClickSend's answer has no price for the message to ${US}`,
				units: undefined,
			},
		],
		[
			'a price that is none',
			ofRow({ message_price: 'soon' }),
			{ outcome: 'not_priced', status: 'PRICE_UNKNOWN', units: undefined },
		],
		[
			'a row that says no',
			ofRow({ status: 'COUNTRY_NOT_ENABLED', message_price: '0.0000' }),
			{
				outcome: 'rejected',
				status: 'COUNTRY_NOT_ENABLED',
				what: `ClickSend would not take a message for ${US}`,
			},
		],
		[
			'a row that says no, and what it would have cost',
			ofRow({ status: 'INSUFFICIENT_CREDIT', message_price: '0.1793' }),
			{ outcome: 'rejected', units: 179_300 },
		],
		[
			'a row that says nothing',
			ofRow({ status: undefined }),
			{ outcome: 'not_priced', status: 'NO_STATUS' },
		],
		[
			'a call that was refused',
			without('UNAUTHORIZED', 'rejected'),
			{ outcome: 'not_priced', status: 'UNAUTHORIZED', what: 'Something happened' },
		],
		['no row', without('MISSING_FROM_ANSWER'), { outcome: 'not_priced', units: undefined }],
		['no answer', without('TIMEOUT'), { outcome: 'not_priced', status: 'TIMEOUT' }],
		[
			'never asked',
			without('NOT_TRIED', 'not_sent'),
			{ outcome: 'not_priced', what: 'Something happened' },
		],
		[
			'a row that says no to a list',
			{ ...ofRow({ status: 'COUNTRY_NOT_ENABLED' }), to: null },
			{ outcome: 'rejected', what: 'ClickSend would not take a message for this list' },
		],
		[
			'success of a list without a price',
			{ ...ofRow({ message_price: '' }), to: null },
			{
				outcome: 'not_priced',
				what: "ClickSend's answer has no price for the message to this list",
			},
		],
		[
			'stopped before it was asked',
			without('CANCELLED', 'not_sent'),
			{
				outcome: 'not_priced',
				what: 'The execution was stopped before this price was asked for',
			},
		],
		[
			'stopped while it was asked',
			without('CANCELLED'),
			{ outcome: 'not_priced', what: 'Something happened' },
		],
		[
			'a message that cannot be sent',
			result('invalid', { status: 'NO_RECIPIENT' }),
			{ outcome: 'invalid', status: 'NO_RECIPIENT', what: 'Something happened' },
		],
	])('%s', (_case, found, verdict) => {
		const price = priceOf(found);
		expect(price).toMatchObject(verdict);
		expect(isPriced(price)).toBe(verdict.outcome === 'priced');
	});

	it("the row of ClickSend's own example is priced, though it has neither date nor schedule", () => {
		const [row = {}] = sampleRows('20-price-2026');
		expect(priceOf(resultFromRow(one, row, answer))).toMatchObject({
			outcome: 'priced',
			units: 79_200,
		});
	});
});

describe('advice', () => {
	it.each<[name: string, found: MessageResult, advice: RegExp]>([
		['a country', ofRow({ status: 'COUNTRY_NOT_ENABLED' }), /Enable the recipient's country/],
		['a fault of ClickSend', ofRow({ status: 'INTERNAL_ERROR' }), /^Run this item again later/],
		['a wrong key', without('UNAUTHORIZED', 'rejected'), /'Username' and 'Key'/],
		['too many calls', without('TOO_MANY_REQUESTS', 'rejected'), /fewer calls/],
		['no answer', without('TIMEOUT'), /^Run this item again later/],
		['never asked', without('NOT_TRIED', 'not_sent'), /ask for this price again\.$/],
		['stopped', without('CANCELLED', 'not_sent'), /^Run the workflow again/],
		['a message that cannot be sent', result('invalid'), /^Do something\.$/],
	])('%s', (_case, found, advice) => {
		expect(priceOf(found).advice).toMatch(advice);
	});

	it('none for a price', () => {
		expect(priceOf(ofRow({})).advice).toBeNull();
	});

	it.each(['TIMEOUT', 'UNAUTHORIZED', 'HTTP_400', 'NOT_TRIED', 'NOT_REACHED', 'NOT_SET_UP'])(
		'%s: nobody is told to send again what was never to be sent',
		(status) => {
			for (const outcome of ['unknown', 'not_sent', 'rejected'] as const) {
				expect(priceOf(without(status, outcome)).advice).not.toMatch(
					/\b(send|sent)\b|message history/i,
				);
			}
		},
	);
});

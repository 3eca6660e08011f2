import type { Outcome } from '../../nodes/ClickSend/messaging/types';
import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/rowFields';
import { readCurrency } from '../../nodes/ClickSend/output/row';
import { fullRow, simplify, strayRow } from './ofSms';
import { result, sample } from '../messaging/builders';
import { answerFor, rowResult, strayOf } from './cases';

const AUD = {
	currency_name_short: 'AUD',
	currency_name_long: 'Australian Dollars',
	currency_prefix_d: '$',
	currency_prefix_c: 'c',
};

describe('the currency', () => {
	it.each([
		['under its new name', { _currency: AUD }, AUD],
		['under its old name', { currency: AUD }, AUD],
		['under both: the new one', { _currency: AUD, currency: { currency_name_short: 'USD' } }, AUD],
		['under its old name beside a blank new one', { _currency: null, currency: AUD }, AUD],
		[
			'in part, as a refused answer has it',
			{ _currency: { currency_name_short: 'USD' } },
			{
				currency_name_short: 'USD',
				currency_name_long: null,
				currency_prefix_d: null,
				currency_prefix_c: null,
			},
		],
		['with more than is documented', { _currency: { ...AUD, min_recharge_amount: '20.00' } }, AUD],
		['left out', {}, null],
		['a word', { _currency: 'AUD' }, null],
		['a list', { _currency: [] }, null],
	])('%s', (_case, data, expected) => {
		expect(readCurrency(data)).toEqual(expected);
		expect(fullRow(rowResult(0, {}, answerFor([0], data)))._currency).toEqual(expected);
	});

	it('of an account, without its limits', () => {
		const { data } = sample('19-account') as { data: Record<string, unknown> };
		expect(readCurrency(data)).toEqual(AUD);
	});
});

describe('a row that nobody asked for', () => {
	it.each<[string, unknown, Outcome]>([
		['taken', 'SUCCESS', 'accepted'],
		['refused', 'INVALID_RECIPIENT', 'rejected'],
		['refused with a code of tomorrow', 'NEW_CODE', 'rejected'],
		['without a status, which proves nothing', undefined, 'unknown'],
		['with an empty status, which proves nothing', '', 'unknown'],
	])('%s', (_case, status, outcome) => {
		expect(strayRow(strayOf({ status }))).toMatchObject({
			to: '+61433333333',
			message_id: 'STRAY',
			status: status ?? null,
			outcome,
			accepted: outcome === 'accepted',
			advice: expect.stringContaining('message history') as string,
			parameter: { to: null, message: null },
			response_code: 'SUCCESS',
		});
	});

	it('has the same keys as any other', () => {
		const known = Object.keys(fullRow(result('not_sent')));
		expect(Object.keys(strayRow(strayOf()))).toEqual(
			expect.arrayContaining(known.filter((field) => field !== 'source')),
		);
	});
});

describe('simplified', () => {
	it('keeps the text and the reason, and no field that another node would take for a text', () => {
		expect(Object.keys(simplify(fullRow(rowResult(0))))).toEqual(
			'to status outcome accepted reason advice message_id body message_parts message_price from custom_string'.split(
				' ',
			),
		);
		expect(SIMPLIFIED_FIELDS).not.toContain('message');
	});

	it.each([
		['an accepted one', fullRow(rowResult(0))],
		['a refused one', fullRow(rowResult(0, { status: 'THROTTLED', from: '' }))],
		['one that never went out', fullRow(result('not_sent'))],
		['one that nobody asked for', strayRow(strayOf())],
	])('%s: as in the full row', (_case, row) => {
		expect(row).toMatchObject(simplify(row));
	});

	it('null where the row has nothing', () => {
		expect(new Set(Object.values(simplify({})))).toEqual(new Set([null]));
	});
});

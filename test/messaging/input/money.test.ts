import * as fc from 'fast-check';

import { amountOf, currencyOf, readMoney } from '../../../nodes/ClickSend/messaging/input/money';

describe('an amount of money, in millionths', () => {
	it.each<[name: string, value: unknown, units: number | undefined]>([
		['a price as ClickSend writes it', '0.0792', 79_200],
		['as the history writes it', '0.070000', 70_000],
		['as older answers write it', 0.0566, 56_600],
		['nothing to pay', '0.0000', 0],
		['an integer', 0, 0],
		['a large one', '7705', 7_705_000_000],
		['with blanks around it', ' 1.5 ', 1_500_000],
		['without a leading zero', '.5', 500_000],
		['the last decimal that counts', '0.000001', 1],
		['zeros behind it', '0.00000100', 1],
		['one decimal more is rounded up', '0.0000011', 2],
		['however small', '0.00000000001', 1],
		['up to the next whole', '0.9999999', 1_000_000],

		['nothing', undefined, undefined],
		['null', null, undefined],
		['an empty text', '', undefined],
		['blanks', '  ', undefined],
		['a dot', '.', undefined],
		['a dot at the end', '1.', undefined],
		['a word', 'free', undefined],
		['a currency', '0.08 USD', undefined],
		['a comma', '0,08', undefined],
		['a negative amount', '-0.01', undefined],
		['a power', '1e3', undefined],
		['not a number', NaN, undefined],
		['no end', Infinity, undefined],
		['an object', { price: 1 }, undefined],
		['a list', ['0.08'], undefined],
		['a boolean', true, undefined],
		['more than can be counted', '99999999999', undefined],
	])('%s', (_case, value, units) => {
		expect(readMoney(value)).toBe(units);
	});

	it.each<[string, unknown, number]>([
		['the dust of binary sums', 0.1 + 0.2, 300_000],
		['a bit less than a limit that could be written', '0.9999999', 999_999],
		['a limit that can', '0.999999', 999_999],
	])('a limit is rounded down: %s', (_case, value, units) => {
		expect(readMoney(value, 'down')).toBe(units);
	});
});

it.each<[string, Record<string, unknown>, unknown]>([
	['as ClickSend writes it', { _currency: { currency_name_short: 'AUD' } }, 'AUD'],
	['as older answers write it', { currency: { currency_name_short: 'USD' } }, 'USD'],
	['no currency', {}, undefined],
	['a currency that is none', { _currency: 'AUD' }, undefined],
])('the currency of an answer: %s', (_case, data, name) => {
	expect(currencyOf(data)?.currency_name_short).toBe(name);
});

describe('the laws of adding up', () => {
	/** A price in ten-thousandths, as ClickSend writes it. */
	const price = fc.nat({ max: 100_000 });
	const written = (tenThousandths: number): string => (tenThousandths / 1e4).toFixed(4);

	it('a hundred thousand prices are as much as they are', () => {
		fc.assert(
			fc.property(price, fc.integer({ min: 1, max: 100_000 }), (one, times) => {
				const units = readMoney(written(one)) ?? NaN;
				expect(amountOf(units * times)).toBe(Number(((one * times) / 1e4).toFixed(4)));
			}),
		);
	});

	it('the order does not matter, as it does for sums of fractions', () => {
		fc.assert(
			fc.property(fc.array(price, { maxLength: 100 }), (prices) => {
				const sum = (all: number[]): number =>
					all.reduce((total, one) => total + (readMoney(written(one)) ?? NaN), 0);
				expect(sum(prices)).toBe(sum([...prices].reverse()));
				expect(amountOf(sum(prices))).toBe(prices.reduce((total, one) => total + one, 0) / 1e4);
			}),
		);
	});

	it('text and number say the same', () => {
		fc.assert(
			fc.property(price, (one) => {
				expect(readMoney(one / 1e4)).toBe(readMoney(written(one)));
			}),
		);
	});
});

import * as fc from 'fast-check';
import type { INodeExecutionData } from 'n8n-workflow';

import { isPriced, priceOf } from '../../nodes/ClickSend/messaging/outcome/price';
import type { PriceReport } from '../../nodes/ClickSend/output/priceItems';
import { priceItemsOf, priceRow } from './ofSms';
import type { Report } from '../../nodes/ClickSend/output/report';
import { anyReport } from './arbitraries';
import { frozen, SECRET } from './cases';
import { OUTPUT_MODES } from '../../nodes/ClickSend/output/show';

const pricesOf = ({ results, ...rest }: Report): PriceReport => ({
	...rest,
	results: results.map(priceOf),
});

const build = (...of: Parameters<typeof priceItemsOf>): INodeExecutionData[] => [
	...priceItemsOf(...of),
];

describe('the laws of the output of prices', () => {
	const mode = fc.constantFrom(...OUTPUT_MODES);

	it('no key is in it, and nothing that it was made from is changed', () => {
		fc.assert(
			fc.property(anyReport, mode, fc.boolean(), (one, output, toErrorOutput) => {
				const items = build(frozen(pricesOf(one)), output, toErrorOutput);
				expect(JSON.stringify(items)).not.toContain(SECRET);
			}),
		);
	});

	it('every price leaves once, and so does everything else', () => {
		fc.assert(
			fc.property(anyReport, fc.boolean(), (one, toErrorOutput) => {
				const prices = pricesOf(one);
				const items = build(prices, 'all', toErrorOutput);
				const isError = ({ json }: INodeExecutionData): boolean => 'error' in json;
				const others = prices.results.filter((price) => !isPriced(price));
				expect(items).toHaveLength(prices.results.length + prices.strays.length);
				expect(items.filter(isError)).toHaveLength(toErrorOutput ? others.length : 0);
			}),
		);
	});

	it('a row claims a price only where ClickSend gave one', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				for (const result of pricesOf(one).results) {
					const row = priceRow(result);
					expect(row.priced).toBe(row.outcome === 'priced');
					if (row.priced === true) expect(Number(result.row?.message_price)).not.toBeNaN();
				}
			}),
		);
	});
});

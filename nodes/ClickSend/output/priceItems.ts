import type { Channel } from '../messaging/channel';
import { isPriced, type PriceResult } from '../messaging/outcome/price';
import { priceRow, simplifyPrice, strayPriceRow } from './priceRow';
import type { RunReport } from './report';
import { showItems, type Items, type OutputMode, type Show } from './show';
import { summarizePrices } from './summary';

/** The result of one run of *Get Price*. */
export type PriceReport = RunReport<PriceResult>;

/** The way in which *Get Price* shows its results. */
const pricedBy = ({ name, rowFields, simplifiedFields }: Channel): Show<PriceResult> => ({
	channel: name,
	row: (result) => priceRow(result, rowFields),
	strayRow: (stray) => strayPriceRow(stray, rowFields),
	simplify: (row) => simplifyPrice(row, simplifiedFields),
	summarize: summarizePrices,
	isDone: isPriced,
	untold: 'not_priced',
});

/** Makes the output items of *Get Price*, one at a time. */
export const priceItemsOf = (
	report: PriceReport,
	mode: OutputMode,
	toErrorOutput: boolean,
	channel: Channel,
): Items => showItems(report, mode, toErrorOutput, pricedBy(channel));

import { isPriced, type PriceResult } from '../messaging/outcome/price';
import { priceRow, simplifyPrice, strayPriceRow } from './priceRow';
import type { RunReport } from './report';
import { showItems, type Items, type OutputMode, type Show } from './show';
import { summarizePrices } from './summary';

/** The result of one run of *Get Price*. */
export type PriceReport = RunReport<PriceResult>;

/** The way in which *Get Price* shows its results. */
const PRICED: Show<PriceResult> = {
	row: priceRow,
	strayRow: strayPriceRow,
	simplify: simplifyPrice,
	summarize: summarizePrices,
	isDone: isPriced,
	untold: 'not_priced',
};

/** Makes the output items of *Get Price*, one at a time. */
export const priceItemsOf = (
	report: PriceReport,
	mode: OutputMode,
	toErrorOutput: boolean,
): Items => showItems(report, mode, toErrorOutput, PRICED);

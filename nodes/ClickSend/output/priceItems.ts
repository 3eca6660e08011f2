import { isPriced, type PriceResult } from '../messaging/outcome/price';
import { priceRow, simplifyPrice, strayPriceRow } from './priceRow';
import type { RunReport } from './report';
import { showItems, type Items, type OutputMode, type Show } from './show';
import { summarizePrices } from './summary';

/** How one run of *Get Price* ended. */
export type PriceReport = RunReport<PriceResult>;

/** How *Get Price* shows what it learned. */
const PRICED: Show<PriceResult> = {
	row: priceRow,
	strayRow: strayPriceRow,
	simplify: simplifyPrice,
	summarize: summarizePrices,
	isDone: isPriced,
	untold: 'not_priced',
};

/** The items of the output of *Get Price*, made as they are asked for. */
export const priceItemsOf = (
	report: PriceReport,
	mode: OutputMode,
	toErrorOutput: boolean,
): Items => showItems(report, mode, toErrorOutput, PRICED);

import type { IDataObject } from 'n8n-workflow';

import { amountOf } from '../messaging/input/money';
import { isPriced, PRICE_OUTCOMES, type PriceResult } from '../messaging/outcome/price';
import { messageErrorItem } from './errorItem';
import { asNumber, asString } from './rowFields';
import { answers, pairedWith, wholeRun, withoutError, type Items, type OutputMode } from './items';
import { priceRow, simplifyPrice, strayPriceRow } from './priceRow';
import { countBy, type Report } from './report';
import { answeredCalls, countIn, currencyIn } from './summary';

/** How one run of *Get Price* ended. */
export interface PriceReport extends Omit<Report, 'results'> {
	/** One per message that the input asks for, in input order. */
	results: PriceResult[];
}

/** One item for the whole run; `total_price` adds up what ClickSend would take. */
export function summarizePrices(report: PriceReport): IDataObject {
	const { results, apiCalls } = report;
	const calls = answeredCalls(report);
	const priced = results.filter(isPriced);
	const parts = priced.reduce((sum, { row }) => sum + (asNumber(row?.message_parts) ?? 0), 0);
	const outcomes = Object.fromEntries(PRICE_OUTCOMES.map((outcome) => [outcome, 0]));
	return {
		total_objects: results.length,
		total_objects_priced: priced.length,
		response_message: asString(calls.at(-1)?.body?.response_msg),
		total_price: amountOf(priced.reduce((sum, { units }) => sum + (units ?? 0), 0)),
		total_parts: parts,
		total_count: countIn(calls, 'total_count'),
		blocked_count: countIn(calls, 'blocked_count'),
		api_calls: apiCalls,
		statuses: Object.fromEntries(countBy(results, ({ status }) => status)),
		outcomes: { ...outcomes, ...Object.fromEntries(countBy(results, ({ outcome }) => outcome)) },
		_currency: currencyIn(calls),
	};
}

function* rowItems(
	{ results, strays }: Pick<PriceReport, 'results' | 'strays'>,
	shape: (row: IDataObject) => IDataObject,
): Items {
	for (const result of results) {
		const { item } = result;
		yield { json: withoutError(shape(priceRow(result))), pairedItem: { item } };
	}
	for (const stray of strays) {
		const json = withoutError(shape(strayPriceRow(stray)));
		yield { json, pairedItem: pairedWith(stray.call.items) };
	}
}

/** What no answer speaks of gets its full row. */
function* rawItems(report: PriceReport): Items {
	yield* answers(report);
	const unanswered = report.results.filter(
		({ call, outcome }) => call?.body === undefined || outcome === 'not_priced',
	);
	yield* rowItems({ results: unanswered, strays: [] }, (row) => row);
}

const BUILDERS: Readonly<Record<OutputMode, (report: PriceReport) => Items>> = {
	all: (report) => rowItems(report, (row) => row),
	simplified: (report) => rowItems(report, simplifyPrice),
	raw: rawItems,
	summary: (report) => wholeRun(report, summarizePrices(report)),
};

/**
 * The items of the output of *Get Price*, made as they are asked for.
 *
 * @param toErrorOutput whether what got no price leaves by the error output, after what got one
 */
export function* priceItemsOf(
	report: PriceReport,
	mode: OutputMode,
	toErrorOutput: boolean,
): Items {
	if (!toErrorOutput) return yield* BUILDERS[mode](report);
	const priced = { ...report, results: report.results.filter(isPriced) };
	if (priced.results.length + report.strays.length > 0) {
		yield* BUILDERS[mode](mode === 'summary' ? report : priced);
	}
	const others = report.results.filter((result) => !isPriced(result));
	for (const result of others) yield messageErrorItem(result, priceRow(result));
}

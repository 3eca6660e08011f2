import type { IDataObject } from 'n8n-workflow';

import { amountOf } from '../messaging/money';
import { isPriced, PRICE_OUTCOMES, type PriceResult } from '../messaging/price';
import { asNumber, asString } from './fields';
import { pairedWith, withoutError, type Items, type OutputMode } from './items';
import { priceRow, simplifyPrice, strayPriceRow } from './priceRow';
import { countBy, type Report } from './report';
import { withoutSecrets } from './secrets';
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

/** One item per answer, its body as it came; what no answer speaks of gets its full row. */
function* rawItems(report: PriceReport): Items {
	for (const { body, items } of answeredCalls(report)) {
		yield { json: withoutSecrets(body ?? {}) as IDataObject, pairedItem: pairedWith(items) };
	}
	const unanswered = report.results.filter(
		({ call, outcome }) => call?.body === undefined || outcome === 'not_priced',
	);
	yield* rowItems({ results: unanswered, strays: [] }, (row) => row);
}

function* summaryItem(report: PriceReport): Items {
	const items = Array.from({ length: report.itemCount }, (_, item) => item);
	yield { json: summarizePrices(report), pairedItem: pairedWith(items) };
}

const BUILDERS: Readonly<Record<OutputMode, (report: PriceReport) => Items>> = {
	all: (report) => rowItems(report, (row) => row),
	simplified: (report) => rowItems(report, simplifyPrice),
	raw: rawItems,
	summary: summaryItem,
};

/** The three keys by which n8n knows an item of the error output. */
function* errorItems(results: readonly PriceResult[]): Items {
	for (const result of results) {
		const { item, status, what, advice } = result;
		const message = [what, advice].filter((part) => part !== null).join('. ');
		yield { json: { error: status, message, details: priceRow(result) }, pairedItem: { item } };
	}
}

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
		yield* mode === 'summary' ? summaryItem(report) : BUILDERS[mode](priced);
	}
	yield* errorItems(report.results.filter((result) => !isPriced(result)));
}

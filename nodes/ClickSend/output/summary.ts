import type { IDataObject } from 'n8n-workflow';

import { amountOf } from '../messaging/input/money';
import { isPriced, PRICE_OUTCOMES, type PriceResult } from '../messaging/outcome/price';
import { OUTCOMES, rowOf, type CallAnswer, type MessageResult } from '../messaging/types';
import { isObject } from '../messaging/values';
import { asNumber, asString } from './rowFields';
import { countBy, isAccepted, type Report, type RunReport } from './report';
import { readCurrency } from './row';

/** Prices have four decimals (six in the history); sums are rounded, so that they show no rounding errors. */
const PRICE_DECIMALS = 6;

const dataOf = ({ body }: CallAnswer): Record<string, unknown> =>
	isObject(body?.data) ? body.data : {};

/** A result or a stray row, each with its call. */
export interface Answered {
	results: ReadonlyArray<Pick<MessageResult, 'call'>>;
	strays: ReadonlyArray<Pick<MessageResult, 'call'>>;
}

/** Returns the answers behind the results, in the order of the calls. */
export function answeredCalls({ results, strays }: Answered): CallAnswer[] {
	const calls = new Set([...results, ...strays].flatMap(({ call }) => (call?.body ? [call] : [])));
	return [...calls];
}

/** Adds up a count of ClickSend's over all answers. */
const countIn = (calls: readonly CallAnswer[], field: string): number =>
	calls.reduce((total, call) => total + (asNumber(dataOf(call)[field]) ?? 0), 0);

/** Returns the account's currency, from the first answer that names it. */
const currencyIn = (calls: readonly CallAnswer[]): IDataObject | null =>
	calls.map((call) => readCurrency(dataOf(call))).find((one) => one !== null) ?? null;

const lastMessageOf = (calls: readonly CallAnswer[]): string | null =>
	asString(calls.at(-1)?.body?.response_msg);

/** Makes the end of a summary: the number of calls, and a count for each outcome. */
function countsOf<R extends Pick<MessageResult, 'status'> & { outcome: string }>(
	{ results, apiCalls }: RunReport<R>,
	calls: readonly CallAnswer[],
	outcomes: readonly string[],
): IDataObject {
	const none = Object.fromEntries(outcomes.map((outcome) => [outcome, 0]));
	return {
		api_calls: apiCalls,
		statuses: Object.fromEntries(countBy(results, ({ status }) => status)),
		outcomes: { ...none, ...Object.fromEntries(countBy(results, ({ outcome }) => outcome)) },
		_currency: currencyIn(calls),
	};
}

/** Makes the summary of *Send Message*; `total_price` counts only accepted rows, unlike ClickSend's own total. */
export function summarize(report: Report): IDataObject {
	const { results } = report;
	const calls = answeredCalls(report);
	const accepted = results.filter(isAccepted);
	const price = accepted.reduce(
		(total, result) => total + (asNumber(rowOf(result)?.message_price) ?? 0),
		0,
	);
	return {
		total_objects: results.length,
		total_objects_successful: accepted.length,
		response_message: lastMessageOf(calls),
		total_price: Number(price.toFixed(PRICE_DECIMALS)),
		total_count: countIn(calls, 'total_count'),
		queued_count: countIn(calls, 'queued_count'),
		blocked_count: countIn(calls, 'blocked_count'),
		...countsOf(report, calls, OUTCOMES),
	};
}

/** Makes the summary of *Get Price*; `total_price` adds up the messages that ClickSend would take. */
export function summarizePrices(report: RunReport<PriceResult>): IDataObject {
	const { results } = report;
	const calls = answeredCalls(report);
	const priced = results.filter(isPriced);
	return {
		total_objects: results.length,
		total_objects_priced: priced.length,
		response_message: lastMessageOf(calls),
		total_price: amountOf(priced.reduce((sum, { units }) => sum + (units ?? 0), 0)),
		total_parts: priced.reduce((sum, { row }) => sum + (asNumber(row?.message_parts) ?? 0), 0),
		total_count: countIn(calls, 'total_count'),
		blocked_count: countIn(calls, 'blocked_count'),
		...countsOf(report, calls, PRICE_OUTCOMES),
	};
}

import type { IDataObject } from 'n8n-workflow';

import { OUTCOMES, type CallAnswer, type MessageResult } from '../messaging/types';
import { isObject } from '../messaging/values';
import { asNumber, asString } from './rowFields';
import { countBy, isAccepted, type Report } from './report';
import { readCurrency } from './row';

/** Prices have four decimals (six in the history): sums are kept free of binary dust. */
const PRICE_DECIMALS = 6;

const dataOf = ({ body }: CallAnswer): Record<string, unknown> =>
	isObject(body?.data) ? body.data : {};

/** Whatever came with an answer. */
export interface Answered {
	results: ReadonlyArray<Pick<MessageResult, 'call'>>;
	strays: ReadonlyArray<Pick<MessageResult, 'call'>>;
}

/** The answers that settled something, in the order of the calls. */
export function answeredCalls({ results, strays }: Answered): CallAnswer[] {
	const calls = new Set([...results, ...strays].flatMap(({ call }) => (call?.body ? [call] : [])));
	return [...calls];
}

/** What ClickSend counted in all of these answers, under this name. */
export const countIn = (calls: readonly CallAnswer[], field: string): number =>
	calls.reduce((total, call) => total + (asNumber(dataOf(call)[field]) ?? 0), 0);

/** The account's currency, from the first answer that names it. */
export const currencyIn = (calls: readonly CallAnswer[]): IDataObject | null =>
	calls.map((call) => readCurrency(dataOf(call))).find((one) => one !== null) ?? null;

/** One item for the whole run; `total_price` counts accepted rows alone, since ClickSend's own total does not. */
export function summarize(report: Report): IDataObject {
	const { results, apiCalls } = report;
	const calls = answeredCalls(report);
	const accepted = results.filter(isAccepted);
	const price = accepted.reduce(
		(total, { row, shown }) => total + (asNumber((row ?? shown)?.message_price) ?? 0),
		0,
	);
	const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0]));
	return {
		total_objects: results.length,
		total_objects_successful: accepted.length,
		response_message: asString(calls.at(-1)?.body?.response_msg),
		total_price: Number(price.toFixed(PRICE_DECIMALS)),
		total_count: countIn(calls, 'total_count'),
		queued_count: countIn(calls, 'queued_count'),
		blocked_count: countIn(calls, 'blocked_count'),
		api_calls: apiCalls,
		statuses: Object.fromEntries(countBy(results, ({ status }) => status)),
		outcomes: { ...outcomes, ...Object.fromEntries(countBy(results, ({ outcome }) => outcome)) },
		_currency: currencyIn(calls),
	};
}

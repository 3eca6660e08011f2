import { checkRecipients, countRecipients, Quote, type Limits } from '../messaging/outcome/limits';
import { toldResults } from '../messaging/outcome/listResult';
import { currencyOf } from '../messaging/input/money';
import type { CallAnswer, Delivery, MessageResult, PlannedMessage, Row } from '../messaging/types';
import { isObject } from '../messaging/values';
import type { DeliveryOptions } from './courier';
import type { LedgerEntries } from './ledger';
import type { PricePorts } from './ports';
import { askPrices } from './prices';
import { standingOf, type Standing } from './standing';

/** What is left of a price once it is read; of a whole answer only the currency is needed. */
const KEEP = {
	rows: false,
	show: ({ row }: MessageResult): Row => ({
		message_id: row?.message_id,
		message_price: row?.message_price,
	}),
};

/** What the guard found, as options of the delivery that comes next. */
export type Guarded = Pick<DeliveryOptions, 'hold' | 'maxTotalWaitMs'>;

function currencyName(call: CallAnswer | null): string | undefined {
	const data = isObject(call?.body?.data) ? call.body.data : {};
	const name = currencyOf(data)?.currency_name_short;
	return typeof name === 'string' ? name : undefined;
}

/** Adds up what was asked for, and what an earlier try sent. */
async function quoteOf(
	{ results, strays }: Delivery,
	{ gone }: Standing,
	{ pause }: PricePorts,
): Promise<{ quote: Quote; currency: string | null }> {
	const quote = new Quote();
	let currency: string | undefined;
	for (const result of results) {
		quote.add(result);
		currency ??= currencyName(result.call);
		await pause();
	}
	for (const result of gone) quote.addGone(result);
	for (const { row } of strays) quote.addStray(row);
	return { quote, currency: currency ?? null };
}

/** Prices what may go out of a run, and checks the sum. */
async function checkCost(
	standing: Standing,
	options: DeliveryOptions,
	ports: PricePorts,
	maxCost: number,
): Promise<Guarded> {
	let waitedMs = 0;
	const wait = async (ms: number): Promise<void> => {
		waitedMs += ms;
		await ports.wait(ms);
	};
	const messages = [...standing.open, ...standing.unknown];
	const delivery = await askPrices(messages, options, { ...ports, wait }, KEEP);
	const maxTotalWaitMs = Math.max(0, options.maxTotalWaitMs - waitedMs);
	// Nothing goes out of an execution that was stopped: the delivery says so of each message.
	if (ports.isCancelled()) return { maxTotalWaitMs };
	const { quote, currency } = await quoteOf(delivery, standing, ports);
	return { maxTotalWaitMs, hold: quote.check(maxCost, currency) };
}

/**
 * Checks a run against its limits before any message goes out: first how many there are, which takes no call, and then
 * what they cost. When n8n runs the node again, what earlier tries sent counts as sent, and is not priced again; what
 * they may have sent is priced with the rest, so that the limit holds for all tries together.
 *
 * @param entries what earlier tries left, where n8n runs the node again
 * @returns why nothing may go out, if so, and the time that is left for waiting
 */
export async function guard(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions & { limits: Limits },
	ports: PricePorts,
	entries?: LedgerEntries,
): Promise<Guarded> {
	const { maxTotalWaitMs, limits } = options;
	const { maxCost, maxRecipients = Infinity } = limits;
	if (maxCost === undefined && maxRecipients === Infinity) return { maxTotalWaitMs };
	const standing = standingOf(messages, entries);
	const { open, unknown, gone } = standing;
	if (open.length === 0) return { maxTotalWaitMs };
	const count = countRecipients(open) + countRecipients(unknown) + gone.flatMap(toldResults).length;
	const hold = checkRecipients(count, maxRecipients);
	if (hold !== undefined || maxCost === undefined) return { maxTotalWaitMs, hold };
	return await checkCost(standing, options, ports, maxCost);
}

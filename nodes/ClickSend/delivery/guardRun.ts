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

/** The parts of an answer that the guard keeps: the price of each row, and the currency. */
const KEEP = {
	rows: false,
	show: ({ row }: MessageResult): Row => ({
		message_id: row?.message_id,
		message_price: row?.message_price,
	}),
};

/** The result of the guard, as options of the delivery that follows. */
export type Guarded = Pick<DeliveryOptions, 'hold'>;

function currencyName(call: CallAnswer | null): string | undefined {
	const data = isObject(call?.body?.data) ? call.body.data : {};
	const name = currencyOf(data)?.currency_name_short;
	return typeof name === 'string' ? name : undefined;
}

/** Adds up the prices of this try and of messages that an earlier try sent. */
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

/** Asks for the prices of the messages that may be sent, and checks the sum. */
async function checkCost(
	standing: Standing,
	options: DeliveryOptions,
	ports: PricePorts,
	maxCost: number,
): Promise<Guarded> {
	const messages = [...standing.open, ...standing.unknown];
	const delivery = await askPrices(messages, options, ports, KEEP);
	// A stopped execution sends nothing; the delivery reports that for each message.
	if (ports.isCancelled()) return {};
	const { quote, currency } = await quoteOf(delivery, standing, ports);
	return { hold: quote.check(maxCost, currency) };
}

/**
 * Checks a run against its limits before any message is sent: first the number of recipients, which takes no call, then
 * the cost. When n8n runs the node again, messages that earlier tries sent count with their known price, and messages
 * that they may have sent are priced with the rest, so that the limit holds for all tries together.
 *
 * @param entries the ledger of earlier tries, where n8n runs the node again
 * @returns the reason why nothing may be sent, if there is one
 */
export async function guard(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions & { limits: Limits },
	ports: PricePorts,
	entries?: LedgerEntries,
): Promise<Guarded> {
	const { maxCost, maxRecipients = Infinity } = options.limits;
	// The look into a large ledger takes time.
	if (maxCost === undefined && maxRecipients === Infinity) return {};
	const standing = standingOf(messages, entries);
	const { open, unknown, gone } = standing;
	if (open.length === 0) return {};
	const count = countRecipients(open) + countRecipients(unknown) + gone.flatMap(toldResults).length;
	const hold = checkRecipients(count, maxRecipients);
	if (hold !== undefined || maxCost === undefined) return { hold };
	return await checkCost(standing, options, ports, maxCost);
}

import { adviceWithoutPrices, RAISE_MAX_COST, RAISE_MAX_RECIPIENTS } from '../advice/limitAdvice';
import { countInWords } from '../advice/statusWords';
import { amountOf, readMoney } from '../input/money';
import { isPriced, priceOf, type PriceResult } from './price';
import { isTaken } from './result';
import type { MessageResult, PlannedMessage, Row } from '../types';
import type { Problem } from '../problem';

/** The limits of one run; an absent limit does not apply. */
export interface Limits {
	/** The highest cost, in millionths of the account's currency. */
	maxCost?: number;
	maxRecipients?: number;
}

/** The reason why a run sends nothing, with advice. */
export interface Hold extends Problem {
	advice: string;
}

const messagesOf = (count: number): string =>
	count === 1 ? 'The message of this run' : `The ${count} messages of this run`;

/** Counts the recipients of messages; each contact of a list counts. */
export const countRecipients = (messages: readonly PlannedMessage[]): number =>
	messages.reduce((count, { list }) => count + (list?.contacts ?? 1), 0);

/** @param count the messages that this run asks for, including those that an earlier try of it sent */
export function checkRecipients(count: number, maxRecipients: number): Hold | undefined {
	if (count <= maxRecipients) return undefined;
	const are = count === 1 ? 'is' : 'are';
	return {
		status: 'RECIPIENT_LIMIT',
		what: `${messagesOf(count)} ${are} more than the ${maxRecipients} of 'Max Recipients'`,
		advice: RAISE_MAX_RECIPIENTS,
	};
}

/** Counts a contact of unknown outcome as sent; a contact that was refused costs nothing. */
const asGone = (contact: MessageResult): MessageResult =>
	contact.outcome === 'unknown' && contact.missing === undefined
		? { ...contact, outcome: 'accepted' }
		: contact;

/** The cost of a whole run, as far as ClickSend gives prices. */
export class Quote {
	private count = 0;

	private units = 0;

	/** The number of messages whose price is unknown, by status. */
	private readonly unknown = new Map<string, number>();

	private example: PriceResult | undefined;

	/**
	 * Adds the answer to a question for a price. A refused message costs nothing, unless its row shows a price: the
	 * reason of such a refusal (no credit) may be gone when the message is sent.
	 */
	add(result: MessageResult): void {
		if (result.contacts === undefined) this.addOne(result);
		else this.addList(result.contacts);
	}

	private addOne(result: MessageResult): PriceResult {
		this.count += 1;
		const price = priceOf(result);
		if (price.outcome !== 'not_priced') {
			this.units += price.units ?? 0;
			return price;
		}
		this.addUnknown(price.status);
		// A message that was not tried is a bad example, because another failure caused that.
		if ((this.example?.status ?? 'NOT_TRIED') === 'NOT_TRIED') this.example = price;
		return price;
	}

	/** Adds a list. Contacts that ClickSend left out rarely get a message; each counts as the dearest of the others. */
	private addList(contacts: readonly MessageResult[]): void {
		const told = contacts.filter(({ missing }) => missing === undefined);
		const prices = told.map((contact) => this.addOne(contact)).filter(isPriced);
		const dearest = prices.reduce((most, { units = 0 }) => Math.max(most, units), 0);
		for (const rest of contacts.filter(({ missing }) => missing !== undefined)) {
			if (prices.length === 0) this.addOne(rest);
			else this.units += dearest * (rest.missing ?? 0);
		}
	}

	/** Adds a message that an earlier try of the run sent, or may have sent; its price is in its row, or unknown. */
	addGone(result: MessageResult): void {
		this.add({ ...result, outcome: 'accepted', contacts: result.contacts?.map(asGone) });
	}

	/** Adds a row that answers for none of the messages, but may cost as much as one. */
	addStray(row: Row): void {
		const units = readMoney(row.message_price);
		if (units !== undefined) this.units += units;
		else if (isTaken(row)) this.addUnknown('PRICE_UNKNOWN');
	}

	/**
	 * @param maxCost in millionths of the currency; a run that costs exactly this much may go out
	 * @param currency the short name of the currency, where the answers have it
	 */
	check(maxCost: number, currency: string | null): Hold | undefined {
		if (this.unknown.size > 0) return this.holdForWantOfPrices();
		if (this.units <= maxCost) return undefined;
		const amount = (units: number): string =>
			currency === null ? String(amountOf(units)) : `${amountOf(units)} ${currency}`;
		const cost = `would cost ${amount(this.units)}, more than the ${amount(maxCost)} of 'Max Cost'`;
		return {
			status: 'COST_LIMIT',
			what: `${messagesOf(this.count)} ${cost}`,
			advice: RAISE_MAX_COST,
		};
	}

	private addUnknown(status: string): void {
		this.unknown.set(status, (this.unknown.get(status) ?? 0) + 1);
	}

	private holdForWantOfPrices(): Hold {
		const counts = [...this.unknown]
			.map(([status, count]) => countInWords(count, status))
			.join(', ');
		const what = `'Max Cost' could not be checked, since prices are missing: ${counts}`;
		const { example } = this;
		return {
			status: 'PRICE_UNKNOWN',
			what: example === undefined ? what : `${what}. Item ${example.item}: ${example.what}`,
			advice: adviceWithoutPrices(example?.advice),
		};
	}
}

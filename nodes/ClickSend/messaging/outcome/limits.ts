import { amountOf, readMoney } from '../input/money';
import { isPriced, priceOf, type PriceResult } from './price';
import { isTaken } from './result';
import type { MessageResult, PlannedMessage, Row } from '../types';
import type { Problem } from '../problem';

/** What one run may do at most; a limit that is absent does not exist. */
export interface Limits {
	/** In millionths of the account's currency. */
	maxCost?: number;
	maxRecipients?: number;
}

/** Why nothing goes out, and what to do about it. */
export interface Hold extends Problem {
	advice: string;
}

const NOTHING_WENT_OUT = 'What has this status was not sent.';

const messagesOf = (count: number): string =>
	count === 1 ? 'The message of this run' : `The ${count} messages of this run`;

/** How many recipients messages have: a list counts by its contacts. */
export const countRecipients = (messages: readonly PlannedMessage[]): number =>
	messages.reduce((count, { list }) => count + (list?.contacts ?? 1), 0);

/** @param count messages that this run asks for, those that an earlier try of it sent included */
export function checkRecipients(count: number, maxRecipients: number): Hold | undefined {
	if (count <= maxRecipients) return undefined;
	const are = count === 1 ? 'is' : 'are';
	return {
		status: 'RECIPIENT_LIMIT',
		what: `${messagesOf(count)} ${are} more than the ${maxRecipients} of 'Max Recipients'`,
		advice: `Raise 'Max Recipients', or give the node fewer recipients. ${NOTHING_WENT_OUT}`,
	};
}

/** A contact of a list that was refused is not gone, though the others are. */
const asGone = (contact: MessageResult): MessageResult =>
	contact.outcome === 'unknown' && contact.missing === undefined
		? { ...contact, outcome: 'accepted' }
		: contact;

/** What a run would cost in all, as far as ClickSend says so. */
export class Quote {
	private count = 0;

	private units = 0;

	/** How many messages may be taken at a price that nobody knows, by status. */
	private readonly unknown = new Map<string, number>();

	private example: PriceResult | undefined;

	/**
	 * Adds what a question for a price came to. A refused message costs nothing; a row that shows what it would cost
	 * counts all the same, since such a refusal (no credit) may have passed when the message goes out.
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
		// What was not asked for only followed from something else.
		if ((this.example?.status ?? 'NOT_TRIED') === 'NOT_TRIED') this.example = price;
		return price;
	}

	/** Contacts that ClickSend left out get no message as a rule: should they, each costs as much as the dearest of the others. */
	private addList(contacts: readonly MessageResult[]): void {
		const told = contacts.filter(({ missing }) => missing === undefined);
		const prices = told.map((contact) => this.addOne(contact)).filter(isPriced);
		const dearest = Math.max(...prices.map(({ units }) => units ?? 0));
		for (const rest of contacts.filter(({ missing }) => missing !== undefined)) {
			if (prices.length === 0) this.addOne(rest);
			else this.units += dearest * (rest.missing ?? 0);
		}
	}

	/** Adds a message that an earlier try of the run sent, or may have sent: its price is in its row, or unknown. */
	addGone(result: MessageResult): void {
		this.add({ ...result, outcome: 'accepted', contacts: result.contacts?.map(asGone) });
	}

	/** Adds a row that answers for none of the messages, and would cost like one of them. */
	addStray(row: Row): void {
		const units = readMoney(row.message_price);
		if (units !== undefined) this.units += units;
		else if (isTaken(row)) this.addUnknown('PRICE_UNKNOWN');
	}

	/**
	 * @param maxCost in millionths of the currency; a run that costs just as much may go out
	 * @param currency its short name, where the answers have it
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
			advice: `Raise 'Max Cost', shorten the texts or send to fewer recipients. ${NOTHING_WENT_OUT}`,
		};
	}

	private addUnknown(status: string): void {
		this.unknown.set(status, (this.unknown.get(status) ?? 0) + 1);
	}

	private holdForWantOfPrices(): Hold {
		const counts = [...this.unknown].map(([status, count]) => `${count} ${status}`).join(', ');
		const what = `'Max Cost' could not be checked, since prices are missing: ${counts}`;
		const { example } = this;
		return {
			status: 'PRICE_UNKNOWN',
			what: example === undefined ? what : `${what}. Item ${example.item}: ${example.what}`,
			advice: `${example?.advice ?? 'Run these items again later.'} ${NOTHING_WENT_OUT}`,
		};
	}
}

/** An earlier try of the run may have sent other messages, so the sentence names the status. */
const NOT_SENT = 'No message with this status was sent.';

export const RAISE_MAX_RECIPIENTS = `Raise 'Max Recipients', or give the node fewer recipients. ${NOT_SENT}`;

export const RAISE_MAX_COST = `Raise 'Max Cost', shorten the texts or send to fewer recipients. ${NOT_SENT}`;

/** Says what to do about a run whose cost is unknown; `advice` is about a message without a price. */
export const adviceWithoutPrices = (advice: string | null | undefined): string =>
	`${advice ?? 'Run these items again later.'} ${NOT_SENT}`;

/** Advice by status for a question for a price, where the status is about the run and not about the request. */
export const PRICE_ADVICE: ReadonlyMap<string, string> = new Map([
	['CANCELLED', 'Run the workflow again for these items.'],
	['NOT_TRIED', 'Fix what stopped the earlier call, then ask for this price again.'],
]);

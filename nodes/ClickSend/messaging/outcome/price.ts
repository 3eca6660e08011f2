import { PRICE_ADVICE } from '../advice/limitAdvice';
import { adviceFor } from '../advice/messageAdvice';
import { OPT_OUT_ADVICE } from '../advice/optOutAdvice';
import { adviceForRequest } from '../advice/requestAdvice';
import { readMoney } from '../input/money';
import { rowOf, type MessageResult } from '../types';
import type { Problem } from '../problem';
import { cut } from '../values';
import { MAX_NAME } from './result';

/** The outcomes of a question for a price. A question never sends a message. */
export const PRICE_OUTCOMES = ['priced', 'rejected', 'invalid', 'not_priced'] as const;

/**
 * `priced`: ClickSend gave a price, and would take the message. `rejected`: its row says that it would not. `invalid`:
 * the node's own check refused the message. `not_priced`: the price is unknown, and asking again is safe.
 */
export type PriceOutcome = (typeof PRICE_OUTCOMES)[number];

/** The final result of a question for the price of one message. */
export interface PriceResult extends Omit<MessageResult, 'outcome'> {
	outcome: PriceOutcome;
	/** The price in the row, in millionths of the account's currency; the row of a refused message may have one too. */
	units: number | undefined;
}

type Verdict = Pick<PriceResult, 'outcome' | 'status' | 'what' | 'advice'>;

const notPriced = ({ status, what }: Problem): Verdict => ({
	outcome: 'not_priced',
	status,
	what,
	advice: PRICE_ADVICE.get(status) ?? OPT_OUT_ADVICE[status] ?? adviceForRequest(status),
});

/** A row that ClickSend will not take, for a reason that may pass, is no matter of the message. */
const adviceOnRefusal = (status: string): string | null =>
	status === 'INTERNAL_ERROR' ? adviceForRequest(status) : adviceFor('rejected', status);

function verdictOn(result: MessageResult, units: number | undefined): Verdict {
	const { outcome, row, status, what, to, advice } = result;
	if (outcome === 'invalid') return { outcome, status, what, advice };
	if (row !== null && outcome === 'rejected') {
		const refusal = `ClickSend would not take a message for ${cut(to ?? 'this list', MAX_NAME)}`;
		return { outcome, status, what: refusal, advice: adviceOnRefusal(status) };
	}
	if (outcome !== 'accepted') {
		const isCancelled = outcome === 'not_sent' && status === 'CANCELLED';
		const stopped = 'The execution was stopped before this price was asked for';
		return notPriced({ status, what: isCancelled ? stopped : what });
	}
	if (units === undefined) {
		const missing = `ClickSend's answer has no price for the message to ${cut(to ?? 'this list', MAX_NAME)}`;
		return notPriced({ status: 'PRICE_UNKNOWN', what: missing });
	}
	return { outcome: 'priced', status, what: 'ClickSend gave a price', advice: null };
}

/** Turns the result of one message of a question into a price. */
export function priceOf(result: MessageResult): PriceResult {
	const units = readMoney(rowOf(result)?.message_price);
	return { ...result, ...verdictOn(result, units), units };
}

export const isPriced = ({ outcome }: PriceResult): boolean => outcome === 'priced';

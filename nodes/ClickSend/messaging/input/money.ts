import { isObject } from '../values';

/** Prices have four decimals, six in the history (docs/clicksend-api.md, "GET /sms/history"). */
const DECIMALS = 6;

/** Money is added up in whole millionths of the account's currency, so sums have no rounding errors. */
const UNITS_PER_CURRENCY = 10 ** DECIMALS;

const DECIMAL = /^(\d*)(?:\.(\d+))?$/;

/**
 * Reads an amount of money as ClickSend writes it (text, or a number in older answers) or as a user types it.
 *
 * @param beyond the rounding of decimals after the sixth: a price is rounded up, a limit down
 * @returns whole millionths of the currency, `undefined` if the value is no amount
 */
export function readMoney(value: unknown, beyond: 'up' | 'down' = 'up'): number | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).trim();
	const [, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
	if (whole + fraction === '') return undefined;
	const rest = fraction.slice(DECIMALS);
	const ceiling = beyond === 'up' && /[1-9]/.test(rest) ? 1 : 0;
	const units = Number(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0')) + ceiling;
	return Number.isSafeInteger(units) ? units : undefined;
}

/** Converts millionths into an amount of the currency, e.g. 79200 into 0.0792. */
export const amountOf = (units: number): number => units / UNITS_PER_CURRENCY;

/** Reads the account's currency from the `data` of an answer: `_currency`, or `currency` in older answers. */
export function currencyOf(
	data: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
	const currency = data._currency ?? data.currency;
	return isObject(currency) ? currency : null;
}

import { isObject } from '../values';

/** Prices have four decimals, six in the history (docs/clicksend-api.md, "GET /sms/history"). */
const DECIMALS = 6;

/** Money is added up in whole millionths of the account's currency: sums are exact, without binary dust. */
const UNITS_PER_CURRENCY = 10 ** DECIMALS;

const DECIMAL = /^(\d*)(?:\.(\d+))?$/;

/**
 * Reads an amount of money as ClickSend writes it (text, or a number in older answers) or as a user types it.
 *
 * @param beyond what becomes of a seventh decimal: a price is rounded up, a limit down
 * @returns whole millionths of the currency, `undefined` for what is no amount
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

/** Millionths as an amount of the currency, e.g. 79200 as 0.0792. */
export const amountOf = (units: number): number => units / UNITS_PER_CURRENCY;

/** What the `data` of an answer says of the account's currency. Older answers say `currency` where newer ones say `_currency`. */
export function currencyOf(
	data: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
	const currency = data._currency ?? data.currency;
	return isObject(currency) ? currency : null;
}

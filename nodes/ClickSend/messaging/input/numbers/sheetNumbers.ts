import { countDigits } from '../../values';
import type { Reason } from './entry';

const AMOUNT = '\\+?\\d{1,3}';

/** As sheets write large numbers, those of India in twos; the decimals, if there are any, are zeros. */
const THOUSANDS = new RegExp(
	`^(${AMOUNT}(?:[,']\\d{2,3})*[,']\\d{3})(?:\\.0{1,2})?$|^(${AMOUNT}(?:\\.\\d{3})+),0{1,2}$`,
);

const SIGNS = '[+\\d ()[\\]/-]*';

/** As number columns are saved, with a point or the comma of other countries. */
const FRACTION = new RegExp(`^(${SIGNS}\\d)\\.0{1,2}$|^((?:${SIGNS}|[+\\d.]*)\\d),0{1,2}$`);

/** The same of a short code. */
const SHORT_FRACTION = /^(\d+)\.0{1,2}$/;

/** Decimals that are no zeros: nothing was counted but a number was written otherwise than it is. */
const DECIMALS = new RegExp(`^\\+?\\d{7,}[.,]\\d+$|^${SIGNS}\\d[.,]\\d{1,2}$`);

/** In fewer digits a point or a comma stands for something else. */
const MIN_WHOLE = 7;

/** As sheets write large numbers that do not fit their column. */
const SCIENTIFIC = /^(\+?\d)[.,](\d+)e\+?(\d{1,2})$/i;

/** Whether a text looks like a number that a sheet wrote: its commas are none between entries. */
export const isOfSheet = (text: string): boolean =>
	SCIENTIFIC.test(text) || THOUSANDS.test(text) || fractionless(text) !== undefined;

/** The digits of a number with thousands, or none. */
function thousandless(text: string): string | undefined {
	const found = THOUSANDS.exec(text);
	return (found?.[1] ?? found?.[2])?.replace(/[,'.]/g, '');
}

/** A number without zeros behind a point; a point behind few digits is part of the number. */
function fractionless(text: string): string | undefined {
	const found = FRACTION.exec(text);
	const whole = found?.[1] ?? found?.[2];
	const isWhole = whole !== undefined && countDigits(whole) >= MIN_WHOLE;
	return isWhole ? whole : SHORT_FRACTION.exec(text)?.[1];
}

/** The digits of a number that a sheet wrote as one, or the text as it is. */
export function asWhole(text: string): string | Reason {
	const whole = thousandless(text) ?? fractionless(text);
	if (whole !== undefined) return whole;
	const scientific = SCIENTIFIC.exec(text);
	if (scientific === null) {
		const isBroken = DECIMALS.test(text) && countDigits(text) > MIN_WHOLE;
		return isBroken ? { reason: 'has decimals, which no phone number has' } : text;
	}
	const [, first = '', rest = '', exponent] = scientific;
	return rest.length === Number(exponent)
		? `${first}${rest}`
		: { reason: 'is in scientific notation, in which digits are missing' };
}

import { dialledAbroad, isSound, withoutTrunk } from './dialling';
import { splitCode, type Plan } from './plans';

const BEGINS_WITH_A_VOWEL = /^[AEFHILMNORSX]/;

/** E.g. "a US number", "an AU mobile number". */
function numberOf({ country, code, lengths, mobile }: Plan): string {
	const kind = mobile === lengths ? 'number' : 'mobile number';
	const name = country === code ? `+${code}` : country;
	return `${BEGINS_WITH_A_VOWEL.test(name) ? 'an' : 'a'} ${name} ${kind}`;
}

/** E.g. "+4930555012 or +49305550123". */
function either(choices: readonly (number | string)[]): string {
	const last = choices.at(-1);
	return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : String(last);
}

export const digitsIn = (count: number): string => `${count} digit${count === 1 ? '' : 's'}`;

/** E.g. "7, 9 or 10", and "7 to 13". */
function lengthsOf({ mobile }: Plan): string {
	const first = mobile[0] ?? 0;
	const isRow = mobile.length > 2 && mobile.every((length, index) => length === first + index);
	return isRow ? `${first} to ${mobile.at(-1)}` : either(mobile);
}

/** @param where the digits stand that are counted, e.g. " behind +1" */
function whyNot(plan: Plan, digits: string, where: string): string {
	return plan.mobile.includes(digits.length)
		? `does not begin${where} like ${numberOf(plan)}`
		: `has ${digitsIn(digits.length)}${where} where ${numberOf(plan)} has ${lengthsOf(plan)}`;
}

/** The reason why digits with a plus before them are no number. */
export function whyNotInternational(digits: string): string {
	const split = splitCode(digits);
	if (split === undefined) {
		const begins = digits.startsWith('0') ? 'with a 0' : 'with no calling code of a country';
		return `begins ${begins} behind the plus`;
	}
	const [main] = split.plans;
	return whyNot(main, withoutTrunk(main, split.rest), ` behind +${main.code}`);
}

/** The number that somebody may have meant who left out a plus: only where there is no other. */
function withPlus(dialled: string): string {
	const digits = dialled.replace(/^00/, '');
	const plan = splitCode(digits)?.plans[0];
	if (plan === undefined || !isSound(digits)) return '';
	return ` (with a plus, as +${digits}, it would be ${numberOf(plan)})`;
}

/** In fewer digits nobody would look for what is dialled before a number. */
const MIN_FOR_TRUNK = 7;

/**
 * The reason why digits without a plus are no number for somebody in the country.
 *
 * @param text as it is written: of digits with signs between them nobody forgot the plus
 */
export function whyNotIn(plan: Plan, digits: string, text: string): string {
	const abroad = dialledAbroad(plan, digits);
	if (abroad !== undefined) {
		const prefix = digits.slice(0, -abroad.length);
		return `dials +${abroad} with the prefix ${prefix}, which ${whyNotInternational(abroad)}`;
	}
	const rest = digits.length < MIN_FOR_TRUNK ? digits : withoutTrunk(plan, digits);
	const trunk = digits.endsWith(rest) ? digits.slice(0, digits.length - rest.length) : '';
	const where = trunk === '' ? '' : ` behind the leading ${trunk}`;
	return `${whyNot(plan, trunk === '' ? digits : rest, where)}${/^(?:00|\d+$)/.test(text) ? withPlus(digits) : ''}`;
}

export const severalReadings = (numbers: readonly string[]): string =>
	`can be read as ${either(numbers)}: write the one that is meant`;

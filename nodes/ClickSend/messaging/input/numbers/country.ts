import { readLabel } from '../label';
import { quote } from './characters';
import { planOf, type Plan } from './plans';
import { bareText } from './quotes';
import { problem, type Problem } from '../../problem';

/** Codes that people write and ISO has otherwise. */
const ALSO: Readonly<Record<string, string>> = { UK: 'GB' };

/**
 * Reads the country whose numbers may stand without a calling code: an ISO alpha-2 code in any case.
 *
 * @returns `undefined` for none, which leaves such numbers to the default country of the account
 */
export function readCountry(value: unknown): Plan | undefined | Problem {
	// Most items have the code itself, which is found at once.
	const plan = typeof value === 'string' ? planOf(value) : undefined;
	if (plan !== undefined) return plan;
	const label = readLabel('Country', value);
	if (typeof label !== 'string') return label;
	const code = bareText(label).toUpperCase();
	const what = `'Country' is ${quote(label)} where the two-letter code of a country was expected`;
	return planOf(ALSO[code] ?? code) ?? problem(what, 'INVALID_COUNTRY');
}

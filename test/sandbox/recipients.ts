/** Calling codes of the countries this sandbox can complete a local number for. */
const CALLING_CODES: Readonly<Record<string, string>> = {
	US: '1',
	CA: '1',
	AE: '971',
	AU: '61',
	BR: '55',
	CN: '86',
	DE: '49',
	ES: '34',
	FR: '33',
	GB: '44',
	HK: '852',
	IE: '353',
	IN: '91',
	MX: '52',
	MY: '60',
	NL: '31',
	NZ: '64',
	PH: '63',
	SG: '65',
	ZA: '27',
};

/** Exact shapes of the national number where a wrong length is worth noticing. */
const NATIONAL_NUMBER: Readonly<Record<string, RegExp>> = {
	US: /^[2-9]\d{2}[2-9]\d{6}$/,
	CA: /^[2-9]\d{2}[2-9]\d{6}$/,
	AU: /^[1-9]\d{8}$/,
	GB: /^[1-9]\d{9}$/,
};

/** E.164: at most 15 digits, never a leading 0; shorter than 8 is no mobile number anywhere. */
const E164 = /^\+[1-9]\d{7,14}$/;
const WRITTEN_NUMBER = /^\+?[\d\s().-]+$/;
const NORTH_AMERICAN_CODE = '1';

export interface Recipient {
	/** E.164. */
	to: string;
	/** ISO alpha-2, or '' when the calling code is not in the table. */
	country: string;
}

/**
 * Reads a recipient the way ClickSend does: international as it stands, local by its country.
 * @param to what the message asked for
 * @param country ISO alpha-2 of numbers without a country code
 * @returns null when it is no valid number, which ClickSend answers with INVALID_RECIPIENT
 */
export function normaliseRecipient(to: string, country: string): Recipient | null {
	const written = to.trim();
	if (!WRITTEN_NUMBER.test(written)) return null;
	const digits = written.replace(/\D/g, '');
	const number = written.startsWith('+') ? `+${digits}` : completeLocal(digits, country);
	if (number === null || !E164.test(number)) return null;
	const home = countryOf(number, country);
	const national = number.slice(1 + (CALLING_CODES[home] ?? '').length);
	const shape = NATIONAL_NUMBER[home];
	return shape === undefined || shape.test(national) ? { to: number, country: home } : null;
}

function completeLocal(digits: string, country: string): string | null {
	const code = CALLING_CODES[country];
	if (code === undefined) return null;
	const shape = NATIONAL_NUMBER[country];
	const withCode = digits.startsWith(code) && shape?.test(digits.slice(code.length)) === true;
	if (withCode) return `+${digits}`;
	const trunk = code !== NORTH_AMERICAN_CODE && digits.startsWith('0');
	return `+${code}${trunk ? digits.slice(1) : digits}`;
}

function countryOf(number: string, hint: string): string {
	const matches = (country: string): boolean =>
		number.startsWith(`+${CALLING_CODES[country] ?? 'none'}`);
	// Two countries share +1; only what the sender said can tell them apart here.
	if (matches(hint)) return hint;
	return Object.keys(CALLING_CODES).find(matches) ?? '';
}

import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/** Digits and the signs between them; ClickSend takes letters for no number. */
const WRITTEN_NUMBER = /^\+?[\d\s().-]+$/;

/** Numbers that are set aside for fiction. As nobody has one, libphonenumber takes some of them for none. */
const FICTIONAL: ReadonlyArray<[country: string, number: RegExp]> = [
	['GB', /^\+447700900\d{3}$/],
	['US', /^\+1[2-9]\d{2}55501\d{2}$/],
];

const fictionalCountry = (number: string): string | undefined =>
	FICTIONAL.find(([, range]) => range.test(number))?.[0];

export interface Recipient {
	/** E.164. */
	to: string;
	/** ISO alpha-2, or '' for a calling code that belongs to no country. */
	country: string;
}

/** The same numbers come again and again, and libphonenumber takes its time: so much is remembered. */
const MOST_REMEMBERED = 200_000;

const remembered = new Map<string, Recipient | null>();

/**
 * Reads a recipient the way ClickSend does: international as it stands, local by its country. It judges by itself, with
 * libphonenumber: a number that the node got wrong must not pass here for the same reason.
 *
 * @param to what the message asked for
 * @param country ISO alpha-2 of numbers without a country code
 * @returns null when it is no valid number, which ClickSend answers with INVALID_RECIPIENT
 */
export function normaliseRecipient(to: string, country: string): Recipient | null {
	const key = `${country} ${to}`;
	const known = remembered.get(key);
	if (known !== undefined) return known;
	const recipient = judge(to, country);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(key, recipient);
	return recipient;
}

function judge(to: string, country: string): Recipient | null {
	const written = to.trim();
	if (!WRITTEN_NUMBER.test(written)) return null;
	const number = parsePhoneNumberFromString(written, country as CountryCode);
	if (number === undefined) return null;
	const fictional = fictionalCountry(number.number);
	if (!number.isValid() && fictional === undefined) return null;
	return { to: number.number, country: number.country ?? fictional ?? '' };
}

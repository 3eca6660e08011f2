import type { Example } from './judge';

const ARABIC_ZERO = 0x660;
const WIDE_ZERO = 0xff10;

const inScript = (text: string, zero: number): string =>
	text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** The number within its country, and what is dialled before it there. */
function local({ number }: Example): { written: string; trunk: string } {
	const written = number.formatNational();
	const digits = digitsOf(written);
	const { nationalNumber } = number;
	const trunk = digits.endsWith(nationalNumber) ? digits.slice(0, -nationalNumber.length) : '';
	return { written, trunk };
}

type Spelling = (example: Example) => unknown;

/** The ways in which people write a number that has its calling code. */
export const INTERNATIONAL: Readonly<Record<string, Spelling>> = {
	'E.164': ({ number }) => number.number,
	spaces: ({ number }) => number.formatInternational(),
	dashes: ({ number }) => number.formatInternational().replaceAll(' ', '-'),
	'en dashes': ({ number }) => number.formatInternational().replaceAll(' ', '\u2013'),
	dots: ({ number }) => number.formatInternational().replaceAll(' ', '.'),
	'no-break spaces': ({ number }) => number.formatInternational().replaceAll(' ', '\u00a0'),
	'a slash': ({ number }) => number.formatInternational().replace(' ', '/'),
	'the code in brackets': ({ number }) => number.formatInternational().replace(/^(\S+)/, '($1)'),
	'a link': ({ number }) => number.getURI(),
	'a label': ({ number }) => `Mobile: ${number.formatInternational()}`,
	'a label behind it': ({ number }) => `${number.formatInternational()} (mobile)`,
	'an apostrophe': ({ number }) => `'${number.number}`,
	quotes: ({ number }) => `"${number.formatInternational()}"`,
	'a formula': ({ number }) => `="${number.number}"`,
	'a float': ({ number }) => `${number.number}.0`,
	thousands: ({ number }) => `+${grouped(number.number.slice(1))}`,
	'full width': ({ number }) => `\uff0b${inScript(number.number.slice(1), WIDE_ZERO)}`,
	'marks of direction': ({ number }) => `\u202a${number.number}\u202c`,
	'invisible blanks': ({ number }) => number.formatInternational().replaceAll(' ', '\u200b'),
	'the trunk prefix in brackets': (example) => {
		const { number } = example;
		const { trunk } = local(example);
		const written = `+${number.countryCallingCode} (${trunk})${number.nationalNumber}`;
		return trunk === '' ? number.number : written;
	},
	'the trunk prefix': (example) => {
		const { number } = example;
		return `+${number.countryCallingCode} ${local(example).trunk}${number.nationalNumber}`;
	},
};

/** The ways in which people write a number of their own country. */
export const NATIONAL: Readonly<Record<string, Spelling>> = {
	'as in the country': (example) => local(example).written,
	'digits alone': (example) => digitsOf(local(example).written),
	'without the trunk prefix': ({ number }) => number.nationalNumber,
	'a slash in the country': (example) => local(example).written.replace(/(?<=\d)[ -]/, '/'),
	'a minus sign': (example) => local(example).written.replaceAll('-', '\u2212'),
	'Arabic digits': (example) => inScript(digitsOf(local(example).written), ARABIC_ZERO),
	'a float in the country': ({ number }) => `${number.nationalNumber}.0`,
	'a number with the calling code': ({ number }) => Number(number.number.slice(1)),
};

/** The prefixes with which people dial abroad in some countries. */
export const ABROAD: ReadonlyArray<[from: string, prefix: string]> = [
	['AU', '0011 '],
	['US', '011-'],
	['HK', '001 '],
	['JP', '010 '],
	['RU', '8~10 '],
	['GB', '00'],
	['SG', '001'],
	['KR', '00700 '],
];

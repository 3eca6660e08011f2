import * as fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import {
	parsePhoneNumberFromString,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';

/** A number of a region with what libphonenumber says of it. */
export interface Example {
	region: CountryCode;
	number: PhoneNumber;
}

type Types = Array<[pattern: string] | 0> | 0;

const countries = metadata.countries as unknown as Record<string, readonly unknown[]>;

/** All 245. */
export const REGIONS = Object.keys(countries) as CountryCode[];

/** Where mobile and fixed-line numbers are alike, only the latter have a pattern. */
function patternsOf(region: CountryCode): RegExp[] {
	const types = (countries[region]?.[11] ?? 0) as Types;
	const [fixed, mobile] = types === 0 ? [] : types;
	return [fixed, mobile].flatMap((type) =>
		type && type[0] ? [new RegExp(`^(?:${type[0]})$`)] : [],
	);
}

const parse = (text: string, region?: CountryCode): PhoneNumber | undefined =>
	parsePhoneNumberFromString(text, region);

/** A number of a region, where libphonenumber takes it for a valid one of that region. */
export function exampleOf(region: CountryCode, digits: string): Example | undefined {
	const code = String(countries[region]?.[0]);
	const number = parse(`+${code}${digits}`);
	const isSound = number?.isValid() === true && number.number === `+${code}${digits}`;
	// E.164 allows 15 digits; libphonenumber takes more for some countries.
	return isSound && number.number.length <= 16 ? { region, number } : undefined;
}

/** Any number that a region has, mobile or fixed-line. */
export const numberOf = (region: CountryCode): fc.Arbitrary<Example> =>
	fc
		.oneof(...patternsOf(region).map((pattern) => fc.stringMatching(pattern)))
		.map((digits) => exampleOf(region, digits))
		.filter((example) => example !== undefined);

/** libphonenumber's example of a mobile number. */
export const mobileExample = (region: CountryCode): Example | undefined =>
	exampleOf(region, (examples as Record<string, string>)[region] ?? '');

/** The same fixed-line numbers in each run. */
export function fixedExamples(region: CountryCode, count: number): Example[] {
	const [pattern] = patternsOf(region);
	if (pattern === undefined) return [];
	const digits = fc.sample(fc.stringMatching(pattern), { numRuns: 20 * count, seed: 1 });
	return digits.flatMap((one) => exampleOf(region, one) ?? []).slice(0, count);
}

/** Returns the number that libphonenumber reads, if it is possible. */
export function judged(text: string, region?: CountryCode): string | undefined {
	const number = parse(text, region);
	return number?.isPossible() === true ? number.number : undefined;
}

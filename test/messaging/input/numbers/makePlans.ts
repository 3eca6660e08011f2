import examples from 'libphonenumber-js/examples.mobile.json';
import metadata from 'libphonenumber-js/metadata.max.json';

/** Texts of so few digits are short codes, except where the numbers of a country are as short. */
const SHORT = 6;

/** The places of what is used, in libphonenumber's own rows (its METADATA.md). */
type Source = readonly [
	code: string,
	prefix: string,
	general: string,
	lengths: number[],
	formats: unknown,
	trunk: string | 0,
	trunkFormat: unknown,
	trunkPattern: string | 0,
	rewrite: string | 0,
	formatAlways: unknown,
	leadingDigits: unknown,
	types: Array<[pattern: string, lengths?: number[]] | 0> | 0,
];

const { countries, nonGeographic, country_calling_codes } = metadata as unknown as {
	countries: Record<string, Source>;
	nonGeographic: Record<string, Source>;
	country_calling_codes: Record<string, string[]>;
};

/** The lengths of mobile numbers; without lengths of their own, those of all numbers. */
function mobileLengths(country: string, [, , , lengths, , , , , , , , types]: Source): number[] {
	const mobile = types === 0 || types === undefined ? 0 : types[1];
	const all = (mobile ? mobile[1] : undefined) ?? lengths;
	const example = (examples as Record<string, string>)[country] ?? '';
	return example.length > SHORT ? all.filter((length) => length > SHORT) : all;
}

/** Removes fields at the end that have their default value. */
function shortened(row: unknown[]): unknown[] {
	const length = row.length - [...row].reverse().findIndex((value) => value !== 0);
	return row.slice(0, length);
}

function rowOf(name: string, source: Source): unknown[] {
	const [code, prefix, general, lengths, , trunk, , trunkPattern, rewrite] = source;
	const mobile = mobileLengths(name, source);
	return shortened([
		code,
		lengths,
		general,
		mobile.join() === lengths.join() ? 0 : mobile,
		trunkPattern || trunk || 0,
		prefix === '00' || prefix === undefined ? 0 : prefix,
		rewrite || 0,
	]);
}

/** The plans of all countries as JSON, a line for each; the first of those that share a calling code is its main one. */
export function makePlans(): string {
	const inOrder = Object.values(country_calling_codes).flat();
	const lines = [
		...inOrder.map((name) => [name, countries[name]] as const),
		...Object.entries(nonGeographic),
	].flatMap(([name, source]) =>
		source === undefined
			? []
			: [`\t${JSON.stringify(name)}: ${JSON.stringify(rowOf(name, source))}`],
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

/** The names of the countries as JSON, a line for each, in the order of the names. */
export function makeCountries(): string {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const lines = Object.keys(countries)
		.map((code) => ({ code, name: names.of(code) ?? code }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'))
		.map(({ code, name }) => `\t${JSON.stringify(code)}: ${JSON.stringify(name)}`);
	return `{\n${lines.join(',\n')}\n}\n`;
}

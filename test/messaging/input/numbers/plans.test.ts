import { readFileSync, statSync } from 'node:fs';

import {
	planOf,
	PREFIXES,
	splitCode,
} from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { REGIONS } from './judge';
import { makePlans } from './makePlans';
import { PLANS } from './writePlans';

const MAX_BYTES = 25_000;

it('the plans are those of the libphonenumber that is installed (npm run numbers:data)', () => {
	expect(readFileSync(PLANS, 'utf8')).toBe(makePlans());
});

it('the plans are small enough to ship', () => {
	expect(statSync(PLANS).size).toBeLessThan(MAX_BYTES);
});

it('each region has a plan', () => {
	expect(REGIONS.filter((region) => planOf(region)?.country !== region)).toEqual([]);
});

it.each(['', 'us', 'ZZ', 'UK', '881', 'constructor', '__proto__'])('"%s" is no country', (name) => {
	expect(planOf(name)).toBeUndefined();
});

it.each([
	['14055550111', 'US', '4055550111'],
	['447700900123', 'GB', '7700900123'],
	['35312345678', 'IE', '12345678'],
	['881612345678', '881', '612345678'],
])('%s begins with the calling code of %s', (digits, country, rest) => {
	const split = splitCode(digits);

	expect(split?.plans[0].country).toBe(country);
	expect(split?.rest).toBe(rest);
});

it.each(['', '0', '999123', '210123'])('%s begins with no calling code', (digits) => {
	expect(splitCode(digits)).toBeUndefined();
});

it('no calling code is the beginning of another one', () => {
	const codes = [...new Set(REGIONS.map((region) => planOf(region)?.code ?? ''))];

	expect(codes.filter((code) => splitCode(code)?.plans[0].code !== code)).toEqual([]);
});

it('each way to dial abroad is there once', () => {
	const sources = PREFIXES.map(({ source }) => source);

	expect(new Set(sources).size).toBe(sources.length);
	expect(PREFIXES.some((prefix) => prefix.test('011'))).toBe(true);
});

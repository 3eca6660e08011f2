import { getCountries } from 'libphonenumber-js/max';
import type { INodePropertyOptions } from 'n8n-workflow';

import names from '../../../nodes/ClickSend/actions/fields/countries.json';
import { countryField } from '../../../nodes/ClickSend/actions/fields/countryField';
import { readCountry } from '../../../nodes/ClickSend/messaging/input/numbers/country';

const options = (countryField.options ?? []) as INodePropertyOptions[];

it('the countries are those of libphonenumber (npm run numbers:data)', () => {
	expect(Object.keys(names).sort()).toEqual([...getCountries()].sort());
});

it('each has a name of its own, and they are in the order of the names', () => {
	const all = Object.values(names);

	expect(new Set(all).size).toBe(all.length);
	expect(all).toEqual([...all].sort((one, other) => one.localeCompare(other, 'en')));
	expect(Object.entries(names).filter(([code, name]) => code === name)).toEqual([]);
});

it('the first choice is the default of the account, and each other one is a country that can be read', () => {
	const [first, ...countries] = options;

	expect([first?.name, first?.value]).toEqual(['Account Default', '']);
	expect(readCountry('')).toBeUndefined();
	expect(countries.filter(({ value }) => !('country' in (readCountry(value) ?? {})))).toEqual([]);
	expect(countries).toContainEqual({ name: 'United States (US)', value: 'US' });
	expect(countryField.default).toBe('US');
});

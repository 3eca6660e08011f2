import { readCountry } from '../../../../nodes/ClickSend/messaging/input/numbers/country';

it.each([
	['in quotes', '"DE"', 'DE'],
	['in small letters and blanks', ' nz ', 'NZ'],
	['in full width', '\uff24\uff25', 'DE'],
	['beside what nobody can see', 'FR\u200b', 'FR'],
	['as people write Great Britain', "'uk'", 'GB'],
])('a country is read %s', (_how, value, country) => {
	expect(readCountry(value)).toMatchObject({ country });
});

it.each(['EN', 'ZZ', '"Germany"'])('%s is no code of a country', (value) => {
	expect(readCountry(value)).toMatchObject({ status: 'INVALID_COUNTRY' });
});

import { readBoolean } from '../../../nodes/ClickSend/messaging/input/boolean';

it.each([
	true,
	'true',
	'TRUE',
	' True\n',
	'yes',
	'on',
	'y',
	'1',
	1,
	'1.0',
	'"true"',
	'on\u200b',
	'\uff39',
])('%j is true', (value) => {
	expect(readBoolean('Shorten URLs', value)).toBe(true);
});

it.each([
	false,
	'false',
	'FALSE',
	'no',
	'off',
	'n',
	'0',
	0,
	'0.0',
	"'no'",
	'',
	' ',
	null,
	undefined,
])('%j is false', (value) => {
	expect(readBoolean('Shorten URLs', value)).toBe(false);
});

it.each([
	['maybe', '"maybe"'],
	['wahr', '"wahr"'],
	[2, '2'],
	[NaN, 'NaN'],
	[[true], 'a list'],
	[{}, 'an object'],
	[1n, '1'],
	['x'.repeat(100), `"${'x'.repeat(57)}..."`],
])('%j is neither', (value, shown) => {
	expect(readBoolean('Shorten URLs', value)).toEqual({
		status: 'INVALID_PARAMETER',
		what: `'Shorten URLs' is ${shown}, neither true nor false`,
	});
});

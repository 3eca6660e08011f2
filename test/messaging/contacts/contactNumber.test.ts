import {
	numberOfContact,
	readContactNumber,
} from '../../../nodes/ClickSend/messaging/contacts/contactNumber';
import { planOf } from '../../../nodes/ClickSend/messaging/input/numbers/plans';

const ADA = '+61491570156';

it.each([
	['+61 491 570 156', '', ADA],
	['0491 570 156', 'AU', ADA],
	[61491570156, 'AU', ADA],
	['', 'AU', undefined],
	[' ', '', undefined],
	[null, '', undefined],
	[undefined, '', undefined],
])('the number %j with the country %j is read as %j', (value, country, expected) => {
	expect(readContactNumber(value, planOf(country))).toBe(expected);
});

it.each<[name: string, value: unknown, what: string]>([
	['two numbers', '+61491570156, +61491570157', 'has 2 numbers where one was expected'],
	['a local number', '0491 570 156', 'is 0491570156, which has no country code'],
	['words', 'at home', 'has "at home", which'],
	['an object', {}, 'has an object where a phone number was expected'],
])('%s without a country: refused', (_case, value, what) => {
	expect(readContactNumber(value, undefined)).toEqual({
		status: 'INVALID_RECIPIENT',
		what: expect.stringContaining(`'Phone Number' ${what}`) as string,
	});
});

it.each<[cell: unknown, number: string]>([
	[ADA, ADA],
	['(+61) 491-570-156', ADA],
	['0491570156', ''],
	['+61491570156, +61491570157', ''],
	['nobody', ''],
	[null, ''],
	[{}, ''],
])('a contact whose number stands in ClickSend as %j has the number %j', (cell, number) => {
	expect(numberOfContact({ phone_number: cell })).toBe(number);
});

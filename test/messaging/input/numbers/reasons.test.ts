import { planOf, type Plan } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import {
	severalReadings,
	whyNotIn,
	whyNotInternational,
} from '../../../../nodes/ClickSend/messaging/input/numbers/reasons';

it.each([
	['two lengths', 'AR', '123456789012', 'has 12 digits where an AR number has 10 or 11'],
	['more lengths in a row', 'AT', '12345', 'has 5 digits where an AT mobile number has 7 to 13'],
	[
		'a zero before seven digits and more',
		'GB',
		'0123456',
		'has 6 digits behind the leading 0 where a GB mobile number has 10',
	],
	[
		'the number that it is with a plus',
		'US',
		'00447700900131',
		'has 14 digits where a US number has 10 (with a plus, as +447700900131, it would be a GB mobile number)',
	],
	['a zero before fewer', 'GB', '012345', 'has 6 digits where a GB mobile number has 10'],
])('the reason why a number is none in a country names %s', (_what, country, digits, reason) => {
	expect(whyNotIn(planOf(country) as Plan, digits, digits)).toBe(reason);
});

it('a calling code of no country is named by itself', () => {
	expect(whyNotInternational('8001234')).toBe('has 4 digits behind +800 where a +800 number has 8');
});

it.each([
	[['+491', '+492'], 'can be read as +491 or +492: write the one that is meant'],
	[['+491', '+492', '+493'], 'can be read as +491, +492 or +493: write the one that is meant'],
])('all readings are named: %j', (readings, reason) => {
	expect(severalReadings(readings)).toBe(reason);
});

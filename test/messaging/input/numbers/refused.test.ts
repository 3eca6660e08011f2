import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: unknown, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) =>
		'problem' in entry ? entry.problem.what : entry.to,
	);

describe('what cannot be told is refused as a whole, and says why', () => {
	it.each([
		['050,5550131', 'IL', '"050", which has 3 digits where an IL mobile number has 9, so that'],
		[
			'+14055550131;4567',
			'US',
			'"4567", which is too short for a phone number, so that nothing of',
		],
		['+1 405,555 0131', 'US', '"+1 405", which has 3 digits behind +1 where a US number has 10'],
		['01512,3456131', 'DE', '"01512", which is too short for a phone number'],
		['&#43;14055550131', 'US', '"#43", which is not a phone number'],
		['+14055550131 (2)', 'US', 'has digits beside the number'],
		['+49 171 5550131 (2)', 'US', 'has digits beside the number'],
		['0171 5550131/2', 'DE', 'has digits beside the number'],
		['+49 171 5550131(12)', 'US', 'has digits beside the number'],
		['0171 5550131/32', 'DE', 'has digits beside the number'],
		['12) 0171 5550131', 'DE', 'has digits beside the number'],
		['+44 7(0)700 900131', '', 'has 11 digits behind +44 where a GB mobile number has 10'],
		['405-555 callto:0131', 'US', 'is not a phone number'],
		['2) 0171 5550131', 'DE', 'has digits beside the number'],
		['+14055550131-32', 'US', 'has 12 digits behind +1 where a US number has 10'],
		['405-555-0131 405-555-0132', 'US', 'has 20 digits where a US number has 10'],
		['100, no number', 'US', '"no number", which has no digits, so that nothing of'],
		['+14055550131; tel', 'US', '"tel", which has no digits, so that nothing of'],
		['Phone\n+14055550131', 'US', '"Phone", which has no digits, so that nothing of'],
		['4055550131, none', 'US', '"none", which is not a phone number, so that nothing of'],
		['12345; 67890', 'US', '"12345", which is too short for a phone number'],
		['4.0555E+09', 'US', 'is in scientific notation, in which digits are missing'],
		['+49 171 5550\u2026', 'US', 'is cut off'],
		['+1405555013\u00b2', 'US', 'has "\u00b2" (U+00B2) in it, which is no digit'],
		['+14\u041e55550131', 'US', 'is not a phone number: it has "\u041e" (U+041E)'],
		['+1405555CALL', 'US', 'is not a phone number'],
		['Fax: +1 405 555 0131', 'US', 'is not a phone number'],
		['---', 'US', 'has no digits'],
		['555-0131', 'US', 'has 7 digits where a US number has 10'],
		['0411 111 131', 'US', 'does not begin like a US number'],
		['0770 090 013', 'GB', 'has 9 digits behind the leading 0 where a GB mobile number has 10'],
		['+44 770 090 013', 'US', 'has 9 digits behind +44 where a GB mobile number has 10'],
		['+0405 555 0131', 'US', 'begins with a 0 behind the plus'],
		['+999 405 555 0131', 'US', 'begins with no calling code of a country'],
		['011 44 770 090 013', 'US', 'dials +44770090013 with the prefix 011, which has 9 digits'],
		['001 65 8123 4131', 'US', 'can be read as +16581234131 or +6581234131: write the one'],
		['00573211635131', 'CO', 'can be read as +73211635131 or +573211635131: write the one'],
		['00 66 85 211 5131', 'TH', 'can be read as +6852115131 or +66852115131'],
		['0062812346131', 'ID', 'can be read as +62812346131 or +620062812346131'],
		['85434131 + 82434131', 'SG', '"+ 82434131", which has a plus that can belong to the number'],
		['15163456131+15183437131', 'DE', 'has a plus that can belong to the number or stand for'],
		['0-0151 23456131', 'DE', 'begins with a 0 set apart from another 0'],
		['(0) 0176 5550131', 'DE', 'begins with a 0 set apart from another 0'],
		['0 0664 1235131', 'AT', 'begins with a 0 set apart from another 0'],
		['03. 0176 5550131', 'DE', 'has digits beside the number'],
		['04. 15190656131', 'DE', 'has digits beside the number'],
		['4915123456131', 'DE', 'can be read as +494915123456131 or +4915123456131'],
		['42,008', 'DK', 'is not a phone number'],
		['+ +44 7700 900131', 'GB', 'is not a phone number'],
		['6+14055550131', 'FR', '"6", which has 1 digit where an FR number has 9'],
		['85434131 + 82434131 +6581234131', 'SG', '"+ 82434131", which has a plus that can'],
		['0171 5550131, 5550132', 'DE', '"+495550132", which is too short beside another number'],
		['0171 5550131, 5550132', 'DE', 'so that nothing of "0171 5550131, 5550132" gets a message'],
		['411-1111/4111-112', '', 'can be one number or several'],
		['+43 (0)0664 5550131', 'US', 'does not begin behind +43 like an AT mobile number'],
		['(0)8123 4131', 'SG', 'has 9 digits where an SG mobile number has 8'],
		['(0)333 345 6131', 'IT', 'can be read as +3903333456131 or +393333456131'],
		['011 15-2345-613', 'AR', 'has 12 digits where an AR number has'],
		['20.12.34.31', 'MX', 'looks like an IP address'],
		['31.12.99.131', 'KR', 'looks like an IP address'],
		['120.12.34.31', 'KR', 'looks like an IP address'],
		['12.345.678', 'US', 'looks like an amount'],
		['12,345,678', 'US', 'looks like an amount'],
		['2.345.678,00', 'DE', 'looks like an amount'],
		[`+1405555${'\u0300'.repeat(9)}0131`, 'US', 'is not a phone number: it has'],
		['+49305550120000131', 'US', 'has 15 digits behind +49'],
		['+30 (0) 691 234 5678', 'US', 'has 11 digits behind +30'],
		['12 34 612345678', 'ES', 'has 13 digits where an ES number has 9'],
		['00 65 8123 4131', 'AU', 'behind the leading 0'],
		['0024740123', 'IT', 'can be read as +24740123 or +390024740123'],
	])('%s in %s', (cell, country, reason) => {
		const [what = '', ...others] = read(cell, country);

		expect(others).toEqual([]);
		expect(what).toContain(`'To' has`);
		expect(what).toContain(reason);
	});

	it.each([
		['61491570131', 'US', '+61491570131', 'an AU mobile number'],
		['447700900131', 'US', '+447700900131', 'a GB mobile number'],
	])('%s in %s: the plus that may be missing', (cell, country, number, owner) => {
		expect(read(cell, country)[0]).toContain(`(with a plus, as ${number}, it would be ${owner})`);
	});

	it.each([
		[`+1${'-'.repeat(89)}4055550131`, 'US', 'is longer than a phone number can be'],
		[`4,055,550,131${"'".repeat(88)}`, 'DE', '"4", which has 1 digit'],
		[`100, no${'-'.repeat(98)}`, 'US', 'which has no digits'],
		[`85434131+${'-'.repeat(91)}82434131`, 'SG', 'has a plus that can belong to the number'],
		[`85434131+${'-'.repeat(92)}82434131`, 'SG', 'is longer than a phone number can be'],
	])('nothing in a hundred signs and more: %s', (cell, country, reason) => {
		expect(read(cell, country)).toEqual([expect.stringContaining(reason)]);
	});

	it('a number alone, without a word of others', () => {
		expect(read(' 555-0131 ', 'US')).toEqual([
			'\'To\' has "555-0131", which has 7 digits where a US number has 10',
		]);
	});

	it.each(['0411 111 131', '07700 900131', '555-0131'])('none is proposed for %s', (cell) => {
		expect(read(cell, 'US')[0]).not.toContain('plus');
	});
});

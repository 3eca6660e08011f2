import { planOf } from '../../../nodes/ClickSend/messaging/numbers/plans';
import { readRecipients } from '../../../nodes/ClickSend/messaging/recipients';

const read = (cell: unknown, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) =>
		'problem' in entry ? entry.problem.what : entry.to,
	);

const ONE = '+14055550131';
const OTHER = '+14055550132';

describe('one number, as people have it', () => {
	it.each<[string, unknown, string, string]>([
		['a float', '+14055550131.0', 'US', ONE],
		['a float without a plus', '4055550131.00', 'US', ONE],
		['a float of another country', '4055550131,0', 'US', ONE],
		['thousands', '447,700,900,131', 'GB', '+447700900131'],
		['thousands of ten digits', '4,055,550,131', 'US', ONE],
		['thousands with apostrophes', "4'055\u2019550'131", 'US', ONE],
		['thousands of India', '8,12,34,56,789', 'IN', '+918123456789'],
		[
			'thousands of Arabic',
			'\u0664\u066c\u0660\u0665\u0665\u066c\u0665\u0665\u0660\u066c\u0661\u0663\u0661',
			'US',
			ONE,
		],
		['scientific notation with all digits', '4.055550131E+09', 'US', ONE],
		['a numeric cell', 4055550131, 'US', ONE],
		['a numeric cell that lost its zero', 491570131, 'AU', '+61491570131'],
		['a numeric cell with a calling code', 61491570131, 'AU', '+61491570131'],
		['an apostrophe', "'+14055550131", 'US', ONE],
		['an opening quote', '"+14055550131', 'US', ONE],
		['quotes of typographers', '\u201c+1 405 555 0131\u201d', 'US', ONE],
		['a formula', '="+14055550131"', 'US', ONE],
		['a link', 'tel:+1-405-555-0131', 'US', ONE],
		['a link to texts', 'sms://+14055550131', 'US', ONE],
		['a messenger', 'whatsapp:+14055550131', 'US', ONE],
		['a label', 'Mobile: +1 405 555 0131', 'US', ONE],
		['a label with a number', 'Phone 1: +1 405 555 0131', 'US', ONE],
		['a label of two words', 'Mobile phone +1 405 555 0131', 'US', ONE],
		['a letter', 'M: +1 405 555 0131', 'US', ONE],
		['a label in brackets', '+1 405 555 0131 (mobile)', 'US', ONE],
		['a letter in brackets', '405-555-0131 (c)', 'US', ONE],
		['a label of another language', 'T\u00e9l\u00e9phone : +1 405 555 0131', 'US', ONE],
		['a label of another script', '\u624b\u673a\uff1a+14055550131', 'US', ONE],
		['a picture', '\u{1f4de} +1 405 555 0131', 'US', ONE],
		['a slash', '0171/5550131', 'DE', '+491715550131'],
		['a slash with blanks', '+49 4312 / 777 131', 'US', '+494312777131'],
		['slashes', '405/555/0131', 'US', ONE],
		['a tab', '405\t5550131', 'US', ONE],
		[
			'full width',
			'\uff0b\uff11\uff14\uff10\uff15\uff15\uff15\uff15\uff10\uff11\uff13\uff11',
			'US',
			ONE,
		],
		['Persian digits', '\u06f4\u06f0\u06f5 \u06f5\u06f5\u06f5 \u06f0\u06f1\u06f3\u06f1', 'US', ONE],
		[
			'Devanagari digits',
			'+\u0967\u096a\u0966\u096b\u096b\u096b\u096b\u0966\u0967\u0969\u0967',
			'US',
			ONE,
		],
		['a minus sign', '405\u2212555\u22120131', 'US', ONE],
		['marks of direction', '\u2066+1 405 555 0131\u2069', 'US', ONE],
		['invisible characters inside', '+1\u200e405\ufe0f555\u20600131', 'US', ONE],
		['a bullet', '\u2022 +1 405 555 0131', 'US', ONE],
		['brackets', '+1 (405) 555-0131', 'US', ONE],
		['the plus in brackets', '(+1) 405 555 0131', 'US', ONE],
		['the calling code without a plus', '1 405 555 0131', 'US', ONE],
	])('%s', (_what, cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

describe('what is dialled before a number', () => {
	it.each([
		['0011 44 7700 900131', 'AU', '+447700900131'],
		['001 65 8123 4131', 'HK', '+6581234131'],
		['010 44 7700 900131', 'JP', '+447700900131'],
		['8~10 44 7700 900131', 'RU', '+447700900131'],
		['8 10 1 405 555 0131', 'KZ', ONE],
		['011 44 7700 900131', 'CA', '+447700900131'],
		['0021 44 7700 900131', 'BR', '+447700900131'],
		['00 44 7700 900131', 'DE', '+447700900131'],
		['00 44 7700 900131', 'US', '+447700900131'],
		['+44 07700 900131', 'US', '+447700900131'],
		['+44 (0)7700 900131', 'US', '+447700900131'],
		['+61(0411)111131', 'US', '+61411111131'],
		['+972 [0]50 555 0131', 'US', '+972505550131'],
		['+65 (0)8123 4131', 'US', '+6581234131'],
		['+39 (0)6 1234 5131', 'US', '+390612345131'],
		['+36 06 20 123 4131', 'US', '+36201234131'],
		['+7 8 912 345 6131', 'US', '+79123456131'],
		['06 1234 5131', 'IT', '+390612345131'],
		['011 15-2345-6131', 'AR', '+5491123456131'],
		['555-0131', 'BS', '+12425550131'],
	])('%s in %s', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

describe('several numbers', () => {
	it.each([
		`${ONE},${OTHER}`,
		`${ONE} , ${OTHER}`,
		`${ONE}; ${OTHER}`,
		`${ONE}\r\n${OTHER}\n`,
		`${ONE}\u2028${OTHER}`,
		`${ONE}\u0085${OTHER}`,
		`${ONE}\t${OTHER}`,
		`${ONE} ::: ${OTHER}`,
		`${ONE} or ${OTHER}`,
		`${ONE} AND ${OTHER}`,
		`${ONE} & ${OTHER}`,
		`${ONE}|${OTHER}`,
		`${ONE}/${OTHER}`,
		`${ONE} / ${OTHER}`,
		`${ONE}\uff0c${OTHER}`,
		`${ONE}\uff1b${OTHER}`,
		`${ONE}\u060c${OTHER}`,
		`${ONE}\u3001${OTHER}`,
		`${ONE} ${OTHER}`,
		`${ONE}${OTHER}`,
		`(405) 555-0131 / (405) 555-0132`,
		`4,055,550,131, 4,055,550,132`,
		`"${ONE}","${OTHER}"`,
		`["${ONE}","${OTHER}"]`,
		`Mobile: ${ONE} Home: ${OTHER}`,
		`${ONE} (home), ${OTHER} (work)`,
		`,${ONE},, ;\n${OTHER}, (405) 555-0131;`,
	])('%j', (cell) => {
		expect(read(cell, 'US')).toEqual([ONE, OTHER]);
	});
});

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
		['2) 0171 5550131', 'DE', 'has digits beside the number'],
		['+14055550131-32', 'US', 'has 12 digits behind +1 where a US number has 10'],
		['405-555-0131 405-555-0132', 'US', 'has 20 digits where a US number has 10'],
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
		['4915123456131', 'DE', 'can be read as +494915123456131 or +4915123456131'],
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

	it.each(['0411 111 131', '07700 900131', '555-0131'])('none is proposed for %s', (cell) => {
		expect(read(cell, 'US')[0]).not.toContain('plus');
	});
});

describe('a short code', () => {
	it.each([
		['12345', 'US'],
		['123', 'DE'],
		['12345', 'DE'],
		['727272', ''],
		['12345.0', 'GB'],
	])('%s in %s goes out as it is', (cell, country) => {
		expect(readRecipients(cell, planOf(country))).toEqual([
			{ to: cell.replace('.0', ''), isInternational: false },
		]);
	});

	it.each([
		['312131', 'AD', '+376312131'],
		['51231', 'FK', '+50051231'],
	])('%s is a number in %s, where they are as short', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

/** Whatever took a step for each pair of so many characters would not come to an end here. */
const LONG = 300_000;

describe('the time it takes is in proportion to the length', () => {
	it.each([
		['blanks', ' '],
		['invisible characters', '\u200b'],
		['zeros in brackets', '(0)'],
		['dashes', '-'],
		['words', 'and '],
		['labels', 'Mobile: '],
		['commas', ','],
		['line ends', '\n'],
		['quotes', '"'],
		['brackets', '['],
		['slashes', '/1'],
		['pluses', ' +'],
		['thousands', '123,'],
		['dots', '1.'],
		['Arabic digits', '\u0661'],
	])('%s', (_what, piece) => {
		const text = piece.repeat(Math.ceil(LONG / piece.length));
		for (const cell of [text, `${text}x`, `+44${text}`, `+44${text}7700900131`]) {
			for (const entry of read(cell, 'US')) expect(entry.length).toBeLessThan(250);
		}
	});
});

import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

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
		['a float with dashes', '405-555-0131.0', 'US', ONE],
		['a float with blanks', '0176 5550131.0', 'DE', '+491765550131'],
		['a float with blanks and a comma', '0 639 98 01 31,00', 'FR', '+33639980131'],
		['thousands with decimals', '447,700,900,131.00', 'GB', '+447700900131'],
		['thousands with points and decimals', '639.980.131,0', 'FR', '+33639980131'],
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
		['scientific notation of programs', '4.055550131e9', 'US', ONE],
		['points between some of its digits', '06 39.980.131', 'FR', '+33639980131'],
		['points that are none of thousands', '63.998.0131', 'FR', '+33639980131'],
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
		['square brackets that are no list', '[+14055550131]', 'US', ONE],
		['a letter in brackets', '405-555-0131 (c)', 'US', ONE],
		['a label of another language', 'T\u00e9l\u00e9phone : +1 405 555 0131', 'US', ONE],
		['a label of another script', '\u624b\u673a\uff1a+14055550131', 'US', ONE],
		['an abbreviation', 'T\u00e9l. : 06 39 98 01 31', 'FR', '+33639980131'],
		['a mobile in French', 'Port. 06 39 98 01 31', 'FR', '+33639980131'],
		['the sign of numbers', 'N\u00b0 06 39 98 01 31', 'FR', '+33639980131'],
		['a mobile in Spanish', 'm\u00f3vil 612 34 51 31', 'ES', '+34612345131'],
		['a mobile in Russian', '\u043c\u043e\u0431.: 8 912 345 61 31', 'RU', '+79123456131'],
		['any number of blanks', `tel${' '.repeat(100)}4055550131`, 'US', ONE],
		['a plus with a blank behind a separator', '; + 1 516 345 6131', 'DE', '+15163456131'],
		['a telephone in Spanish', 'Tfno: 612 34 51 31', 'ES', '+34612345131'],
		['a letter with a dash', 'M-9876543131', 'IN', '+919876543131'],
		['a letter of India in brackets', '9876543131 (O)', 'IN', '+919876543131'],
		['a counter that is the calling code', '1. 405-555-0131', 'US', ONE],
		['a letter of Russia', '\u0442. 8 912 345 61 31', 'RU', '+79123456131'],
		['a mobile in Japanese', '\u643a\u5e2f\u96fb\u8a71\uff1a090-1234-5131', 'JP', '+819012345131'],
		['a mobile in Chinese', '\u624b\u673a\u53f7\uff1a13800138131', 'CN', '+8613800138131'],
		['a mobile of Singapore', 'HP: 8123 4131', 'SG', '+6581234131'],
		['a sign of numbers before a colon', 'Mobile #: 405-555-0131', 'US', ONE],
		['a picture', '\u{1f4de} +1 405 555 0131', 'US', ONE],
		['a picture before a link', '\u{1f4de} callto:+14055550131', 'US', ONE],
		['a picture between two words', 'Mobile\u{1f4f1}number +1 405 555 0131', 'US', ONE],
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
		['a plus with blanks around it', ' + 1 516 345 6131', 'DE', '+15163456131'],
		[
			'the plus of a number that is the same without it',
			'81234131+65 8123 4131',
			'SG',
			'+6581234131',
		],
		['as many signs as a cell may have', `+1${'-'.repeat(88)}4055550131`, 'US', ONE],
		['as many quotes as thousands may have', `4,055,550,131${"'".repeat(87)}`, 'US', ONE],
		['pairs, as Danes write them', '20.12.34.31', 'DK', '+4520123431'],
		['what would be a date elsewhere', '20251109', 'HK', '+85220251109'],
		['dashes around a zero in brackets', '+43(0)-664 5550-131', 'AT', '+436645550131'],
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
		['0065 8123 4131', 'SG', '+6581234131'],
		['0055 11 91234-5131', 'BR', '+5511912345131'],
		['00254 712 123131', 'KE', '+254712123131'],
		['0061 491 570 131', 'AU', '+61491570131'],
		['00 44 7700 900131', 'US', '+447700900131'],
		['+44 07700 900131', 'US', '+447700900131'],
		['+44 (0)7700 900131', 'US', '+447700900131'],
		['+61(0411)111131', 'US', '+61411111131'],
		['+972 [0]50 555 0131', 'US', '+972505550131'],
		['+65 (0)8123 4131', 'US', '+6581234131'],
		['+65 / (0)8123 4131', 'US', '+6581234131'],
		['+ 65 (0)8123 4131', 'US', '+6581234131'],
		['(0)333 345 61351', 'IT', '+39033334561351'],
		['+39 (0)6 1234 5131', 'US', '+390612345131'],
		['+36 06 20 123 4131', 'US', '+36201234131'],
		['+7 8 912 345 6131', 'US', '+79123456131'],
		['06 1234 5131', 'IT', '+390612345131'],
		['011 15-2345-6131', 'AR', '+5491123456131'],
		['+52 1 222 123 5131', 'US', '+522221235131'],
		['+39 (0)2 1234 5131', 'US', '+390212345131'],
		['555-0131', 'BS', '+12425550131'],
		['010 71234567', 'BO', '+59171234567'],
		['00 44 7700 900120', 'DE', '+447700900120'],
		['0039 312345 6789', 'IT', '+393123456789'],
		['00628123456789', 'ID', '+628123456789'],
		['00495215550120013', 'GB', '+495215550120013'],
	])('%s in %s', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

describe('several numbers', () => {
	it('a plus behind a blank belongs to the number behind it', () => {
		expect(read(`0171 5550131 ${ONE}`, 'DE')).toEqual(['+491715550131', ONE]);
		expect(read('0171 5550131 +1 512 345 6131', 'DE')).toEqual(['+491715550131', '+15123456131']);
	});

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
		` [${ONE.slice(2)},${OTHER.slice(2)}] `,
		`4055550131.0 / 4055550132.0`,
		`405-555-0131 N\u00b0 405-555-0132`,
		`${ONE}; +1${'-'.repeat(88)}4055550132`,
		`Mobile: ${ONE} Home: ${OTHER}`,
		`${ONE} (home), ${OTHER} (work)`,
		`,${ONE},, ;\n${OTHER}, (405) 555-0131;`,
	])('%j', (cell) => {
		expect(read(cell, 'US')).toEqual([ONE, OTHER]);
	});
});

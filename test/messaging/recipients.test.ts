import { readRecipients } from '../../nodes/ClickSend/messaging/recipients';
import { AU, AU_LOCAL, GB, US, US_OTHER } from './builders';

/** What goes out, in order; what cannot be a number stands behind a "!". */
const read = (to: unknown): string[] =>
	readRecipients(to).map((entry) => ('problem' in entry ? `!${entry.text}` : entry.to));

describe('one number, as people type it', () => {
	it.each([
		['E.164', '+14055555555'],
		['spaces', '+1 405 555 5555'],
		['spaces around it', '  +14055555555\t'],
		['no-break spaces', '+1\u00a0405\u00a0555\u00a05555'],
		['dots', '+1.405.555.5555'],
		['dashes', '+1-405-555-5555'],
		['a non-breaking hyphen', '+1\u2011405\u2011555\u20115555'],
		['a figure dash', '+1\u2012405\u2012555\u20125555'],
		['an en dash', '+1\u2013405\u2013555\u20135555'],
		['an em dash', '+1\u2014405\u2014555\u20145555'],
		['brackets', '+1 (405) 555-5555'],
		['square brackets', '+1 [405] 555-5555'],
		['a bracket around the plus', '(+1) 405 555 5555'],
		['00 for the plus', '0014055555555'],
		['00 with spaces', '00 1 405 555 5555'],
		['00 in brackets', '(00) 1 405 555 5555'],
		['00 and the country in brackets', '(001) 405 555 5555'],
	])('an international one with %s', (_written, to) => {
		expect(readRecipients(to)).toEqual([{ to: US, isInternational: true }]);
	});

	it.each([
		['with spaces', '+44 (0)7777 777777'],
		['without', '+44(0)7777777777'],
		['after 00', '0044 (0)7777 777777'],
		['after a country code in brackets', '(+44) (0)7777 777777'],
	])('the trunk zero of an international number is not dialled: %s', (_written, to) => {
		expect(read(to)).toEqual([GB]);
	});

	it.each([
		['as typed, for ClickSend to read with the country', AU_LOCAL, AU_LOCAL],
		['with its trunk zero in brackets', '(0)411 111 111', '(0)411 111 111'],
		['without a plus', '14055555555', '14055555555'],
		['trimmed', ' (405) 555-5555 ', '(405) 555-5555'],
		['the shortest short code', '123', '123'],
		['the longest', '123456789012345', '123456789012345'],
		['a numeric cell', 14055555555, '14055555555'],
	])('a local one: %s', (_written, to, expected) => {
		expect(readRecipients(to)).toEqual([{ to: expected, isInternational: false }]);
	});
});

describe('several recipients keep the order in which they are written', () => {
	it.each([
		['commas', `${US},${GB}`],
		['commas and spaces', `${US} , ${GB}`],
		['semicolons', `${US}; ${GB}`],
		['new lines', `${US}\n${GB}`],
		['Windows new lines', `${US}\r\n${GB}`],
		['empty entries among them', `,${US},, ;\n${GB};`],
		['an array', [US, GB]],
		['an array of lists', [`${US},${GB}`]],
		['nested arrays', [[US], [[GB]]]],
		['blanks in an array', [null, US, undefined, '', '  ', GB, []]],
		['the same number again', [US, GB, US]],
		['the same number in another form', `${US}, ${GB}, 001 (405) 555-5555`],
	])('%s', (_form, to) => {
		expect(read(to)).toEqual([US, GB]);
	});

	it.each([
		['numeric cells', [14055555555, 14055555666], ['14055555555', '14055555666']],
		['a local number in two forms', `${AU_LOCAL}; 0411-111-111`, [AU_LOCAL]],
		['bad ones in their place', `${US}, none, ${GB}`, [US, '!none', GB]],
		['each bad one, even twice the same', 'none, none', ['!none', '!none']],
		['a local and an international number are not known to be one', [AU_LOCAL, AU], [AU_LOCAL, AU]],
	])('%s', (_form, to, expected) => {
		expect(read(to)).toEqual(expected);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['blanks and separators', ' , ;\n '],
		['an empty array', []],
		['an array of nothing', [null, [undefined, '']]],
	])('no recipient at all: %s', (_form, to) => {
		expect(readRecipients(to)).toEqual([]);
	});
});

describe('what cannot be a number is refused, and named', () => {
	it.each([
		['letters', 'call me', 'call me', 'not a phone number'],
		['letters beside digits', '+1405555CALL', '+1405555CALL', 'not a phone number'],
		[
			'a number in scientific notation',
			'1.4055555555E+10',
			'1.4055555555E+10',
			'not a phone number',
		],
		['an e-mail address', 'jo@example.com', 'jo@example.com', 'not a phone number'],
		['a plus in the middle', '1405+5555555', '1405+5555555', 'not a phone number'],
		['two pluses', '++14055555555', '++14055555555', 'not a phone number'],
		[
			'digits of another script',
			'+\u0661\u0664\u0660\u0665',
			'+\u0661\u0664\u0660\u0665',
			'not a phone',
		],
		['too few digits', '12', '12', 'fewer than 3 digits'],
		['too few digits after a plus', '+12', '+12', 'fewer than 3 digits'],
		['a plus alone', '+', '+', 'fewer than 3 digits'],
		['punctuation alone', '---', '---', 'fewer than 3 digits'],
		['too many digits', '1234567890123456', '1234567890123456', 'more than 15 digits'],
		['too many digits after a plus', '+1234567890123456', '+1234567890123456', 'more than 15'],
		['a fraction', 1405.5, '1405.5', 'not a whole number'],
		['NaN', NaN, 'NaN', 'not a whole number'],
		['infinity', Infinity, 'Infinity', 'not a whole number'],
		['a number beyond exact integers', 2 ** 53, '9007199254740992', 'not a whole number'],
		['a negative number, what a sheet makes of =1-405-555-5555', -6514, '-6514', 'number'],
		['an object', { phone: US }, 'an object', 'where a phone number was expected'],
		['a boolean', true, 'a boolean', 'where a phone number was expected'],
		['a function', () => US, 'a function', 'where a phone number was expected'],
		['an object in an array', [{ phone: US_OTHER }], 'an object', 'where a phone number'],
	])('%s', (_case, to, text, reason) => {
		expect(readRecipients(to)).toEqual([
			{
				text,
				problem: {
					status: 'INVALID_RECIPIENT',
					what: expect.stringContaining(`'To' has "${text}"`) as string,
				},
			},
		]);
		expect(readRecipients(to)[0]).toHaveProperty('problem.what', expect.stringContaining(reason));
	});
});

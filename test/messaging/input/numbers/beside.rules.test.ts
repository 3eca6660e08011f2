import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: string, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) => ('problem' in entry ? 'refused' : entry.to));

describe('without a country, digits beside a whole number are refused', () => {
	it.each([
		['one digit', '555 0131 4'],
		['behind seven digits in one', '5550131 42'],
		['three digits behind a sign of their own', '405-555-0131 132'],
		['two digits behind nine', '491 570 156-12'],
		['a dash between blanks', '555 0131 - 0132'],
		['a dash before a blank', '555 0131- 0132'],
		['a dash behind a blank', '555 0131 -0132'],
		['two dashes', '555 0131--0132'],
		['a second number of the same groups', '123-4131 123-4132'],
		['the same with brackets', '(123) 4131 (123) 4132'],
		['a counter before seven digits', '2. 555-0131'],
		['a counter of two digits', '12 - 555-0131'],
		['a counter before a zero', '7 0411 111 111'],
		['a counter before a zero and eight digits', '12 030 555012'],
		['a counter that would be a calling code', '3 405 555 0131'],
		['a column in brackets', '(312)\t4055550131'],
	])('%s', (_what, cell) => {
		expect(read(cell, '')).toEqual(['refused']);
	});
});

describe('without a country, groups of one number are read', () => {
	it.each([
		['four digits behind a sign of their own', '55 11 96123-4567', '5511961234567'],
		['a dash between blanks, and too few digits before it', '555 - 0131', '5550131'],
		['a tab, and too few digits behind it', '555\t0131', '5550131'],
		['a tab behind a zero', '020\t7946 0131', '02079460131'],
		['a zero behind few digits, and few behind it', '555 0131', '5550131'],
		['an area code before a dash', '405 - 555 0131', '4055550131'],
		['a calling code of two digits', '44 7700 900 131', '447700900131'],
		['one digit before seven', '2 123 4131', '21234131'],
		['the same groups at the end', '0011 61 491 570 156', '001161491570156'],
		['the same groups at the beginning', '011 491 715 550 123', '011491715550123'],
	])('%s', (_what, cell, number) => {
		expect(read(cell, '')).toEqual([number]);
	});
});

describe('where numbers vary in length, digits beside a whole number are refused', () => {
	it.each([
		['one digit', '0664 5550 131 4', 'AT'],
		['behind six digits in one', '0664 555013 12', 'AT'],
		['behind a dash of their own', '01 555 0131-12', 'AT'],
		['behind more digits than a mobile number has', '12 030 55501 31', 'DE'],
	])('%s', (_what, cell, country) => {
		expect(read(cell, country)).toEqual(['refused']);
	});
});

describe('where numbers vary in length, groups of one number are read', () => {
	it.each([
		['the same sign everywhere', '0664-5550-131', 'AT', '+436645550131'],
		['a blank behind a dash', '0664-5550 131', 'AT', '+436645550131'],
		['an area code without its zero', '664 5550131', 'AT', '+436645550131'],
		['a zero in the middle', '01 555 01310', 'AT', '+43155501310'],
		['a zero before what is no number', '030 5550120 0131', 'DE', '+493055501200131'],
	])('%s', (_what, cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

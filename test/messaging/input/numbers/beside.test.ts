import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: unknown, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) =>
		'problem' in entry ? entry.problem.what : entry.to,
	);

describe('digits beside a number: where numbers vary in length, both readings are named', () => {
	it.each([
		['a second ending', '0176/5550131/132', 'DE', '+491765550131 or +491765550131132'],
		['behind a slash with blanks', '0176 5550131 / 132', 'DE', '+491765550131 or'],
		['behind a dash', '0664 5550131-17', 'AT', '+436645550131 or +43664555013117'],
		['behind a dash with blanks', '040 1234131 - 2', 'FI', '+358401234131 or'],
		['behind an en dash', '021 1234131 \u2013 2', 'NZ', '+64211234131 or'],
		['behind a tab', '0176 5550131\t4', 'DE', '+491765550131 or'],
		['behind a blank', '0176 5550131 3', 'DE', '+491765550131 or'],
		['behind two signs', '0176 5550131--5', 'DE', '+491765550131 or'],
		['an extension', '01 5550131-12', 'AT', '+4315550131 or +431555013112'],
		['international', '+43 664 5550131 - 17', 'US', '+436645550131 or'],
		['a second trunk prefix', '040 5550 040 5551', 'DE', 'can be read as'],
		['a counter with a point', '3. 0176 5550131', 'DE', '+491765550131 or +493'],
		['a counter in brackets', '(3) 0176 5550131', 'DE', '+491765550131 or'],
		['a counter with a dash', '2 - 0176 5550131', 'DE', '+491765550131 or'],
		['a counter before a tab', '4\t176 5550131', 'DE', '+491765550131 or'],
		['a counter of a label', 'Tel 3 0176 5550131', 'DE', '+491765550131 or'],
		['a label and no trunk prefix', 'mobil 2 176 5550131', 'DE', '+491765550131 or'],
		['a column before', '214\t0664 555013', 'AT', '+43664555013 or +432140664'],
		['a long counter before a trunk prefix', '214 0664 555013', 'AT', '+43664555013 or +43214'],
		['a zero of Italy', '+39 (0) 333 345 6131', 'US', '+3903333456131 or +393333456131'],
		['the same in brackets', '[+39 (0) 333 345 6131]', 'US', '+3903333456131 or +393333456131'],
		['the same behind dashes', '- +39-(0)-333-345-6131', 'US', '+3903333456131 or +393333456131'],
		['behind a zero in brackets', '+506 (0) 8312 3131 - 12', 'US', '+50683123131'],
		['behind a common prefix', '002348021235131-25', 'NG', '+2348021235131 or'],
	])('%s', (_what, cell, country, reason) => {
		const found = read(cell, country);

		expect(found).toHaveLength(1);
		expect(found[0]).toContain("'To' has");
		expect(found[0]).toContain(reason);
	});

	it.each([
		'0176 5550131 3',
		'405-555-0131 17',
		'4055550131 132',
		'555-0131 555-0132',
		'2. 0176 5550131',
		'Mobile 2 49 176 5550131',
		'Phone#3 447700900131',
		'No 1 447700900131',
		'312\t4055550131',
	])('%s without a country', (cell) => {
		expect(read(cell, '')).toEqual([expect.stringContaining('has digits beside the number')]);
	});
});

describe('groups of one number are none', () => {
	it.each([
		['030 123 4567', 'DE', '+49301234567'],
		['0664 555 01 31', 'AT', '+436645550131'],
		['04312 / 777 131', 'DE', '+494312777131'],
		['030/555013-13', 'DE', '+493055501313'],
		['021 123 4131', 'NZ', '+64211234131'],
		['01. 23. 45. 61. 31', 'FR', '+33123456131'],
		['Tel 1 405 555 0131', '', '14055550131'],
		['8 912 345 61 31', '', '89123456131'],
		['0411 111-131', '', '0411111131'],
		['98765 43131', '', '9876543131'],
	])('%s in %s', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

describe('what only looks like a number', () => {
	it.each([
		['2025-11-09', 'DE', 'looks like a date'],
		['09.11.2025', 'DE', 'looks like a date'],
		['9/11/2025', '', 'looks like a date'],
		['2025-11-09 10:30', 'US', 'looks like a date'],
		['20251109', '', 'looks like a date'],
		['10.20.30.140', 'DE', 'looks like an IP address'],
		['172.16.100.131', '', 'looks like an IP address'],
		['2.345.678', 'DE', 'looks like an amount'],
		['2,345,678.00', '', 'looks like an amount'],
		['1765550131.5', 'DE', 'has decimals'],
		['405-555-0131.5', 'US', 'has decimals'],
		['no', 'US', 'has no digits'],
		['tel', '', 'has no digits'],
	])('%s in %s', (cell, country, reason) => {
		expect(read(cell, country)).toEqual([expect.stringContaining(reason)]);
	});
});

describe('without a country, the same person in two spellings is texted once at the most', () => {
	it.each<[unknown, string]>([
		['+14055550131, (405) 555-0131', '+14055550131'],
		['07700 900131; +447700900131', '+447700900131'],
		[['+447700900131', '447700900131'], '+447700900131'],
		['89123456131, +79123456131', '+79123456131'],
		['07700900131, 7700900131', '7700900131'],
	])('%j', (cell, kept) => {
		const found = read(cell, '');

		expect(found.filter((to) => !to.startsWith("'"))).toEqual([kept]);
		expect(found.filter((to) => to.includes('can be the same number as'))).toHaveLength(1);
	});

	it('two persons of one area are two', () => {
		expect(read('405-555-0131, 215-555-0131', '')).toEqual(['4055550131', '2155550131']);
	});
});

it.each([
	['6512345131', 'SG'],
	['491 570 131 1', 'AU'],
	['405-555-0131 1', 'US'],
])('%s in %s: no plus is proposed that would not be read', (cell, country) => {
	expect(read(cell, country)[0]).not.toContain('with a plus');
});

it('lengths in a row are named by the first and the last', () => {
	expect(read('0664', 'AT')[0]).toContain('has 7 to 13');
});

import { asNumber, asString, writeDates } from '../../nodes/ClickSend/output/rowFields';

describe('a field as text', () => {
	it.each([
		['left out', undefined, null],
		['null', null, null],
		['a text', 'Optus', 'Optus'],
		['an empty text stays one', '', ''],
		['blanks stay', ' x ', ' x '],
		['zero', 0, '0'],
		['a number', 1436932432, '1436932432'],
		['a price as a number', 0.0792, '0.0792'],
		['a boolean', false, 'false'],
		['an object, readable', { name: 'Optus' }, '{"name":"Optus"}'],
		['an array, readable', ['a', 1], '["a",1]'],
	])('%s', (_case, value, expected) => {
		expect(asString(value)).toBe(expected);
	});
});

describe('a field as a number', () => {
	it.each([
		['left out', undefined, null],
		['null', null, null],
		['empty, as a refused row says for its schedule', '', null],
		['blank', '  ', null],
		['zero', 0, 0],
		['zero as text', '0', 0],
		['a number', 1436932432, 1436932432],
		['parts, as the history says', '1.00', 1],
		['a price', '0.070000', 0.07],
		['negative', '-1', -1],
		['blanks around it', ' 5 ', 5],
		['a word', 'soon', null],
		['a number and a word', '5 parts', null],
		['thousands with a comma', '1,234', null],
		['not a number', Number.NaN, null],
		['without an end', Number.POSITIVE_INFINITY, null],
		['without an end as text', 'Infinity', null],
		['an object', { value: 1 }, null],
		['an array of one number', [5], null],
	])('%s', (_case, value, expected) => {
		expect(asNumber(value)).toBe(expected);
	});
});

describe('dates beside times', () => {
	const write = (seconds: number): string => `at ${seconds}`;

	it.each([
		['a schedule', { schedule: 5, schedule_iso: null }, { schedule: 5, schedule_iso: 'at 5' }],
		['no schedule', { schedule: null, schedule_iso: null }, { schedule: null, schedule_iso: null }],
		['a schedule of 0', { schedule: 0, schedule_iso: null }, { schedule: 0, schedule_iso: null }],
		[
			'every time that has a date beside it',
			{ date: 1, date_iso: null, timestamp: 2, timestamp_iso: null, timestamp_send: 3 },
			{ date: 1, date_iso: 'at 1', timestamp: 2, timestamp_iso: 'at 2', timestamp_send: 3 },
		],
		['a row without times', { to: '+1' }, { to: '+1' }],
	])('%s', (_case, row, expected) => {
		expect(writeDates(row, write)).toEqual(expected);
	});
});

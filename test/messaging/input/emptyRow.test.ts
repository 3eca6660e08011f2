import { isEmptyRow, stopsRun } from '../../../nodes/ClickSend/messaging/input/emptyRow';

it.each<[string, Record<string, unknown>]>([
	['no fields', {}],
	['a row number alone', { row_number: 12 }],
	['empty cells', { row_number: 12, to: '', message: null, name: undefined }],
	['a row number in other case', { Row_Number: 7, to: '' }],
	['quotes and formulas without anything in them', { to: '""', name: "'", city: '=""' }],
	['blanks', { to: '  ', message: '\t' }],
	['any number of line ends', { to: '\n'.repeat(200) }],
	['what nobody can see', { to: '\u200b\ufeff' }],
	['empty lists and objects', { to: [], tags: [''], more: {} }],
])('an item with %s is an empty row', (_what, json) => {
	expect(isEmptyRow(json, undefined)).toBe(true);
	expect(isEmptyRow(json, {})).toBe(true);
});

it.each<[string, Record<string, unknown>]>([
	['a text', { to: '', name: 'Ada' }],
	['a number', { to: '', order: 0 }],
	['a switch', { to: '', done: false }],
	['an object', { error: { to: '' } }],
])('an item with %s is none', (_what, json) => {
	expect(isEmptyRow(json, undefined)).toBe(false);
});

it('an item with a file is none', () => {
	expect(isEmptyRow({}, { data: { mimeType: 'image/png' } })).toBe(false);
});

it.each([
	['EMPTY_ROW', false],
	['OPTED_OUT', false],
	['INVALID_RECIPIENT', true],
])('%s stops the run: %s', (status, stops) => {
	expect(stopsRun({ status, what: 'It is so' })).toBe(stops);
});

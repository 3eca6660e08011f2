import { FieldFinder } from '../../../nodes/ClickSend/messaging/input/mappedFields';
import { isPriceRow } from '../../../nodes/ClickSend/messaging/outcome/returned';

const fieldsOf = (json: Record<string, unknown>) => new FieldFinder([]).fieldsOf(json);

it.each([
	['the name itself', 'to', 'to'],
	['in other case', 'To', 'to'],
	['in capitals', 'FROM_EMAIL', 'from_email'],
	['with blanks around it', ' to ', 'to'],
	['behind a byte order mark', '\ufeffmessage', 'message'],
	['in full width', '\uff34\uff4f', 'to'],
	['in quotes', '"\ufeffmessage"', 'message'],
	['with a blank in it', 'Custom String', 'custom_string'],
	['with a hyphen', 'list-id', 'list_id'],
])('a header is found: %s', (_what, header, field) => {
	expect(fieldsOf({ name: 'Ada', [header]: 'x' })).toEqual({ [field]: 'x' });
});

it.each(['phone', 'too', 'toMessage', '', 'constructor', '__proto__'])(
	'"%s" is no such header',
	(header) => {
		expect(fieldsOf({ [header]: 'x' })).toEqual({});
	},
);

it.each<[string, Record<string, unknown>, unknown]>([
	['the exact one goes first', { To: 'a', to: 'b', TO: 'c' }, 'b'],
	['unless it is blank', { to: ' ', To: 'a' }, 'a'],
	['of others the first that holds something', { ' to': '', To: 'a', TO: 'c' }, 'a'],
	['a blank one is there all the same', { To: '' }, ''],
])('of several headers for one field %s', (_what, json, to) => {
	expect(fieldsOf(json)).toEqual({ to });
});

it('items of a run may have headers without end', () => {
	const finder = new FieldFinder([]);
	for (let index = 0; index < 2000; index += 1) finder.fieldsOf({ [`field ${index}`]: 1 });
	expect(finder.fieldsOf({ ' To': 'x', 'field 1999': 1 })).toEqual({ to: 'x' });
});

it.each([
	[{ priced: true, outcome: 'priced' }, true],
	[{ priced: false, outcome: 'invalid' }, true],
	[{ accepted: true, outcome: 'accepted' }, false],
	[{ priced: 'yes', outcome: 'priced' }, false],
	[{}, false],
])('%j is an output row of Get Price: %s', (json, expected) => {
	expect(isPriceRow(json)).toBe(expected);
});

it('a channel adds fields of its own, in any spelling of their headers', () => {
	const finder = new FieldFinder(['media_file', 'subject']);
	const json = { ' Media File': 'x', SUBJECT: 'y', media: 'z', to: 'a' };

	expect(finder.fieldsOf(json)).toEqual({ media_file: 'x', subject: 'y', to: 'a' });
	expect(new FieldFinder([]).fieldsOf(json)).toEqual({ to: 'a' });
});

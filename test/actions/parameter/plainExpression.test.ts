import { ASK_N8N, compile } from '../../../nodes/ClickSend/actions/parameter/plainExpression';

const ITEM = {
	to: '+14055550100',
	count: 3,
	zero: 0,
	minusZero: -0,
	no: false,
	nothing: null,
	missing: undefined,
	notANumber: NaN,
	empty: '',
	'Phone (mobile)': '+14055550101',
	"it's": 'apostrophe',
	имя: 'Ада',
	braces: '{{ $json.to }}',
	person: { name: 'Ada', tags: ['vip', null, { id: 7 }], length: 'long' },
	born: new Date(0),
	big: 10n,
};

/** Values that a field holds, but that are no plain data. */
const ODD = {
	get got() {
		return 'got';
	},
	zero: 'a\0b',
	smile: '😀',
	cut: '😀'.slice(1),
	made: Object.create({ name: 'inherited' }) as object,
	list: Object.assign([1, 2], { name: 'extra' }),
};

describe('one part alone keeps its type', () => {
	it.each([
		['a text', '{{ $json.to }}', ITEM.to],
		['a number', '{{ $json.count }}', 3],
		['minus zero', '{{ $json.minusZero }}', -0],
		['false', '{{ $json.no }}', false],
		['null', '{{ $json.nothing }}', null],
		['undefined', '{{ $json.missing }}', undefined],
		['what is not a number', '{{ $json.notANumber }}', NaN],
		['a text in braces', '{{ $json.braces }}', ITEM.braces],
		['no blanks', '{{$json.to}}', ITEM.to],
		['line breaks within the braces', '{{\n\t$json.to\r\n}}', ITEM.to],
		['a name in double quotes', '{{ $json["Phone (mobile)"] }}', '+14055550101'],
		['a name in single quotes', "{{ $json['Phone (mobile)'] }}", '+14055550101'],
		['an apostrophe in the name', `{{ $json["it's"] }}`, 'apostrophe'],
		['a name in other letters', '{{ $json.имя }}', 'Ада'],
		['a nested field', '{{ $json.person.name }}', 'Ada'],
		['an element', '{{ $json.person.tags[0] }}', 'vip'],
		['a field of an element', '{{ $json.person.tags[2].id }}', 7],
		['beyond the last element', '{{ $json.person.tags[3] }}', undefined],
		['the length of a list', '{{ $json.person.tags.length }}', 3],
		['a field called length', '{{ $json.person.length }}', 'long'],
		['the length of a text', '{{ $json.to.length }}', 12],
		['a character', '{{ $json.to[0] }}', '+'],
		['a field of nothing', '{{ $json.nothing.a.b }}', undefined],
		['a field of what is not there', '{{ $json.a.b["c"][0] }}', undefined],
		['optional steps', '{{ $json?.person?.["tags"]?.[0] }}', 'vip'],
	])('%s', (_case, source, expected) => {
		expect(compile(`=${source}`)?.(ITEM)).toBe(expected);
	});
});

describe('parts beside text are printed', () => {
	it.each([
		['text alone', 'Hello', 'Hello'],
		['nothing at all', '', ''],
		['text before and behind', 'Hi {{ $json.person.name }}!', 'Hi Ada!'],
		['a blank behind', '{{ $json.to }} ', `${ITEM.to} `],
		['two parts', '{{ $json.count }}{{ $json.no }}', '3false'],
		['lines', 'Hi {{ $json.person.name }},\nyours', 'Hi Ada,\nyours'],
		['nothing', '<{{ $json.nothing }}{{ $json.missing }}{{ $json.empty }}>', '<>'],
		['what is not a number', '<{{ $json.notANumber }}>', '<>'],
		['zeros', '<{{ $json.zero }}{{ $json.minusZero }}>', '<00>'],
		['closing braces', '}} {{ $json.count }}}', '}} 3}'],
	])('%s', (_case, source, expected) => {
		expect(compile(`=${source}`)?.(ITEM)).toBe(expected);
	});
});

it.each([
	['a call', '{{ $json.to.trim() }}'],
	['an operator', '{{ $json.to + 1 }}'],
	['a choice', '{{ $json.no ? 1 : 2 }}'],
	['the item itself', '{{ $json }}'],
	['another variable', '{{ $itemIndex }}'],
	['another node', "{{ $('Sheet').item.json.to }}"],
	['a computed name', '{{ $json[$json.to] }}'],
	['a template as a name', '{{ $json[`to`] }}'],
	['a negative index', '{{ $json.tags[-1] }}'],
	['an index in another notation', '{{ $json.tags[01] }}'],
	['blanks between the steps', '{{ $json . to }}'],
	['a comment', '{{ $json.to /* phone */ }}'],
	['a semicolon', '{{ $json.to; }}'],
	['nothing between the braces', '{{ }}'],
	['braces that do not close', 'Hi {{ $json.to'],
	['an escape', '\\{{ $json.to }}'],
	['an escape in a name', '{{ $json["a\\nb"] }}'],
	['an object', '{{ { a: 1 } }}'],
	['half a character', `{{ $json.to }} ${'😀'.slice(1)}`],
	['one part of another kind', '{{ $json.to }} {{ $now }}'],
	['what every object has', '{{ $json.constructor }}'],
	['the prototype', '{{ $json["__proto__"].a }}'],
	['a name of a method that every object has', '{{ $json.toString }}'],
])('%s is left to n8n', (_case, source) => {
	expect(compile(`=${source}`)).toBeUndefined();
});

it.each([
	['an object', '{{ $json.person }}', ITEM],
	['a list', '{{ $json.person.tags }}', ITEM],
	['a date', '{{ $json.born }}', ITEM],
	['a field of a date', '{{ $json.born.year }}', ITEM],
	['a big integer', '{{ $json.big }}', ITEM],
	['an object within a text', 'Hi {{ $json.person }}', ITEM],
	['a method of a text', '{{ $json.to.trim }}', ITEM],
	['a field of a number', '{{ $json.count.a }}', ITEM],
	['half a character', '{{ $json.smile[0] }}', ODD],
	['a text with half a character', '{{ $json.cut }}', ODD],
	['a length with half a character', '{{ $json.cut.length }}', ODD],
	['a text with a character 0', '{{ $json.zero }}', ODD],
	['a getter', '{{ $json.got }}', ODD],
	['what a prototype has', '{{ $json.made.name }}', ODD],
	['a list with a field', '{{ $json.list.name }}', ODD],
	['no item', '{{ $json.to }}', undefined],
	['an item of nothing', '{{ $json.to }}', null],
])('%s is a value that only n8n can tell', (_case, source, item) => {
	expect(compile(`=${source}`)?.(item)).toBe(ASK_N8N);
});

import { shown } from '../../nodes/ClickSend/messaging/shown';

it.each<[value: unknown, text: string]>([
	['yes', '"yes"'],
	['', '""'],
	[7, '7'],
	[false, 'false'],
	[null, 'null'],
	[undefined, 'undefined'],
	[['yes'], 'a list'],
	[{ a: 1 }, 'an object'],
])('%j in an error is %s', (value, text) => {
	expect(shown(value)).toBe(text);
});

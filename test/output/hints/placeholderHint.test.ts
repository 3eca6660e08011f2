import type { PlannedMessage } from '../../../nodes/ClickSend/messaging/types';
import { PlaceholderWatch } from '../../../nodes/ClickSend/output/hints/placeholderHint';
import { message, messagesTo, US } from '../../messaging/builders';

function hintFor(...messages: PlannedMessage[]): string | undefined {
	const watch = new PlaceholderWatch();
	for (const one of messages) watch.add(one);
	return watch.hints()[0]?.message;
}

const LIST = { id: 428, name: 'Customers', contacts: 8 };

it.each([
	['an expression', 'Hi {{ $json.name }}!', '{{ $json.name }}'],
	['an empty one', 'Hi {{}}', '{{}}'],
	['undefined', 'Hi undefined, hello', 'undefined'],
	['null', 'Your code: null', 'null'],
	['not a number', 'You owe NaN dollars', 'NaN'],
	['an object', 'Hi [object Object]', '[object Object]'],
	['a field of a contact', 'Hi (First Name)', '(First Name)'],
	['one in lower case', 'Hi (cust. 2)', '(cust. 2)'],
	['one as it is written elsewhere', 'Hi {FirstName}', '{FirstName}'],
])('%s is named', (_what, body, placeholder) => {
	expect(hintFor(message({ item: 7, body }))).toBe(
		`One text holds what looks like a placeholder that was not filled in: item 7 ("${placeholder}").`,
	);
});

it.each([
	'Hello',
	'The annulled nullable undefinedness',
	'nan bread',
	'Use {braces} or {{ one brace }',
	'(first of all)',
	'',
])('"%s" holds none', (body) => {
	expect(hintFor(message({ body }))).toBeUndefined();
});

it('a field of a contact is filled in where a list is texted', () => {
	const toList = { ...message({ body: 'Hi (First Name)' }), list: LIST };
	expect(hintFor(toList)).toBeUndefined();
	expect(hintFor({ ...toList, ...message({ body: 'Hi null' }), list: LIST })).toContain('item 0');
});

it('an item with several recipients counts once, and three are named', () => {
	const numbers = Array<string>(5).fill(US);
	const messages = messagesTo(...numbers).map((one) => ({
		...one,
		entry: { ...one.entry, body: 'Hi null' },
	}));
	const twice = messages.flatMap((one) => [one, one]);

	expect(hintFor(...twice)).toBe(
		'5 texts hold what looks like a placeholder that was not filled in: item 0 ("null"), item 1 ("null"), item 2 ("null") and 2 more.',
	);
});

import { withToolInput } from '../../../nodes/ClickSend/messaging/ask/toolInput';

const INPUT = { to: '+14055550102', message: 'Ready.\nto: $& me', count: 2 };

it.each([
	[
		"n8n's own message",
		'The agent wants to run this tool: Text\n\nInput:\n[object Object]',
		INPUT,
		'The agent wants to run this tool: Text\n\nInput:\n{"to":"+14055550102","message":"Ready.\\nto: $& me","count":2}',
	],
	['each place', '[object Object] or [object Object]?', { a: 1 }, '{"a":1} or {"a":1}?'],
	['a message without a place', 'May it?', INPUT, 'May it?'],
	['a tool without input', 'May it? [object Object]', undefined, 'May it? [object Object]'],
	['a tool whose input is a text', 'May it? [object Object]', 'x', 'May it? [object Object]'],
	['a message that is no text', INPUT, INPUT, INPUT],
])("writes the tool's input: %s", (_case, message, input, written) => {
	expect(withToolInput(message, input)).toEqual(written);
});

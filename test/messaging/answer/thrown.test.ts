import { textOfThrown } from '../../../nodes/ClickSend/messaging/answer/thrown';

const unprintable = {
	toString: (): string => {
		throw new Error('no text');
	},
};

it.each<[string, unknown, string]>([
	['the message of an error', new Error('socket hang up'), 'socket hang up'],
	['a text', 'ECONNRESET', 'ECONNRESET'],
	['several lines, as one', new Error(' one\n\ttwo '), 'one two'],
	['an error without a message', new Error(''), 'it does not say why'],
	['what cannot be printed', unprintable, 'it does not say why'],
	['an object without any method', Object.create(null), 'it does not say why'],
	['a long text, cut', 'x'.repeat(100_000), 'x'.repeat(500)],
])('the text of what was thrown: %s', (_case, thrown, text) => {
	expect(textOfThrown(thrown)).toBe(text);
});

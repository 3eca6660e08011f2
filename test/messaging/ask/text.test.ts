import * as fc from 'fast-check';

import { withLink, withoutLink } from '../../../nodes/ClickSend/messaging/ask/text';
import { isProblem } from '../../../nodes/ClickSend/messaging/problem';

const LINK = `https://n8n.example.com/webhook-waiting/7/node?q=0&signature=${'a'.repeat(64)}`;

const MAX = 960;

it('the link stands on a line of its own below the message', () => {
	expect(withLink('Restart?\n', LINK, false)).toBe(`Restart?\n${LINK}`);
	expect(withLink('Restart?', LINK, true)).toMatch(/signature=a+\nThis message was sent .* n8n$/);
});

it.each([
	['as long as it may be', MAX - LINK.length - 1, false],
	['one more', MAX - LINK.length, true],
	['too long by itself', MAX + 1, true],
])('%s', (_name, length, isRefused) => {
	expect(isProblem(withLink('x'.repeat(length), LINK, false))).toBe(isRefused);
});

it('says how long both are', () => {
	expect(withLink('x'.repeat(900), LINK, false)).toMatchObject({
		status: 'QUESTION_TOO_LONG',
		what: `'Message' has 900 characters and the link below it ${LINK.length + 1}, together more than 960`,
	});
});

it.each([
	['nothing', undefined, 'EMPTY_MESSAGE'],
	['blanks', ' \n', 'EMPTY_MESSAGE'],
	['an object', {}, 'INVALID_PARAMETER'],
])('no link makes a message of %s', (_name, message, status) => {
	expect(withLink(message, LINK, false)).toMatchObject({ status });
});

it('law: the message of a text is found again', () => {
	fc.assert(
		fc.property(fc.string(), fc.boolean(), (message, isAttributed) => {
			const text = withLink(message, LINK, isAttributed);
			fc.pre(!isProblem(text));

			expect(withoutLink(text, LINK)).toBe(message.trim());
		}),
	);
});

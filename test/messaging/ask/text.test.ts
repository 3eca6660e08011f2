import * as fc from 'fast-check';

import { withLink, withoutLink } from '../../../nodes/ClickSend/messaging/ask/text';
import { isProblem } from '../../../nodes/ClickSend/messaging/problem';

const LINK = `https://n8n.example.com/webhook-waiting/7/node?q=0&signature=${'a'.repeat(64)}`;

/** Six parts of the GSM alphabet, of Unicode, and the two characters as which a line break counts. */
const MAX = 6 * 153;
const MAX_UNICODE = 6 * 67;
const BREAK = 2;

it('the link stands on a line of its own below the message', () => {
	expect(withLink('Restart?\n', LINK, false)).toBe(`Restart?\n${LINK}`);
	expect(withLink('Restart?', LINK, true)).toMatch(/signature=a+\nThis message was sent .* n8n$/);
});

it.each([
	['as long as it may be', 'x', MAX - LINK.length - BREAK, false],
	['one more, so that its link may be cut off', 'x', MAX - LINK.length - BREAK + 1, true],
	['as long as it may be in Unicode', 'ж', MAX_UNICODE - LINK.length - BREAK, false],
	['one more in Unicode', 'ж', MAX_UNICODE - LINK.length - BREAK + 1, true],
	['too long by itself', 'x', 961, true],
])('%s', (_name, character, length, isRefused) => {
	expect(isProblem(withLink(character.repeat(length), LINK, false))).toBe(isRefused);
	expect(isProblem(withLink(`${character.repeat(length)} \n`, LINK, false))).toBe(isRefused);
});

it('with the line about n8n it has at most 960 characters', () => {
	const textOf = (length: number) => withLink('x'.repeat(length), LINK, true);
	const added = String(textOf(1)).length - 1;

	expect(textOf(960 - added)).toHaveLength(960);
	expect(isProblem(textOf(960 - added + 1))).toBe(true);
});

it('the line about n8n may be cut off: the link stands before it', () => {
	expect(isProblem(withLink('ж'.repeat(MAX_UNICODE - LINK.length - BREAK), LINK, true))).toBe(
		false,
	);
});

it('says which character makes a text so long', () => {
	expect(withLink(`${'x'.repeat(400)}’`, LINK, false)).toMatchObject({
		status: 'QUESTION_TOO_LONG',
		what: expect.stringMatching(/take 8 parts, .* \(here ’\), .* after part 6$/) as string,
	});
	expect(withLink('x'.repeat(MAX - LINK.length), LINK, false)).toMatchObject({
		what: expect.stringMatching(/take 7 parts, and ClickSend may cut off/) as string,
	});
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

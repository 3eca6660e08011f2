import * as fc from 'fast-check';

import { isMessageId, readMessageId } from '../../../nodes/ClickSend/messaging/input/messageId';

const UUID = '1F1A1B16-DC22-6280-9B64-0242AC110002';

describe('the ID of a message', () => {
	it.each([
		['as ClickSend writes it', UUID, UUID],
		['in lower case', UUID.toLowerCase(), UUID.toLowerCase()],
		['with blanks around it', `  ${UUID}\n`, UUID],
		['as a number', 42, '42'],
	])('%s is taken', (_, value, read) => {
		expect(readMessageId(value)).toBe(read);
	});

	it.each([
		['nothing', undefined, "'Message ID' is empty"],
		['null', null, "'Message ID' is empty"],
		['blanks', ' \t ', "'Message ID' is empty"],
		['an object', {}, "'Message ID' is an object where a text was expected"],
		['a switch', true, "'Message ID' is a boolean where a text was expected"],
		[
			'two IDs, of which an error shows the beginning',
			`${UUID},${UUID}`,
			`'Message ID' is not the ID of a message: "${`${UUID},${UUID}`.slice(0, 57)}..."`,
		],
		['this folder', '.', `'Message ID' is not the ID of a message: "."`],
		['the folder above', '..', `'Message ID' is not the ID of a message: ".."`],
		['a query', 'a?b', `'Message ID' is not the ID of a message: "a?b"`],
	])('%s is refused', (_, value, what) => {
		expect(readMessageId(value)).toEqual({ status: 'INVALID_MESSAGE_ID', what });
	});

	it('is a text in an answer, and nothing else', () => {
		expect(isMessageId('42')).toBe(true);
		expect(isMessageId(42)).toBe(false);
	});

	it('whatever is taken stays one whole part of a path', () => {
		const close = fc.stringMatching(/^[\w./?#%\s-]{0,8}$/);
		fc.assert(
			fc.property(fc.oneof(fc.string(), close, fc.uuid()), (text) => {
				fc.pre(isMessageId(text));
				const url = new URL(`https://example.com/v3/sms/inbound-read/${text}`);
				expect(url.pathname).toBe(`/v3/sms/inbound-read/${text}`);
				expect(url.href.endsWith(`/${text}`)).toBe(true);
			}),
		);
	});
});

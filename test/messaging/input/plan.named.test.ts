import { isPlanned, planItem } from '../../../nodes/ClickSend/messaging/input/plan';
import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import type { RefusedMessage, SendRequest } from '../../../nodes/ClickSend/messaging/types';
import { NOW_MS, request, US } from '../builders';

const plan = (fields: Partial<SendRequest>) =>
	planItem(request(fields), 3, {
		channel: sms,
		now: NOW_MS,
		parseDate: () => Number.NaN,
		referenceFor: (item, recipient) => `ref-${item}-${recipient}`,
	});

const list = { id: 428, name: 'Customers', contacts: 10 };
const toList: Partial<SendRequest> = { to: null, listId: '428', list };
const template = { id: 12, name: 'Reminder', body: 'See you at (Cust. 1)' };

describe('a message to a list', () => {
	it('is one, which names the list and no number', () => {
		expect(plan({ ...toList, country: 'AU', from: 'Acme', own: { shortenUrls: true } })).toEqual([
			{
				item: 3,
				asked: { to: null, message: 'Hello', list_id: '428' },
				entry: {
					list_id: 428,
					body: 'Hello',
					custom_string: 'ref-3-0',
					source: 'n8n',
					from: 'Acme',
				},
				hasOwnReference: true,
				envelope: { shorten_urls: true },
				list,
			},
		]);
	});

	it.each([undefined, false, true])('has short links only if the user wants them: %j', (wanted) => {
		expect(plan({ ...toList, own: { shortenUrls: wanted } })).toMatchObject([
			{ envelope: { shorten_urls: wanted === true } },
		]);
	});

	it("carries the user's reference where there is one", () => {
		expect(plan({ ...toList, customString: 'sale' })).toMatchObject([
			{ entry: { custom_string: 'sale' }, hasOwnReference: false },
		]);
	});

	it.each<[string, Partial<SendRequest>, string]>([
		['an empty list', { list: { ...list, contacts: 0 } }, 'EMPTY_LIST'],
		['a list too long', { list: { ...list, contacts: 1001 } }, 'LIST_TOO_LONG'],
		[
			'a list too long, before its text',
			{ list: { ...list, contacts: 1001 }, message: '' },
			'LIST_TOO_LONG',
		],
		['no text', { message: '' }, 'EMPTY_MESSAGE'],
		['a bad sender', { from: 'a b' }, 'INVALID_SENDER_ID'],
	])('is refused: %s', (_case, fields, status) => {
		const [refused] = plan({ ...toList, ...fields }) as RefusedMessage[];
		expect(refused).toMatchObject({
			item: 3,
			to: null,
			asked: { list_id: '428' },
			problem: { status },
		});
	});
});

describe('a text from a template', () => {
	it('is sent as it is, and told as what was asked for', () => {
		const [message] = plan({ message: null, templateId: 12, template });
		expect(message).toMatchObject({
			entry: { to: US, body: 'See you at (Cust. 1)' },
			asked: { to: US, message: 'See you at (Cust. 1)' },
		});
		expect(message && isPlanned(message) && message.entry.list_id).toBeUndefined();
	});

	it.each([
		['empty', '', 'EMPTY_MESSAGE', 'Template "Reminder" (12) is empty'],
		[
			'too long',
			'x'.repeat(961),
			'MESSAGE_TOO_LONG',
			'Template "Reminder" (12) has 961 characters, more than 960',
		],
	])('is refused by name: %s', (_case, body, status, what) => {
		expect(plan({ templateId: 12, template: { ...template, body } })).toMatchObject([
			{ problem: { status, what } },
		]);
	});
});

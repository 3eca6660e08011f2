import { createNames } from './names';
import { isAllowed, NO_SUCH_MESSAGE, NO_SUCH_PATH, PICTURE } from './guard';
import { NO_SUCH_LIST, NOBODY } from './recipients';
import type { Call } from './transport';

const OWN_MESSAGE = '1F0A1B2C-3D4E-6F50-8A7B-000000000001';
const OWN_RULE = '/automations/sms/inbound/7';

const ours = {
	isOwnMessage: (id: string) => id === OWN_MESSAGE || id === NO_SUCH_MESSAGE,
	isOwnRule: (path: string) => path === OWN_RULE,
};

const names = createNames();
const custom_string = names.of('a');

const send = (...messages: unknown[]): Call => ({
	method: 'POST',
	path: '/sms/send',
	body: { messages },
});

const history = (q?: string): Call => ({
	method: 'GET',
	path: '/sms/history',
	...(q !== undefined && { query: { q } }),
});

const RULE = {
	rule_name: names.of('rule'),
	dedicated_number: '*',
	message_search_type: 1,
	message_search_term: names.term(),
	action: 'URL',
	action_address: 'https://nowhere.invalid/a',
	enabled: 0,
	webhook_type: 'json',
};

const rule = (change: object = {}, kind = 'inbound'): Call => ({
	method: 'POST',
	path: `/automations/sms/${kind}`,
	body: { ...RULE, ...change },
});

const call = (written: string, body?: unknown): Call => {
	const [method, path = ''] = written.split(' ');
	return { method: method as Call['method'], path, body };
};

const mmsPrice = (to: string): Call =>
	call('POST /mms/price', {
		media_file: 'https://example.com/a.jpg',
		messages: [{ to, custom_string }],
	});

const upload = (content: string): Call => ({
	...call('POST /uploads', { content }),
	query: { convert: 'mms' },
});

it.each([
	['the account', call('GET /account')],
	['a list', call('GET /lists/428')],
	['the contacts of a list', call('GET /lists/428/contacts')],
	['a path that does not exist', call(`GET ${NO_SUCH_PATH}`)],
	['a price', call('POST /sms/price', { messages: [{ to: '+12065550143', body: 'a' }] })],
	['a price of MMS', mmsPrice('+61411111111')],
	['an upload of its picture', upload(PICTURE)],
	['a free test number', send({ to: '+61411111111', custom_string })],
	['a free test number in its country', send({ to: '0411111111', country: 'AU', custom_string })],
	['nobody', send({ to: NOBODY, custom_string })],
	['a list that does not exist', send({ list_id: NO_SUCH_LIST, custom_string })],
	['no messages', send()],
	['no JSON', { method: 'POST', path: '/sms/send', rawBody: '{"messages": [' } as const],
	['the history of a test number', history('to:+61411111111')],
	['the history of a message', history(`message_id:${OWN_MESSAGE}`)],
	['the scheduled messages', history('status:Scheduled')],
	['the receipt of an own message', call(`GET /sms/receipts/${OWN_MESSAGE}`)],
	['the reply to an own message', call(`GET /sms/inbound/${OWN_MESSAGE}`)],
	['cancelling an own message', call(`PUT /sms/${OWN_MESSAGE}/cancel`)],
	['a rule that is off', rule()],
	['a receipt rule that is off', rule({ match_type: 0 }, 'receipts')],
	['reading an own rule', call(`GET ${OWN_RULE}`)],
	['changing an own rule', call(`PUT ${OWN_RULE}`, RULE)],
	['deleting an own rule', call(`DELETE ${OWN_RULE}`)],
])('a contract run may ask for %s', (_case, one) => {
	expect(isAllowed(one, ours)).toBe(true);
});

it.each([
	['cancel everything', call('PUT /sms/cancel-all')],
	['cancel everything with a reference', call('PUT /sms/cancel-all', { custom_string })],
	['mark all replies as read', call('PUT /sms/inbound-read')],
	['mark one reply as read', call(`PUT /sms/inbound-read/${OWN_MESSAGE}`)],
	['mark all receipts as read', call('PUT /sms/receipts-read', { date_before: 1 })],
	['list received messages', call('GET /sms/inbound')],
	['list receipts', call('GET /sms/receipts')],
	['read the receipt of another message', call('GET /sms/receipts/1F0A1B2C-3D4E')],
	['cancel another message', call('PUT /sms/1F0A1B2C-3D4E/cancel')],
	['delete another rule', call('DELETE /automations/sms/inbound/8')],
	['change another rule', call('PUT /automations/sms/inbound/8', RULE)],
	['turn its own rule on', call(`PUT ${OWN_RULE}`, { ...RULE, enabled: 1 })],
	['make a rule that is on', rule({ enabled: 1 })],
	['make a rule that may be on', rule({ enabled: undefined })],
	['make a rule that leads somewhere', rule({ action_address: 'https://example.com/' })],
	['make a rule with a trap', rule({ action_address: 'https://a.invalid.example.com/' })],
	['make a rule for all replies', rule({ message_search_type: 0 })],
	['make a rule for common words', rule({ message_search_term: 'stop' })],
	['make a rule without its own name', rule({ rule_name: 'Mine' })],
	['make a rule that moves contacts', rule({ action: 'MOVE_CONTACT' })],
	['read the whole history', history()],
	['read the history of a person', history('to:+12065550143')],
	['read the history by the sender', history('from:+61411111111')],
	['read the history of a person behind a comma', history('to:+61411111111,to:+12065550143')],
	['read subaccounts', call('GET /subaccounts')],
	['make a list', call('POST /lists', { list_name: 'a' })],
	['delete a list', call('DELETE /lists/428')],
	['send to a person', send({ to: '+12065550143', custom_string })],
	[
		'send to one person among test numbers',
		send({ to: '+61411111111', custom_string }, { to: '+12065550143', custom_string }),
	],
	['send to a list', send({ list_id: 428, custom_string })],
	[
		'send to a list beside a test number',
		send({ to: '+61411111111', list_id: 428, custom_string }),
	],
	['send to an array', send({ to: ['+61411111111'], custom_string })],
	['send to a number that only looks free', send({ to: '+614111111110', custom_string })],
	['send to a short number', send({ to: '11111111', custom_string })],
	['send without its own reference', send({ to: '+61411111111', custom_string: 'mine' })],
	['send something that is no message', send('+12065550143')],
	[
		'send with digits in a broken body',
		{ method: 'POST', path: '/sms/send', rawBody: '{"to": "+1206' } as const,
	],
	['ask a person for the price of MMS', mmsPrice('+12065550143')],
	['upload another picture', upload('AAAA')],
	['upload for another purpose', { ...upload(PICTURE), query: { convert: 'csv' } }],
	['send an MMS', call('POST /mms/send', { messages: [] })],
	['send in another way', call('POST /sms-campaigns/send', {})],
	['hide a path in a path', call('GET /lists/428/contacts/../../subaccounts')],
])('a contract run must not %s', (_case, one) => {
	expect(isAllowed(one, ours)).toBe(false);
});

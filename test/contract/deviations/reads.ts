import type { Deviation } from '../sandbox';
import { at, body, data, headers, having, rows, status, without } from './kit';

const ACCOUNT = '/account';
const MISSING_LIST = '/lists/999999999999';

/** The header of the calls left, of a ClickSend that counts every call by so many. */
const countingAll = (): Deviation => {
	let left = 20;
	return (reply, { path }) => {
		left -= 1;
		return path === ACCOUNT
			? { ...reply, headers: { ...reply.headers, 'x-ratelimit-remaining': String(left) } }
			: reply;
	};
};

/** The header of the calls left, of a ClickSend that counts those with a login alone. */
const countingOwn = (): Deviation => {
	let left = 20;
	return (reply, { headers: { authorization } }) => {
		if (authorization !== undefined) left -= 1;
		return { ...reply, headers: { ...reply.headers, 'x-ratelimit-remaining': String(left) } };
	};
};

const dropIn = (path: string, field: string): Deviation => rows(path, without(field));

/** For each check of something that is only read: an answer that differs from the fact. */
export const READ_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	'account.balance': () => data(ACCOUNT, having({ balance: 4.998 })),
	'account.flags': () => data(ACCOUNT, having({ active: true })),
	'account.most-parts': () => data(ACCOUNT, having({ setting_sms_message_char_limit: 1224 })),
	'account.texts': () => data(ACCOUNT, without('default_country_sms')),
	'account.currency': () =>
		data(ACCOUNT, ({ _currency, ...others }) => ({ ...others, currency: _currency })),
	'account.key': () => data(ACCOUNT, having({ _subaccount: { apiKey: 'A KEY' } })),
	'envelope.success': () => body(ACCOUNT, having({ http_code: '200' })),
	'errors.no-login': () => status(ACCOUNT, 403, 'MISSING_CREDENTIALS'),
	'auth.bearer': () => at(ACCOUNT, () => ({ status: 200, body: { http_code: 200 } })),
	'errors.no-path': () => at('/no-such-path.*', () => ({ body: '<html>Not found</html>' })),
	'errors.no-method': () => status('PUT /sms/price', 404, 'NOT_FOUND'),

	'throttling.account': () => headers(ACCOUNT, { 'x-ratelimit-limit': '60' }),
	'throttling.own-counter': countingAll,
	'throttling.anybody': countingOwn,
	'throttling.others': () => headers('/lists', { 'ratelimit-limit': '100' }),

	'receipts.unknown': () => status('/sms/receipts/.*', 400, 'BAD_REQUEST'),
	'test-numbers.receipt': () =>
		at('/sms/receipts/.*', () => ({ status: 200, body: { data: { status_code: '201' } } })),
	'inbound.no-reply': () => at('/sms/inbound/.*', () => ({ status: 200, body: { data: null } })),

	'lists.rows': () => dropIn('/lists', '_contacts_count'),
	'lists.one': () => data('/lists/428', without('_import_in_progress')),
	'lists.unknown': () => status(MISSING_LIST, 403, 'FORBIDDEN'),
	'lists.unknown-contacts': () => status(`${MISSING_LIST}/contacts`, 404, 'NOT_FOUND'),
	'lists.contacts': () => rows('/lists/428/contacts', having({ contact_id: '1580000000' })),
	'templates.rows': () =>
		rows('/sms/templates', ({ template_id, ...others }) => ({ ...others, id: template_id })),
	'senders.numbers': () => rows('/numbers', having({ status: 5 })),
	'senders.own-numbers': () =>
		body('/own-numbers', (whole) => ({
			http_code: 200,
			response_code: 'SUCCESS',
			response_msg: '',
			...whole,
		})),
	'senders.own-numbers-pages': () => body('/own-numbers', having({ _metadata: {} })),
	'senders.alpha-tags': () =>
		body('/alpha-tags', (whole) => ({ ...whole, alpha_tags: [{ id: 'one', tag: 'Acme' }] })),
	'senders.alpha-tags-pages': () =>
		body('/alpha-tags', having({ _metadata: { pagination: { next_page: 2 } } })),
};

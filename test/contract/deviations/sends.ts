import type { SandboxReply } from '../../sandbox/types';
import type { Deviation } from '../sandbox';
import { isObject } from '../judge/shape';
import { at, data, having, messages, status, without, type Fields } from './kit';

const SEND = 'POST /sms/send';
const PRICE = 'POST /sms/price';

/** Changes the row of the message with a label. */
const row = (label: string, change: (row: Fields) => Fields): Deviation =>
	messages(SEND, (one) => (String(one.custom_string).endsWith(label) ? change(one) : one));

const rowStatus = (label: string, code: string): Deviation => row(label, having({ status: code }));

/** Answers in the place of the sandbox, when a message has a field with such a value. */
const whenSent = (
	isMeant: (message: Fields) => boolean,
	change: (reply: SandboxReply) => Partial<SandboxReply>,
): Deviation =>
	at(SEND, (reply, asked) => {
		const list: unknown[] = isObject(asked) && Array.isArray(asked.messages) ? asked.messages : [];
		return list.filter(isObject).some(isMeant) ? change(reply) : {};
	});

const otherError = (http_code: number, response_code: string) => (): Partial<SandboxReply> => ({
	status: http_code,
	body: { http_code, response_code, response_msg: 'Other.', data: null },
});

/** A row that shows how the number won over the list. */
const toNumber = (reply: SandboxReply): Partial<SandboxReply> => {
	const whole = reply.body as { data: { messages: Fields[] } };
	const won = { to: '+61411111111', status: 'SUCCESS', list_id: null };
	const rows = whole.data.messages.map((one) => ({ ...one, ...won }));
	return { body: { ...whole, data: { ...whole.data, messages: rows } } };
};

const taken = (reply: SandboxReply): Partial<SandboxReply> => ({
	status: 200,
	body: {
		...(reply.body as Fields),
		http_code: 200,
		response_code: 'SUCCESS',
		data: { messages: [] },
	},
});

/** A call as a whole is taken, though it is wrong. */
const wrongCallTaken = (): Deviation =>
	at(SEND, (reply) => (reply.status === 400 ? taken(reply) : {}));

const REFUSED = ['number', 'text', 'sender', 'schedule', 'list'];

const scheduleOf = (label: string, change: (schedule: number) => unknown) => (): Deviation =>
	row(label, (one) => ({ ...one, schedule: change(Number(one.schedule)) }));

/** For each check of a send or a price: an answer that differs from the fact. */
export const SEND_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	'mms.upload': () => data('POST /uploads', without('_url')),
	'mms.price': () => data('POST /mms/price', without('total_price')),
	'mms.row': () => messages('POST /mms/price', having({ date: 1_791_158_400 })),
	'price.totals': () => data(PRICE, without('_summary')),
	'price.row': () => messages(PRICE, having({ message_price: 0 })),
	'price.each': () =>
		data(PRICE, (whole) => ({ ...whole, messages: [...(whole.messages as Fields[])].reverse() })),
	'test-numbers.price': () => data(PRICE, having({ total_price: 0.0792 })),

	'send.totals': () => data(SEND, without('blocked_count')),
	'send.row': () => messages(SEND, having({ message_price: 0 })),
	'send.id-time': () =>
		row('first', having({ message_id: '1EF50711-2787-68F4-8223-9F9C4393E380' })),
	'send.no-schedule': () => row('first', having({ schedule: 0 })),
	'send.order': () =>
		data(SEND, (whole) => ({ ...whole, messages: [...(whole.messages as Fields[])].reverse() })),
	'test-numbers.send': () => messages(SEND, having({ message_parts: 1 })),
	'send.same-in-one-call': () => rowStatus('same-2', 'THROTTLED'),
	'send.same-again': () => rowStatus('same-3', 'THROTTLED'),
	'send.list-wins': () => whenSent(({ to, list_id }) => Boolean(to && list_id), toNumber),

	'send.reference': () =>
		messages(SEND, (one) => ({ ...one, custom_string: String(one.custom_string).trim() })),
	'send.reference-50': () => cutReference(49),
	'send.reference-long': () => cutReference(50),
	'send.local-number': () => row('local', having({ to: '0411111111' })),
	'send.default-country': () => row('local-default', having({ to: '4055555555' })),
	'send.whole-text': () => cutText(918),
	'send.unicode': () =>
		messages(SEND, (one) => ({ ...one, body: String(one.body).replace(/[^\x20-\x7e]/g, '?') })),
	'send.blocked-country': () => data(SEND, having({ blocked_count: 0 })),

	...Object.fromEntries(
		REFUSED.flatMap((id) => [
			[`refused.${id}`, () => rowStatus(`wrong-${id}`, 'SOMETHING_IS_WRONG')],
			[`refused.${id}-row`, () => row(`wrong-${id}`, without('message_id'))],
		]),
	),
	'refused.not-blocked': () => data(SEND, having({ blocked_count: 1 })),
	'refused.all': () =>
		whenSent(
			({ custom_string }) => String(custom_string).endsWith('alone'),
			otherError(400, 'BAD_REQUEST'),
		),
	'refused-call.no-messages': wrongCallTaken,
	'refused-call.nothing': wrongCallTaken,
	'refused-call.no-json': () => status(SEND, 500, 'INTERNAL_SERVER_ERROR'),
	'refused-call.too-many': wrongCallTaken,
	'refused-call.sender-list': () =>
		whenSent(({ from }) => Array.isArray(from), otherError(400, 'BAD_REQUEST')),

	'schedule.tomorrow': scheduleOf('tomorrow', String),
	'schedule.past': scheduleOf('past', () => 0),
	'schedule.far': () => rowStatus('far', 'INVALID_SCHEDULE'),
	'schedule.milliseconds': scheduleOf('milliseconds', (schedule) => Math.floor(schedule / 1000)),

	'cancel.unknown': () => status('PUT /sms/.*/cancel', 400, 'BAD_REQUEST'),
	'cancel.sent': () =>
		at('PUT /sms/.*/cancel', () => ({ status: 200, body: { response_code: 'SUCCESS' } })),
};

const cutReference = (length: number): Deviation =>
	messages(SEND, (one) => ({ ...one, custom_string: String(one.custom_string).slice(0, length) }));

const cutText = (length: number): Deviation =>
	messages(SEND, (one) => ({ ...one, body: String(one.body).slice(0, length) }));

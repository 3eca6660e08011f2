import { createClickSend } from './clickSend';
import type { ClickSend, ClickSendOptions, ListOption } from './clickSend';
import { callDirectly, dataOf, priceDirectly, sendDirectly } from './testKit';
import { START_MS, US_NUMBER } from './testKit';
import type { SendData } from './testKit';

const ADA = '+12065550141';
const BOB = '+12065550142';
const REFUSED = 'NOT_ENOUGH_PERMISSION_TO_LIST_ID';

const LISTS: ListOption[] = [
	{
		list_id: 428,
		list_name: 'Customers',
		contacts: [
			{ contact_id: 1, phone_number: ADA, first_name: 'Ada', last_name: 'Lane', custom_1: 'gold' },
			{ contact_id: 2, phone_number: BOB, first_name: 'Bob', last_name: null, custom_1: '' },
		],
	},
	{ list_id: 429, list_name: 'Empty' },
	{ list_id: 430, list_name: 'Strangers', contacts: 3, foreign: true },
	{
		list_id: 431,
		list_name: 'Without numbers',
		contacts: [{ phone_number: null }, { phone_number: '' }, { contact_id: 3, phone_number: ADA }],
	},
	{ list_id: 600, list_name: 'Six hundred', contacts: 600 },
	{ list_id: 1000, list_name: 'A thousand', contacts: 1000 },
	{ list_id: 1001, list_name: 'A thousand and one', contacts: 1001 },
];

function start(options: ClickSendOptions = {}): ClickSend {
	return createClickSend({ now: () => START_MS, lists: LISTS, ...options });
}

function toList(list_id: unknown, message: object = {}): object {
	return { list_id, body: 'hello', ...message };
}

const statusesOf = ({ messages }: SendData): unknown[] => messages.map(({ status }) => status);

describe.each([
	['POST /sms/send', sendDirectly],
	['POST /sms/price', priceDirectly],
])('%s to a list', (_endpoint, call) => {
	it.each([
		['a number', 428],
		['text', '428'],
	])(
		'has a row for each contact, named by ids that are numbers: list_id as %s',
		(_case, list_id) => {
			const data = call(start(), [toList(list_id, { custom_string: 'mine' })]);
			const row = { list_id: 428, custom_string: 'mine', status: 'SUCCESS' };
			expect(data).toMatchObject({ total_count: 2, queued_count: 2 });
			expect(data.messages).toMatchObject([
				{ ...row, to: ADA, contact_id: 1 },
				{ ...row, to: BOB, contact_id: 2 },
			]);
		},
	);

	it('keeps the order of the request, numbers and lists mixed', () => {
		const { messages } = call(start(), [
			{ to: US_NUMBER, body: 'hello' },
			toList(428),
			toList(428, { to: US_NUMBER }),
			{ to: US_NUMBER, list_id: '', body: 'hello' },
		]);
		expect(messages.map(({ to }) => to)).toEqual([US_NUMBER, ADA, BOB, ADA, BOB, US_NUMBER]);
	});

	it.each<[string, unknown, number]>([
		['an empty list', 429, 0],
		['a list of which one has a number', 431, 1],
		['a list of a thousand', 1000, 1000],
	])('counts the rows: %s', (_case, list_id, rows) => {
		const data = call(start(), [toList(list_id)]);
		expect(data).toMatchObject({ total_count: rows, queued_count: rows });
		expect(data.messages).toHaveLength(rows);
	});

	it.each<[string, unknown, object]>([
		['that is not there', 1, { list_id: 1 }],
		['of somebody else', '430', { list_id: 430 }],
		['that is no number', 'Customers', {}],
	])('refuses a list %s in one row', (_case, list_id, named) => {
		const data = call(start(), [toList(list_id, { custom_string: 'mine' }), toList(428)]);
		expect(data).toMatchObject({ total_count: 3, queued_count: 2, blocked_count: 0 });
		expect(data.messages[0]).toEqual({
			to: '',
			body: 'hello',
			from: '',
			schedule: '',
			message_id: expect.any(String),
			custom_string: 'mine',
			is_shared_system_number: true,
			status: REFUSED,
			...named,
		});
	});

	it('judges each contact as it judges a number, and names list and contact on every row', () => {
		const specials = ['+61411111111', '+13035550101', '+13035550102', '+13035550103', 'nobody'];
		const contacts = specials.map((phone_number, contact_id) => ({ phone_number, contact_id }));
		const lists = [{ list_id: 1, list_name: 'Special', contacts }];
		const members = call(start({ lists }), [toList(1)]);
		const numbers = call(
			start(),
			specials.map((to) => ({ to, body: 'hello' })),
		);
		expect(statusesOf(members)).toEqual(statusesOf(numbers));
		expect(members.messages).toMatchObject(
			specials.map((_, contact_id) => ({ list_id: 1, contact_id })),
		);
		expect(members.blocked_count).toBe(1);
	});
});

describe('numbers and members together are at most a thousand', () => {
	const many = (length: number): object[] =>
		Array.from({ length }, () => ({ to: US_NUMBER, body: 'hello' }));

	it.each<[string, object[], number]>([
		['a list of a thousand', [toList(1000)], 200],
		['a list of a thousand and one', [toList(1001)], 400],
		['six hundred and four hundred', [toList(600), ...many(400)], 200],
		['six hundred and four hundred and one', [...many(401), toList(600)], 400],
		['a list twice', [toList(600), toList(600)], 400],
		['a thousand and an empty list', [toList(1000), toList(429)], 200],
		['a thousand and contacts without a number', [...many(999), toList(431)], 200],
		['999 and a list of somebody else, which is one row', [...many(999), toList(430)], 200],
		['a thousand and a list of somebody else', [toList(1000), toList(430)], 400],
		['more than a thousand empty lists', Array.from({ length: 1001 }, () => toList(429)), 400],
	])('%s', (_case, messages, status) => {
		const clickSend = start();
		const answer = callDirectly(clickSend, 'POST', '/sms/send', { body: { messages } });
		expect(answer.status).toBe(status);
		expect(callDirectly(clickSend, 'POST', '/sms/price', { body: { messages } }).status).toBe(
			status,
		);
		if (status !== 200) expect(clickSend.record.taken).toEqual([]);
	});

	it('and a poisonous contact spoils the call as a poisonous number does', () => {
		const contacts = [{ phone_number: ADA }, { phone_number: '+13035550191' }];
		const clickSend = start({ lists: [{ list_id: 1, list_name: 'Poison', contacts }] });
		const body = { messages: [toList(1)] };
		expect(callDirectly(clickSend, 'POST', '/sms/send', { body }).status).toBe(400);
		expect(clickSend.record.taken).toEqual([]);
	});
});

describe('what was taken for a list', () => {
	it('is recorded, charged and in the history with list, contact and reference', () => {
		const clickSend = start();
		sendDirectly(clickSend, [toList(428, { custom_string: 'mine' }), toList(1)]);
		const rows = [
			{ to: ADA, list_id: 428, contact_id: 1, custom_string: 'mine' },
			{ to: BOB, list_id: 428, contact_id: 2, custom_string: 'mine' },
		];
		expect(clickSend.record.taken).toMatchObject(rows);
		expect(clickSend.record.requests[0]).toMatchObject({ message_count: 2 });
		expect(clickSend.balance()).toBe('9999.841600');
		const history = dataOf<object>(callDirectly(clickSend, 'GET', '/sms/history'));
		expect(history).toMatchObject({ total: 2, data: rows });
	});

	it('ends in the middle of the list when the credit does', () => {
		const data = sendDirectly(start({ balance: 0.1 }), [toList(428)]);
		expect(statusesOf(data)).toEqual(['SUCCESS', 'INSUFFICIENT_CREDIT']);
	});
});

import { createClickSend } from './clickSend';
import type { ClickSend, ClickSendOptions } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, readSample, sendDirectly, shapeOf } from './testKit';
import { inboundRule, START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;

type Row = Record<string, unknown>;
interface Page {
	total: number;
	data: Row[];
}

let clickSend: ClickSend;
let now: number;

function start(options: ClickSendOptions = { pollRules: 1 }): void {
	now = START_MS;
	clickSend = createClickSend({ now: () => now, ...options });
}

beforeEach(() => start());

const call = (method: string, path: string, body?: unknown) =>
	callDirectly(clickSend, method, path, { body });
const read = (path: string): Page => dataOf<Page>(call('GET', path));

/** The two kinds of arrivals: how one comes in, and what its list shows of it. */
const KINDS = [
	[
		'/sms/inbound',
		(message_id: string) => void clickSend.receiveSms({ from: US_NUMBER, body: 'hi', message_id }),
	],
	[
		'/sms/receipts',
		(message_id: string) => void clickSend.deliverReceipt({ message_id, status_code: '201' }),
	],
] as const;

describe.each(KINDS)('%s', (path, arrive) => {
	const ids = (): unknown[] => read(path).data.map(({ message_id }) => message_id);

	it('shows what is unread, and looking does not mark as read', () => {
		arrive('A');
		arrive('B');
		expect(ids()).toEqual(['A', 'B']);
		expect(ids()).toEqual(['A', 'B']);
	});

	it('shows nothing without a POLL rule, whatever else the rules do', () => {
		start({ pollRules: 0 });
		const rule = inboundRule('http://127.0.0.1:9/');
		call('POST', '/automations/sms/inbound', rule);
		arrive('A');
		expect(ids()).toEqual([]);
	});

	it('shows it once for each POLL rule', () => {
		start({ pollRules: 2 });
		arrive('A');
		expect(ids()).toEqual(['A', 'A']);
	});

	it.each<[string, unknown, string[]]>([
		['everything without a date', undefined, []],
		['everything with a body that names none', {}, []],
		['everything with a date of null', { date_before: null }, []],
		['what came before a date', { date_before: NOW + 20 }, ['C']],
		['not what came at the date itself', { date_before: NOW + 10 }, ['B', 'C']],
		['nothing before the first', { date_before: 0 }, ['A', 'B', 'C']],
	])('%s is marked as read', (_case, body, unread) => {
		for (const id of ['A', 'B', 'C']) {
			arrive(id);
			now += 10_000;
		}
		expect(call('PUT', `${path}-read`, body)).toMatchObject({ status: 200, body: { data: null } });
		expect(ids()).toEqual(unread);
	});

	it('refuses a date that is none, and marks nothing', () => {
		arrive('A');
		const reply = call('PUT', `${path}-read`, { date_before: 'yesterday' });
		expect(reply).toMatchObject({
			status: 400,
			body: { data: { date_before: expect.any(String) } },
		});
		expect(ids()).toEqual(['A']);
	});

	it('comes in pages', () => {
		for (let index = 0; index < 20; index++) arrive(String(index));
		const query = { page: '2' };
		const { total, data } = dataOf<Page>(callDirectly(clickSend, 'GET', path, { query }));
		expect([total, data.length, data[0]?.message_id]).toEqual([20, 5, '15']);
	});
});

describe('messages that came in', () => {
	const receive = (fields: object = {}) =>
		clickSend.receiveSms({ from: US_NUMBER, body: 'Yes please', ...fields });
	const rows = () => read('/sms/inbound').data;

	it('have exactly the keys and types of the sample', () => {
		receive({ to: AU_NUMBER });
		const { body } = call('GET', '/sms/inbound');
		expect(shapeOf(body)).toEqual(shapeOf(readSample('26-inbound-list')));
		expect(rows()[0]?._keyword).toBe('Yes');
	});

	it('answer the last message to their sender, and carry its reference', () => {
		const message = { to: US_NUMBER, body: 'Coming?', from: AU_NUMBER, custom_string: 'mine' };
		const { messages } = sendDirectly(clickSend, [{ ...message, body: 'before' }, message]);
		receive();
		expect(rows()).toMatchObject([
			{
				to: AU_NUMBER,
				original_body: 'Coming?',
				original_message_id: messages[1]?.message_id,
				custom_string: 'mine',
			},
		]);
	});

	it.each<[string, object, object]>([
		['the one that is named', { original_message_id: 'first' }, { original_body: 'before' }],
		['none when none is named', { original_message_id: '' }, { original_body: '' }],
		['none of a stranger', { from: AU_NUMBER }, { original_message_id: '', to: '+12065550100' }],
		['what the caller says', { custom_string: 'told' }, { custom_string: 'told' }],
	])('answer %s', (_case, fields, expected) => {
		const { messages } = sendDirectly(clickSend, [
			{ to: US_NUMBER, body: 'before' },
			{ to: US_NUMBER, body: 'Coming?' },
		]);
		const named = 'original_message_id' in fields && fields.original_message_id === 'first';
		receive({ ...fields, ...(named && { original_message_id: messages[0]?.message_id }) });
		expect(rows()).toMatchObject([expected]);
	});

	it('are found by the message they answer: the first, read or not', () => {
		start({ pollRules: 0 });
		receive({ original_message_id: 'ours', message_id: 'A' });
		receive({ original_message_id: 'ours', message_id: 'B' });
		const reply = call('GET', '/sms/inbound/ours');
		expect(dataOf(reply)).toMatchObject({ message_id: 'A', timestamp: NOW, _keyword: 'Yes' });
		expect(call('GET', '/sms/inbound/A').status).toBe(404);
	});

	it.each([
		['one copy', 1],
		['a copy for each POLL rule', 3],
		['none where nothing polls', 0],
	])('are marked as read one by one: %s', (_case, pollRules) => {
		start({ pollRules });
		receive({ message_id: 'A' });
		receive({ message_id: 'B' });
		expect(dataOf(call('PUT', '/sms/inbound-read/A'))).toBe(pollRules);
		expect(dataOf(call('PUT', '/sms/inbound-read/A'))).toBe(0);
		expect(rows().map(({ message_id }) => message_id)).toEqual(Array(pollRules).fill('B'));
	});

	it('are a 404 to mark when there is no such message', () => {
		expect(call('PUT', '/sms/inbound-read/A').status).toBe(404);
	});
});

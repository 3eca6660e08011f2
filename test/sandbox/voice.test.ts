import { createClickSend, TEST_NUMBERS, type ClickSend } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, readSample, shapeOf, START_MS } from './testKit';
import type { SendData } from './testKit';

type Row = Record<string, unknown>;

const [FREE = ''] = TEST_NUMBERS;
const CALL = { to: AU_NUMBER, body: 'Press 1', lang: 'en-au', voice: 'female' };

let clickSend: ClickSend;

beforeEach(() => (clickSend = createClickSend({ now: () => START_MS, testNumbersWait: true })));

const call = (method: string, path: string, body?: object) =>
	callDirectly(clickSend, method, path, { body });
const dataAfter = (path: string, ...messages: object[]): SendData =>
	dataOf(call('POST', path, { messages }));
const rowOf = (fields: object): Row =>
	dataAfter('/voice/send', { ...CALL, ...fields }).messages[0] ?? {};
const historyRows = (): Row[] => dataOf<{ data: Row[] }>(call('GET', '/voice/history')).data;

describe('answers with exactly the keys and types of the sample', () => {
	it('a call to a free test number', () => {
		const sample = readSample('57-voice-send-test-number-2024');
		const row = dataOf<SendData>({ body: sample }).messages[0];
		const sent = { ...CALL, to: FREE, from: '+12025550166', schedule: 2_000_000_000 };
		const reply = call('POST', '/voice/send', { messages: [sent] });

		expect(shapeOf(reply.body)).toEqual(shapeOf(sample));
		expect(dataOf<SendData>(reply).messages[0]).toMatchObject({
			message_parts: row?.message_parts,
			message_price: row?.message_price,
		});
	});

	it('a page of the history', () => {
		dataAfter('/voice/send', CALL);
		const reply = call('GET', '/voice/history');
		expect(shapeOf(reply.body)).toEqual(shapeOf(readSample('59-voice-history')));
	});

	it('the receipt of one call', () => {
		const { message_id } = rowOf({ require_input: 1 });
		const { status } = call('GET', `/voice/receipts/${String(message_id)}`);
		clickSend.deliverReceipt({
			...{ message_id: String(message_id), status_code: '201', digits: '6' },
			...{
				error_code: '',
				error_text: '',
				custom_string: 'x',
				timestamp: '1',
				timestamp_send: '1',
			},
		});
		const reply = call('GET', `/voice/receipts/${String(message_id)}`);

		expect(status).toBe(404);
		expect(shapeOf(reply.body)).toEqual(shapeOf(readSample('61-voice-receipt-single')));
		expect(call('GET', `/sms/receipts/${String(message_id)}`).status).toBe(404);
	});

	it('the languages, to the letter', () => {
		expect(call('GET', '/voice/lang').body).toEqual(readSample('46-voice-lang'));
	});
});

describe('what is taken', () => {
	it.each([
		['a language of both voices', { lang: 'de-de', voice: 'male' }, 'SUCCESS'],
		['the only voice of a language', { lang: 'pt-pt', voice: 'male' }, 'SUCCESS'],
		['a voice that the language lacks', { lang: 'pt-pt', voice: 'female' }, 'INVALID_VOICE'],
		['no voice', { voice: '' }, 'INVALID_VOICE'],
		['a language of nobody', { lang: 'xx-xx' }, 'INVALID_LANG'],
		['no text', { body: '' }, 'EMPTY_MESSAGE'],
		['a number that cannot be', { to: '+000' }, 'INVALID_RECIPIENT'],
	])('%s', (_case, fields, status) => {
		expect(rowOf(fields).status).toBe(status);
	});

	it.each([
		['300 characters', 'x'.repeat(300), 1],
		['one more', 'x'.repeat(301), 2],
		['the longest text', 'x'.repeat(1200), 4],
		['a longer one, which is cut', 'x'.repeat(1500), 4],
		['150 characters outside GSM', 'я'.repeat(150), 1],
		['the longest such text', 'я'.repeat(600), 4],
		['a longer such text, which is cut', 'я'.repeat(700), 4],
	])('%s', (_case, body, parts) => {
		expect(rowOf({ body })).toMatchObject({
			message_parts: parts,
			message_price: (parts * 0.07).toFixed(4),
		});
	});

	it('a price, at which nothing is called', () => {
		const { messages, total_price } = dataAfter('/voice/price', CALL);
		expect(messages).toMatchObject([{ status: 'SUCCESS', message_price: '0.0700' }]);
		expect(total_price).toBe(0.07);
		expect(historyRows()).toEqual([]);
	});

	it('a list, whose rows name neither the list nor the contact', () => {
		const lists = [{ list_id: 428, list_name: 'Team', contacts: 3 }];
		clickSend = createClickSend({ lists });
		const { messages } = dataAfter('/voice/send', { ...CALL, to: undefined, list_id: 428 });
		expect(messages).toHaveLength(3);
		for (const row of messages) {
			expect(row).not.toHaveProperty('list_id');
			expect(row).not.toHaveProperty('contact_id');
		}
	});
});

it('the history shows the keypress, and no filter of the history works', () => {
	const { message_id } = rowOf({});
	rowOf({ to: FREE });
	clickSend.deliverReceipt({ message_id: String(message_id), status_code: 201, digits: '1' });
	const query = { q: `to:${FREE}` };
	const { data } = dataOf<{ data: Row[] }>(
		callDirectly(clickSend, 'GET', '/voice/history', { query }),
	);
	expect(data).toMatchObject([{ digits: '1', status_code: '201' }, { digits: null }]);
	expect(dataOf<{ data: Row[] }>(call('GET', '/sms/history')).data).toEqual([]);
});

it('a scheduled call can be cancelled, by its own path alone', () => {
	const { message_id } = rowOf({ schedule: 2_000_000_000 });
	const cancel = (name: string) => call('PUT', `/${name}/${String(message_id)}/cancel`).status;
	expect([cancel('sms'), cancel('voice'), cancel('voice')]).toEqual([404, 200, 404]);
	expect(historyRows()).toMatchObject([{ status: 'Cancelled' }]);
});

import { createClickSend } from './clickSend';
import type { ClickSend } from './clickSend';
import { callDirectly, dataOf, readSample, sendDirectly, shapeOf } from './testKit';
import { START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;

type Row = Record<string, unknown>;

let clickSend: ClickSend;

function start(pollRules: number): void {
	clickSend = createClickSend({ now: () => START_MS, pollRules });
}

beforeEach(() => start(1));

const get = (path: string) => callDirectly(clickSend, 'GET', path);
const rows = (path: string): Row[] => dataOf<{ data: Row[] }>(get(path)).data;

describe('receipts', () => {
	const deliver = (fields: object = {}) =>
		clickSend.deliverReceipt({ message_id: 'A', status_code: '201', ...fields });

	it.each([
		['in the list', '27-receipts-list', '/sms/receipts'],
		['one by one', '28-receipt-single', '/sms/receipts/A'],
	])('have exactly the keys and types of the sample: %s', (_case, sample, path) => {
		deliver();
		const { body } = get(path);
		expect(shapeOf(body)).toEqual(shapeOf(readSample(sample)));
		const { response_msg } = readSample(sample) as Row;
		expect(body).toMatchObject({ response_msg });
	});

	it('are a 404 while there is none', () => {
		expect(get('/sms/receipts/A')).toMatchObject({
			status: 404,
			body: readSample('15-receipt-not-found-404'),
		});
	});

	it('keep the types they were given', () => {
		deliver({ status_code: 201, timestamp: String(NOW) });
		const row = { status_code: 201, timestamp: String(NOW), timestamp_send: NOW };
		expect(rows('/sms/receipts')).toMatchObject([row]);
	});

	it('of one message may be several: alone it is the last, read or not', () => {
		start(0);
		deliver({ status_code: '300' });
		deliver({ status_code: '301', error_code: '8' });
		expect(dataOf(get('/sms/receipts/A'))).toMatchObject({
			status_code: '301',
			error_code: '8',
		});
	});

	it('carry the reference of their message, and stand in the history', () => {
		const { messages } = sendDirectly(clickSend, [
			{ to: US_NUMBER, body: 'hello', custom_string: 'mine' },
		]);
		deliver({ message_id: messages[0]?.message_id, status_code: 201 });
		expect(rows('/sms/receipts')).toMatchObject([{ custom_string: 'mine' }]);
		const [row] = rows('/sms/history');
		expect(row).toMatchObject({ status_code: '201', status_text: expect.any(String) });
	});
});

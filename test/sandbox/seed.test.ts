import { createClickSend } from './clickSend';
import type { ClickSend } from './clickSend';
import { callDirectly, dataOf, readSample, sendDirectly, shapeOf } from './testKit';
import { START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;
const ROWS = 3000;

type Row = Record<string, unknown>;
interface Page {
	total: number;
	last_page: number;
	data: Row[];
}

let clickSend: ClickSend;

beforeEach(() => (clickSend = createClickSend({ now: () => START_MS })));

const read = (query: Record<string, string> = {}): Page =>
	dataOf<Page>(
		callDirectly(clickSend, 'GET', '/sms/history', { query: { limit: '100', ...query } }),
	);

describe('a seeded history', () => {
	it('has every row once in pages of a hundred, oldest first, the last a minute ago', () => {
		clickSend.seedHistory(ROWS);
		const { total, last_page } = read();
		expect([total, last_page]).toEqual([ROWS, 30]);
		const pages = Array.from({ length: last_page }, (_, index) => read({ page: `${index + 1}` }));
		const rows = pages.flatMap(({ data }) => data);
		expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(ROWS);
		const dates = rows.map(({ date }) => Number(date));
		expect(dates).toEqual([...dates].sort((a, b) => a - b));
		expect(dates.at(-1)).toBe(NOW - 60);
	});

	it('may be seeded again, and goes with what is sent', () => {
		clickSend.seedHistory(10);
		sendDirectly(clickSend, [{ to: US_NUMBER, body: 'hello' }]);
		clickSend.seedHistory(10);
		const { data, total } = read();
		expect(total).toBe(21);
		expect(new Set(data.map(({ message_id }) => message_id)).size).toBe(21);
	});

	it('costs nothing, and is no message taken', () => {
		clickSend.seedHistory(10);
		expect(clickSend.balance()).toBe('10000.000000');
		expect(clickSend.record.taken).toEqual([]);
	});

	it.each([
		...['Queued', 'Completed', 'Scheduled', 'WaitApproval', 'Failed', 'Cancelled'],
		...['CancelledAfterReview', 'Received', 'Sent'],
	])('has rows with the status %s, in both types', (status) => {
		clickSend.seedHistory(ROWS);
		const { data } = read({ q: `status:${status}` });
		expect(new Set(data.map((row) => row.status))).toEqual(new Set([status]));
		expect(new Set(data.map(({ date }) => typeof date))).toEqual(new Set(['string', 'number']));
		const direction = status === 'Received' ? 'in' : 'out';
		expect(new Set(data.map((row) => row.direction))).toEqual(new Set([direction]));
	});

	it('is found by number, id and window like any other', () => {
		clickSend.seedHistory(ROWS);
		const row = read().data[7];
		expect(read({ q: `message_id:${String(row?.message_id)}` }).data).toEqual([row]);
		const { data } = read({ q: `to:${String(row?.to)}` });
		expect(new Set(data.map(({ to }) => to))).toEqual(new Set([row?.to]));
		const window = { date_from: String(NOW - 600), date_to: String(NOW - 300) };
		expect(read(window).total).toBe(6);
	});
});

describe('an old row has exactly the keys and types of the sample', () => {
	const samples = dataOf<Page>({ body: readSample('22-history-page') }).data;
	const typesOf = (row: Row | undefined) =>
		shapeOf({ ...row, status_code: null, status_text: null });

	it.each([
		['with a name', 'US', samples[0]],
		['without one', 'AU', samples[2]],
	])('%s', (_case, country, sample) => {
		clickSend.seedHistory(100);
		const old = read({ q: 'status:Completed' }).data.filter(
			(row) => typeof row.date === 'string' && row.country === country,
		);
		expect(old.map(typesOf)).toEqual(old.map(() => shapeOf(sample)));
		expect(old[0]).toMatchObject({ message_parts: '1.00', message_price: '0.079200' });
	});
});

describe('a message that came in', () => {
	it('is in the history, free of charge', () => {
		clickSend.receiveSms({ from: US_NUMBER, body: 'Yes please', message_id: 'A' });
		expect(read().data).toMatchObject([
			{
				direction: 'in',
				status: 'Received',
				from: US_NUMBER,
				body: 'Yes please',
				date: NOW,
				message_id: 'A',
				message_price: '0.0000',
			},
		]);
		expect(clickSend.balance()).toBe('10000.000000');
	});
});

import { createClickSend, type ClickSend } from './clickSend';
import {
	AU_NUMBER,
	callDirectly,
	dataOf,
	readSample,
	shapeOf,
	START_MS,
	US_NUMBER,
	type SendData,
} from './testKit';

const MEDIA = 'https://example.com/picture.jpg';
const MESSAGE = { to: US_NUMBER, body: 'Hello', subject: 'A subject', custom_string: 'a' };

const start = (now = () => START_MS): ClickSend =>
	createClickSend({
		now,
		lists: [{ list_id: 429, list_name: 'Two', contacts: 2 }],
	});

const post = (clickSend: ClickSend, path: string, fields: object = {}, call: object = {}) =>
	callDirectly(clickSend, 'POST', path, {
		body: { media_file: MEDIA, ...call, messages: [{ ...MESSAGE, ...fields }] },
	});

const rowsOf = (clickSend: ClickSend, fields: object = {}, call: object = {}) =>
	dataOf<SendData>(post(clickSend, '/mms/send', fields, call)).messages;

const upload = (clickSend: ClickSend, body: object = { content: 'AAAA' }, convert = 'mms') =>
	callDirectly(clickSend, 'POST', '/uploads', { query: { convert }, body });

const keysOf = (value: unknown): string[] => Object.keys(value as object).sort();

const sampleRow = (name: string): object =>
	dataOf<SendData>({ body: readSample(name) }).messages[0] ?? {};

describe('answers in the shape of the samples', () => {
	it('of a send to a test number', () => {
		const [row] = rowsOf(start(), { to: '+61411111111' });

		expect(keysOf(row)).toEqual(keysOf(sampleRow('50-mms-send-test-number-2024')));
		expect(row).toMatchObject({ message_parts: 0, message_price: '0.0000', schedule: '' });
	});

	it('of a price for a list', () => {
		const reply = post(start(), '/mms/price', { to: undefined, list_id: 429 });
		const sample = readSample('54-mms-price') as { response_msg: string };

		expect(shapeOf(dataOf<SendData>(reply))).toEqual(shapeOf(dataOf({ body: sample })));
		expect(reply.body).toMatchObject({ response_msg: sample.response_msg });
	});

	it('of the history', () => {
		const clickSend = start();
		post(clickSend, '/mms/send', { to: AU_NUMBER });
		const page = dataOf<{ data: object[] }>(callDirectly(clickSend, 'GET', '/mms/history'));
		const sample = dataOf<{ data: object[] }>({ body: readSample('51-mms-history') });

		expect(keysOf(page.data[0])).toEqual(keysOf(sample.data[0]));
		expect(page.data[0]).toMatchObject({ date_added: START_MS / 1000, message_parts: '1.00' });
	});

	it('of an upload', () => {
		const data = dataOf(upload(start()));

		expect(shapeOf(data)).toEqual(shapeOf(dataOf({ body: readSample('47-upload-mms') })));
	});
});

describe('a message', () => {
	it.each<[name: string, fields: object, call: object, status: string]>([
		['with all it needs', {}, {}, 'SUCCESS'],
		['without a subject', { subject: '' }, {}, 'SUBJECT_REQUIRED'],
		['without a text', { body: '' }, {}, 'MISSING_REQUIRED_FIELDS'],
		['without a picture', {}, { media_file: '' }, 'INVALID_MEDIA_FILE'],
		['with a PNG', {}, { media_file: 'https://example.com/a.png' }, 'INVALID_MEDIA_FILE'],
		['with a GIF', {}, { media_file: 'https://example.com/a.gif?b=c' }, 'SUCCESS'],
		['with an address that has no ending', {}, { media_file: 'https://example.com/a' }, 'SUCCESS'],
		['to a number that is refused', { to: '+13035550102' }, {}, 'COUNTRY_NOT_ENABLED'],
	])('%s', (_case, fields, call, status) => {
		const [row] = rowsOf(start(), fields, call);

		expect(row?.status).toBe(status);
		expect(row?.message_id).toMatch(
			/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-9[0-9A-F]{3}-[0-9A-F]{12}$/,
		);
	});

	it.each([
		['a long subject', { subject: 'x'.repeat(21) }, { subject: 'x'.repeat(20) }],
		['a long text', { body: 'x'.repeat(1501) }, { body: 'x'.repeat(1500) }],
		['a long text outside GSM', { body: 'ż'.repeat(501) }, { body: 'ż'.repeat(500) }],
	])('is cut off: %s', (_case, fields, shown) => {
		expect(rowsOf(start(), fields)[0]).toMatchObject({ status: 'SUCCESS', ...shown });
	});

	it('is in its own history, and in no other', () => {
		const clickSend = start();
		post(clickSend, '/mms/send');
		const count = (path: string) =>
			dataOf<{ data: object[] }>(callDirectly(clickSend, 'GET', path)).data.length;

		expect(['/mms/history', '/sms/history'].map(count)).toEqual([1, 0]);
		expect(clickSend.record.taken).toMatchObject([{ channel: 'mms', to: US_NUMBER }]);
	});
});

describe('an upload', () => {
	it('can be sent for ten minutes', () => {
		let now = START_MS;
		const clickSend = start(() => now);
		const { _url } = dataOf<{ _url: string }>(upload(clickSend));
		const statusAfter = (ms: number) => {
			now = START_MS + ms;
			return rowsOf(clickSend, {}, { media_file: _url })[0]?.status;
		};

		expect([0, 599_999, 600_000].map(statusAfter)).toEqual([
			'SUCCESS',
			'SUCCESS',
			'INVALID_MEDIA_FILE',
		]);
	});

	it('that was never made is no picture', () => {
		const media_file = 'https://uploads.example.com/_public/_mms/none.jpg';

		expect(rowsOf(start(), {}, { media_file })[0]?.status).toBe('INVALID_MEDIA_FILE');
	});

	it.each([
		['without content', {}, 'mms'],
		['for no purpose', { content: 'AAAA' }, ''],
	])('%s is a 400', (_case, body, convert) => {
		expect(upload(start(), body, convert).status).toBe(400);
	});
});

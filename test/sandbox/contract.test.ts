import { createClickSend } from './clickSend';
import type { ClickSendOptions } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, readSample, sendDirectly } from './testKit';
import { shapeOf, START_MS } from './testKit';
import type { SendData } from './testKit';

const BLOCKED = '+13035550102';
const UNPAID = '+13035550103';
const NUMERIC = '+13035550190';
const FIELD_MAP = '+13035550191';
const DETAILS = '+13035550192';
const TEXT = 'test message, please ignore';

function answer(method: string, path: string, body?: unknown, options?: ClickSendOptions) {
	const clickSend = createClickSend({ now: () => START_MS, ...options });
	return callDirectly(clickSend, method, path, { body });
}

function sendTo(...to: string[]) {
	const messages = to.map((number) => ({ to: number, body: TEXT }));
	return answer('POST', '/sms/send', { messages });
}

function sampleRow(sample: string, index: number): unknown {
	return dataOf<SendData>({ body: readSample(sample) }).messages[index];
}

function rowFor(to: string): Record<string, unknown> | undefined {
	return dataOf<SendData>(sendTo(to)).messages[0];
}

describe('answers with exactly the keys and types of the sample', () => {
	it.each([
		['a billed send', '01-send-success-single-2026', () => sendTo(AU_NUMBER)],
		['a free test number', '03-send-success-test-number-2023', () => sendTo('+61411111111')],
		[
			'a batch of which half is blocked',
			'04-send-many-partial-country-not-enabled',
			() => sendTo(AU_NUMBER, AU_NUMBER, BLOCKED, BLOCKED),
		],
		[
			'a price',
			'20-price-2026',
			() => answer('POST', '/sms/price', { messages: [{ to: AU_NUMBER, body: TEXT }] }, AU),
		],
		['a 404', '14-not-found-404', () => answer('GET', '/contacts/1')],
		['a 400 with a numeric code', '16-validation-400-numeric-response-code', () => sendTo(NUMERIC)],
	])('%s', (_case, sample, reply) => {
		expect(shapeOf(reply().body)).toEqual(shapeOf(readSample(sample)));
	});

	const AU = { country: 'AU' };

	it('the account, with what was seen live since: a switch more, and two texts that may be null', () => {
		const shape = shapeOf(readSample('19-account')) as { data: Record<string, unknown> };
		const live = { ai_enabled: 'number', delivery_to: 'null', trial_expiry: 'null' };
		expect(shapeOf(answer('GET', '/account').body)).toEqual({
			...shape,
			data: { ...shape.data, ...live },
		});
	});

	it('a history row, in the types seen live', () => {
		const clickSend = createClickSend();
		sendDirectly(clickSend, [{ to: AU_NUMBER, body: TEXT }]);
		const reply = callDirectly(clickSend, 'GET', '/sms/history');
		type Page = Record<string, unknown> & { data: unknown[] };
		const actual = dataOf<Page>(reply);
		const sample = dataOf<Page>({ body: readSample('22-history-page') });
		const live = {
			...{ date: 'number', message_parts: 'number', contact_id: 'null' },
			...{ first_name: 'null', last_name: 'null' },
		};
		expect(shapeOf({ ...actual, data: [] })).toEqual(shapeOf({ ...sample, data: [] }));
		expect(shapeOf(actual.data[0])).toEqual({ ...(shapeOf(sample.data[0]) as object), ...live });
	});
});

describe('answers to the letter', () => {
	const strangersCall = () =>
		createClickSend().handle({
			method: 'GET',
			path: '/sms/history',
			query: {},
			headers: {},
			body: undefined,
		});
	const oneTooMany = () => {
		const clickSend = createClickSend({ now: () => START_MS });
		const calls = Array.from({ length: 21 }, () => callDirectly(clickSend, 'GET', '/account'));
		return calls[20] ?? { body: 'none' };
	};
	it.each([
		['401 without a login', '11-auth-failure-401', strangersCall],
		['429 past the limit of the account', '12-throttled-429', oneTooMany],
		['an empty page', '25-empty-page', () => answer('GET', '/sms/history')],
	])('%s', (_case, sample, reply) => {
		expect(reply().body).toEqual(readSample(sample));
	});
});

describe('rejected rows carry exactly the fields of their status', () => {
	it.each([
		['COUNTRY_NOT_ENABLED', BLOCKED, sampleRow('06-send-mixed-rejections-2026', 0)],
		['INVALID_RECIPIENT', '+000', sampleRow('06-send-mixed-rejections-2026', 1)],
	])('%s, as seen live', (status, to, sample) => {
		expect(shapeOf(rowFor(to))).toEqual(shapeOf(sample));
		expect(rowFor(to)?.status).toBe(status);
	});

	it('INSUFFICIENT_CREDIT, with the price it would have had', () => {
		expect(rowFor(UNPAID)).toEqual({
			to: UNPAID,
			body: TEXT,
			from: '+12065550100',
			schedule: 0,
			message_id: expect.stringMatching(/^[0-9A-F-]{36}$/),
			message_parts: 1,
			message_price: '0.0792',
			custom_string: '',
			country: 'US',
			carrier: '',
			status: 'INSUFFICIENT_CREDIT',
		});
	});
});

describe('an HTTP 400 has one of three shapes', () => {
	const fields = { http_code: 400, response_code: 'BAD_REQUEST', response_msg: 'Invalid input.' };

	it('a map from field to message', () => {
		const sample = readSample('17-validation-400-field-map') as object;
		expect(sendTo(FIELD_MAP).body).toEqual({ ...sample, data: { to: 'to field is invalid.' } });
	});

	it('a list of details beside data', () => {
		const details = [{ field: 'to', reason: 'to field is invalid.' }];
		expect(sendTo(DETAILS).body).toEqual({ ...fields, data: null, details });
	});
});

describe('message ids', () => {
	/** Milliseconds between the UUID's epoch of 1582 and that of Unix. */
	const GREGORIAN_OFFSET_MS = 12_219_292_800_000n;

	function secondsIn(id: string): number {
		const [high = '', mid = '', low = ''] = id.split('-');
		const ticks = BigInt(`0x${high}${mid}${low.slice(1)}`);
		return Number((ticks / 10_000n - GREGORIAN_OFFSET_MS) / 1000n);
	}

	it.each([
		['a captured row', sampleRow('01-send-success-single-2026', 0)],
		['a row of the sandbox', rowFor(AU_NUMBER)],
	])('of %s are version 6 and hold the second of its date', (_case, row) => {
		const { message_id, date } = row as { message_id: string; date: number };
		expect(message_id).toMatch(
			/^[0-9A-F]{8}-[0-9A-F]{4}-6[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
		);
		expect(secondsIn(message_id)).toBe(date);
	});

	it('never repeat, accepted or rejected, in one call or the next', () => {
		const clickSend = createClickSend({ now: () => START_MS });
		const batch = [AU_NUMBER, BLOCKED, '+000', UNPAID].map((to) => ({ to, body: TEXT }));
		const rows = [1, 2].flatMap(() => sendDirectly(clickSend, batch).messages);
		expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(rows.length);
	});
});

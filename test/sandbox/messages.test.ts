import { createClickSend, SHARED_NUMBER, SPECIAL_NUMBERS, TEST_NUMBERS } from './clickSend';
import { countParts } from './parts';
import { normaliseRecipient } from './recipients';
import { AU_NUMBER, GB_NUMBER, sendDirectly, START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;

function sendOne(message: object, options = {}) {
	const clickSend = createClickSend({ now: () => START_MS, ...options });
	const data = sendDirectly(clickSend, [{ to: US_NUMBER, body: 'hello', ...message }]);
	return { clickSend, data, row: data.messages[0] ?? {} };
}

describe('recipients become international, or invalid', () => {
	it.each([
		['0411 111 111', 'AU', '+61411111111', 'AU'],
		['0491 570 156', 'AU', AU_NUMBER, 'AU'],
		['491570156', 'AU', AU_NUMBER, 'AU'],
		['61491570156', 'AU', AU_NUMBER, 'AU'],
		['(206) 555-0143', 'US', US_NUMBER, 'US'],
		['206.555.0143', 'CA', US_NUMBER, 'US'],
		['1 206 555 0143', 'US', US_NUMBER, 'US'],
		['07700 900123', 'GB', GB_NUMBER, 'GB'],
		[' +44 7700 900123 ', 'US', GB_NUMBER, 'GB'],
		['+12065550143', 'AU', US_NUMBER, 'US'],
		['+8615555555555', 'US', '+8615555555555', 'CN'],
	])('%s in %s is %s of %s', (written, home, to, country) => {
		expect(normaliseRecipient(written, home)).toEqual({ to, country });
	});

	it.each([
		['+000', 'US'],
		['', 'US'],
		['nobody', 'US'],
		['+1206555014', 'US'],
		['+1206555014x', 'US'],
		['5550143', 'US'],
		['61491570156', 'US'],
		['0491 570 15', 'AU'],
		['0491 570 156', 'ZZ'],
		['+1234567890123456', 'US'],
	])('"%s" in %s is none', (written, home) => {
		expect(normaliseRecipient(written, home)).toBeNull();
	});

	it('falls back to the country of the account', () => {
		const { row } = sendOne({ to: '07700 900123' }, { country: 'GB' });
		expect(row).toMatchObject({ to: GB_NUMBER, country: 'GB', status: 'SUCCESS' });
	});
});

describe('every status comes back in a row of its own', () => {
	it.each([
		...Object.entries(SPECIAL_NUMBERS).map(([to, status]): [string, object] => [status, { to }]),
		['INVALID_RECIPIENT', { to: 'nobody' }],
		['INVALID_RECIPIENT', { to: undefined }],
		['EMPTY_MESSAGE', { body: '' }],
		['EMPTY_MESSAGE', { body: undefined }],
		['INVALID_SCHEDULE', { schedule: 'tomorrow' }],
		['INVALID_SCHEDULE', { schedule: -1 }],
		['INVALID_SENDER_ID', { from: 'Two Words' }],
		['INVALID_SENDER_ID', { from: 'TwelveLetter' }],
	] as Array<[string, object]>)('%s for %j', (status, message) => {
		const { clickSend, data, row } = sendOne({ custom_string: 'mine', ...message });
		expect(row).toMatchObject({ status, custom_string: 'mine' });
		expect(row).not.toHaveProperty('direction');
		expect(data).toMatchObject({ total_count: 1, queued_count: 0 });
		expect(data.blocked_count).toBe(status === 'COUNTRY_NOT_ENABLED' ? 1 : 0);
		expect(clickSend.record.taken).toEqual([]);
		expect(clickSend.balance()).toBe('10000.000000');
	});

	it.each(TEST_NUMBERS)('%s is accepted free of charge', (to) => {
		const { clickSend, data, row } = sendOne({ to });
		expect(row).toMatchObject({ to, status: 'SUCCESS', message_parts: 0, message_price: '0.0000' });
		expect(data).toMatchObject({ total_price: 0, queued_count: 1 });
		expect(clickSend.balance()).toBe('10000.000000');
		expect(clickSend.record.timesTaken(to)).toBe(1);
	});

	it.each([
		['a billed number', AU_NUMBER],
		['a free test number', '+61411111111'],
	])('a country that is off holds for %s', (_case, to) => {
		const { row } = sendOne({ to }, { enabledCountries: ['US'] });
		expect(row.status).toBe('COUNTRY_NOT_ENABLED');
	});
});

describe('an accepted row echoes the request', () => {
	const MILLISECONDS = START_MS + 1;

	it.each([
		['no sender: a shared number', {}, { from: SHARED_NUMBER, is_shared_system_number: true }],
		['a tag', { from: 'Acme' }, { from: 'Acme', is_shared_system_number: false }],
		['no reference: blank', {}, { custom_string: '' }],
		['a reference, to the letter', { custom_string: ' a ü "1" ' }, { custom_string: ' a ü "1" ' }],
		['no time: now', {}, { schedule: NOW, date: NOW }],
		['0: now', { schedule: 0 }, { schedule: NOW, date: NOW }],
		['a time', { schedule: NOW + 60 }, { schedule: NOW + 60, date: NOW }],
		['milliseconds', { schedule: MILLISECONDS }, { schedule: MILLISECONDS }],
		['an address for replies', { from_email: 'a@example.com' }, { from_email: 'a@example.com' }],
		['two parts', { body: 'x'.repeat(161) }, { message_parts: 2, message_price: '0.1584' }],
	])('%s', (_case, message, row) => {
		const sent = sendOne(message);
		expect(sent.row).toMatchObject({ ...row, status: 'SUCCESS' });
		expect(sent.clickSend.record.taken).toMatchObject([{ ...row, request_index: 0 }]);
	});
});

describe('the credit pays for', () => {
	it.each([
		['two, when it is the price of two', 0.1584, 2],
		['one, when a fraction is missing', 0.1583, 1],
		['none, when there is none', 0, 0],
	])('%s', (_case, balance, paid) => {
		const clickSend = createClickSend({ balance });
		const two = [1, 2].map(() => ({ to: US_NUMBER, body: 'hello' }));
		expect(sendDirectly(clickSend, two).queued_count).toBe(paid);
	});
});

describe('parts', () => {
	it.each([
		['160 of GSM', 'x'.repeat(160), 1],
		['161 of GSM', 'x'.repeat(161), 2],
		['306 of GSM', 'x'.repeat(306), 2],
		['307 of GSM', 'x'.repeat(307), 3],
		['80 extension characters, which count twice', '€'.repeat(80), 1],
		['81 extension characters', '€'.repeat(81), 2],
		['80 line breaks, which count twice', '\n'.repeat(80), 1],
		['81 line breaks', '\n'.repeat(81), 2],
		['70 of Unicode', '漢'.repeat(70), 1],
		['71 of Unicode', '漢'.repeat(71), 2],
		['135 of Unicode', '漢'.repeat(135), 3],
		['more than the table holds', 'x'.repeat(5000), 8],
	])('%s', (_case, body, parts) => {
		expect(countParts(body)).toBe(parts);
	});
});

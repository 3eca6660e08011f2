import { createClickSend } from './clickSend';
import type { ClickSend } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, GB_NUMBER, readSample, sendDirectly } from './testKit';
import { START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;
const FULL = '10000.000000';

interface Page {
	data: Array<{ to: string; status: string }>;
}

let clickSend: ClickSend;
let now: number;

beforeEach(() => {
	now = START_MS;
	clickSend = createClickSend({ now: () => now });
});

const put = (path: string, body?: unknown) => callDirectly(clickSend, 'PUT', path, { body });

/** Sends one message an hour ahead unless told otherwise, and returns its id. */
function schedule(to: string, fields: object = {}): string {
	const message = { to, body: 'hello', schedule: NOW + 3600, ...fields };
	return String(sendDirectly(clickSend, [message]).messages[0]?.message_id);
}

function statuses(): Record<string, string> {
	const { data } = dataOf<Page>(callDirectly(clickSend, 'GET', '/sms/history'));
	return Object.fromEntries(data.map(({ to, status }) => [to, status]));
}

describe('one message', () => {
	it('is cancelled before its time, with its money back', () => {
		const id = schedule(US_NUMBER);
		expect(clickSend.balance()).not.toBe(FULL);
		const reply = put(`/sms/${id}/cancel`);
		expect(reply).toMatchObject({ status: 200, body: readSample('42-cancel') });
		expect(clickSend.balance()).toBe(FULL);
		expect(statuses()).toEqual({ [US_NUMBER]: 'Cancelled' });
	});

	it.each<[string, () => string]>([
		['was sent at once', () => schedule(US_NUMBER, { schedule: 0 })],
		['is unknown', () => 'UNKNOWN'],
		['is free of charge, which goes out whatever its schedule', () => schedule('+61411111111')],
		[
			'is due',
			() => {
				const id = schedule(US_NUMBER);
				now += 3_600_000;
				return id;
			},
		],
		[
			'was cancelled before',
			() => {
				const id = schedule(US_NUMBER);
				put(`/sms/${id}/cancel`);
				return id;
			},
		],
		['came in', () => (clickSend.receiveSms({ from: US_NUMBER, body: 'x', message_id: 'A' }), 'A')],
	])('is a 404 when it %s', (_case, prepare) => {
		const id = prepare();
		const before = clickSend.balance();
		expect(put(`/sms/${id}/cancel`)).toMatchObject({
			status: 404,
			body: { response_code: 'NOT_FOUND', data: null },
		});
		expect(clickSend.balance()).toBe(before);
	});
});

describe('all messages', () => {
	beforeEach(() => {
		schedule(US_NUMBER, { custom_string: 'mine' });
		schedule(AU_NUMBER, { custom_string: 'mine' });
		schedule(GB_NUMBER, { custom_string: 'other' });
		schedule('+12125550150', { custom_string: 'mine', schedule: 0 });
	});

	const cancelled = (): string[] =>
		Object.entries(statuses())
			.filter(([, status]) => status === 'Cancelled')
			.map(([to]) => to);

	it.each<[string, unknown, string[]]>([
		['without a body', undefined, [US_NUMBER, AU_NUMBER, GB_NUMBER]],
		['without a reference', {}, [US_NUMBER, AU_NUMBER, GB_NUMBER]],
		['with a blank one, read as none', { custom_string: '' }, [US_NUMBER, AU_NUMBER, GB_NUMBER]],
		['with a reference', { custom_string: 'mine' }, [US_NUMBER, AU_NUMBER]],
		['with a part of one', { custom_string: 'min' }, []],
	])('%s', (_case, body, expected) => {
		const reply = put('/sms/cancel-all', body);
		expect(dataOf(reply)).toEqual({ count: expected.length });
		expect(cancelled()).toEqual(expected);
	});

	it('are counted as in the sample', () => {
		const reply = put('/sms/cancel-all', { custom_string: 'mine' });
		expect(reply).toMatchObject({ status: 200, body: readSample('43-cancel-all') });
		expect(dataOf(put('/sms/cancel-all'))).toEqual({ count: 1 });
		expect(dataOf(put('/sms/cancel-all'))).toEqual({ count: 0 });
	});
});

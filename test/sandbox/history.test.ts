import { createClickSend } from './clickSend';
import type { ClickSend, ClickSendOptions, HistoryRow } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, GB_NUMBER, sendDirectly } from './testKit';
import { START_MS, US_NUMBER } from './testKit';

const NOW = START_MS / 1000;

interface Page {
	total: number;
	per_page: number;
	current_page: number;
	last_page: number;
	next_page_url: string | null;
	from: number | null;
	to: number | null;
	data: HistoryRow[];
}

let now: number;
let clickSend: ClickSend;

function start(options: ClickSendOptions = {}): void {
	now = START_MS;
	clickSend = createClickSend({ now: () => now, ...options });
}

function read(query: Record<string, string> = {}): Page {
	return dataOf<Page>(callDirectly(clickSend, 'GET', '/sms/history', { query }));
}

function send(to: string, message: object = {}): void {
	sendDirectly(clickSend, [{ to, body: 'hello', ...message }]);
}

const bodies = ({ data }: Page): string[] => data.map(({ body }) => body);

describe('what is in the history', () => {
	beforeEach(() => start());

	it('is what was accepted, with its id and its reference', () => {
		send(US_NUMBER, { custom_string: 'mine' });
		send('+13035550101');
		const { message_id } = clickSend.record.taken[0] ?? {};
		const row = { to: US_NUMBER, direction: 'out', custom_string: 'mine', message_id };
		expect(read()).toMatchObject({ total: 1, data: [row] });
	});

	it.each([
		['just taken', {}, 0, 'Queued'],
		['five seconds later', {}, 5000, 'Completed'],
		['before its time', { schedule: NOW + 60 }, 59_000, 'Scheduled'],
		['at its time', { schedule: NOW + 60 }, 60_000, 'Queued'],
		['after its time', { schedule: NOW + 60 }, 65_000, 'Completed'],
	])('has a status that moves: %s', (_case, message, later, status) => {
		send(US_NUMBER, message);
		now += later;
		expect(read().data).toMatchObject([{ status, status_code: null }]);
		expect(read({ q: `status:${status}` }).total).toBe(1);
	});
});

describe('pages', () => {
	beforeEach(() => {
		start();
		for (let index = 0; index < 40; index++) send(US_NUMBER, { body: `${index}` });
	});

	it.each([
		['the first of three', {}, [15, 1, 3, '/?page=2', 1, 15]],
		['the last of three', { page: '3' }, [15, 3, 3, null, 31, 40]],
		['past the end', { page: '4' }, [15, 4, 3, null, null, null]],
		['a limit below the least', { limit: '1' }, [15, 1, 3, '/?page=2', 1, 15]],
		['a limit above the most', { limit: '1000' }, [100, 1, 1, null, 1, 40]],
		['a limit that is none', { limit: 'all', page: 'first' }, [15, 1, 3, '/?page=2', 1, 15]],
	])('%s', (_case, query, expected) => {
		const page = read(query);
		const { per_page, current_page, last_page, next_page_url, from, to } = page;
		expect([per_page, current_page, last_page, next_page_url, from, to]).toEqual(expected);
		expect(page.total).toBe(40);
	});

	it('hold every row once', () => {
		const all = ['1', '2', '3'].flatMap((page) => bodies(read({ page })));
		expect(all).toEqual(Array.from({ length: 40 }, (_, index) => `${index}`));
	});
});

describe('filters and order', () => {
	beforeEach(() => {
		start();
		send(US_NUMBER, { body: 'b', from: 'Acme' });
		now += 10_000;
		send(AU_NUMBER, { body: 'c' });
		now += 10_000;
		send(GB_NUMBER, { body: 'a', custom_string: 'mine' });
	});

	it.each<[string, Record<string, string>, string[]]>([
		['by recipient', { q: `to:${AU_NUMBER}` }, ['c']],
		['by recipient whose + was lost on the way', { q: `to: ${AU_NUMBER.slice(1)}` }, []],
		['by sender in any case', { q: 'from:acme' }, ['b']],
		['by subaccount', { q: 'subaccount_id:100002' }, ['b', 'c', 'a']],
		[
			'not by custom_string, which ClickSend does not offer',
			{ q: 'custom_string:x' },
			['b', 'c', 'a'],
		],
		['from a second on', { date_from: `${NOW + 10}` }, ['c', 'a']],
		['up to a second', { date_to: `${NOW + 10}` }, ['b', 'c']],
		['within one second', { date_from: `${NOW + 10}`, date_to: `${NOW + 10}` }, ['c']],
		['oldest first unless told otherwise', {}, ['b', 'c', 'a']],
		['newest first', { order_by: 'date:desc' }, ['a', 'c', 'b']],
		['by text', { order_by: 'body:asc' }, ['a', 'b', 'c']],
	])('%s', (_case, query, expected) => {
		expect(bodies(read(query))).toEqual(expected);
	});

	it('by message_id', () => {
		const { message_id } = clickSend.record.taken[2] ?? {};
		expect(bodies(read({ q: `message_id:${message_id}` }))).toEqual(['a']);
	});
});

describe('a history that is late, down or crowded', () => {
	it('misses a message for so many polls', () => {
		start({ historyLag: { polls: 2 } });
		send(US_NUMBER);
		expect([read().total, read().total, read().total]).toEqual([0, 0, 1]);
	});

	it.each([
		[2999, 0],
		[3000, 1],
	])('misses a message for 3000 ms: after %i it shows %i', (later, total) => {
		start({ historyLag: { ms: 3000 } });
		send(US_NUMBER);
		now += later;
		expect(read().total).toBe(total);
	});

	it('answers HTTP 500 when down, until it is up again', () => {
		start({ historyDown: true });
		expect(callDirectly(clickSend, 'GET', '/sms/history').status).toBe(500);
		clickSend.settings.historyDown = false;
		expect(read().total).toBe(0);
	});

	it('mixes in other traffic with our recipients, sent and received, inside the window', () => {
		start({ foreignRows: 40 });
		send(US_NUMBER, { body: 'ours' });
		const window = { date_from: `${NOW - 60}`, date_to: `${NOW + 60}` };
		const pages = ['1', '2', '3'].map((page) => read({ ...window, page }));
		const rows = pages.flatMap(({ data }) => data);
		const strangers = rows.filter(({ body }) => body !== 'ours');
		expect(rows).toHaveLength(41);
		expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(41);
		expect(
			strangers.filter(({ direction, to }) => direction === 'out' && to === US_NUMBER),
		).toHaveLength(20);
		expect(
			strangers.filter(({ direction, from }) => direction === 'in' && from === US_NUMBER),
		).toHaveLength(20);
		expect(rows.every(({ date }) => date >= NOW - 60 && date <= NOW)).toBe(true);
		expect(clickSend.record.taken).toHaveLength(1);
	});
});

import { createClickSend } from './clickSend';
import type { ClickSendOptions } from './clickSend';
import { callDirectly, dataOf, readSample, sendDirectly, shapeOf } from './testKit';
import type { SendData } from './testKit';

const LIST = { list_id: 428, list_name: 'Customers' };
/** Three pages of 15, so that the one in the middle has a page before and one after. */
const THREE_PAGES = 45;
const MIDDLE = { page: '2' };

type Page = Record<string, unknown> & { data: unknown[] };

function get(path: string, options: ClickSendOptions, query: Record<string, string> = {}) {
	return callDirectly(createClickSend(options), 'GET', path, { query }).body;
}

/** A listing's answer with one row of each of its lists: how many there are is no matter of shape. */
function oneRow(body: unknown): unknown {
	const { data, ...envelope } = body as { data: Page };
	const links = Array.isArray(data.links) ? { links: data.links.slice(0, 1) } : {};
	return { ...envelope, data: { ...data, ...links, data: data.data.slice(0, 1) } };
}

describe('a listing answers with exactly the keys and types of the sample', () => {
	const lists = Array.from({ length: THREE_PAGES }, (_, index) => ({
		list_id: 428 + index,
		list_name: `List ${index}`,
	}));

	it.each([
		['lists', '33-lists', () => get('/lists', { lists }, MIDDLE)],
		[
			'contacts',
			'35-list-contacts',
			() => get('/lists/428/contacts', { lists: [{ ...LIST, contacts: THREE_PAGES }] }, MIDDLE),
		],
		['templates', '39-templates', () => get('/sms/templates', { templates: 10 })],
		[
			'contacts and lists that were searched for',
			'48-search-contacts-lists',
			() => get('/search/contacts-lists', { lists: [{ ...LIST, contacts: 1 }] }),
		],
	])('%s', (_case, sample, answer) => {
		expect(shapeOf(oneRow(answer()))).toEqual(shapeOf(oneRow(readSample(sample))));
	});

	it('dedicated numbers, in the currency of the account', () => {
		const answer = get('/numbers', { numbers: THREE_PAGES }, MIDDLE);
		expect(shapeOf(oneRow(answer))).toEqual(shapeOf(oneRow(readSample('36-numbers'))));
	});

	it('a list of the search has a count, a contact has none', () => {
		const answer = get('/search/contacts-lists', { lists: [{ ...LIST, contacts: 1 }] });
		expect(shapeOf(answer)).toEqual(shapeOf(readSample('48-search-contacts-lists')));
	});
});

describe('an answer without envelope has exactly the keys and types of the sample', () => {
	it.each([
		['own numbers', '37-own-numbers', 'own_numbers', () => get('/own-numbers', { ownNumbers: 11 })],
		['alpha tags', '38-alpha-tags', 'alpha_tags', () => get('/alpha-tags', { alphaTags: 11 })],
	])('%s', (_case, sample, key, answer) => {
		const first = (body: unknown): unknown => {
			const bare = body as Record<string, unknown[]>;
			return { ...bare, [key]: bare[key]?.slice(0, 1) };
		};
		expect(shapeOf(first(answer()))).toEqual(shapeOf(first(readSample(sample))));
	});
});

describe('answers to the letter', () => {
	const lists = [LIST, { list_id: 429, list_name: 'Of somebody else', foreign: true }];

	it.each([
		['an empty page', '25-empty-page', '/sms/templates'],
		['contacts of no list', '13-forbidden-403', '/lists/1/contacts'],
		['contacts of a list of somebody else', '13-forbidden-403', '/lists/429/contacts'],
		['no list', '49-campaign-list-not-found-404', '/lists/1'],
		['a list of somebody else', '49-campaign-list-not-found-404', '/lists/429'],
	])('%s', (_case, sample, path) => {
		expect(get(path, { lists })).toEqual(readSample(sample));
	});

	it('no list, in the same envelope as no contact', () => {
		expect(shapeOf(get('/lists/1', {}))).toEqual(shapeOf(readSample('14-not-found-404')));
	});
});

it('a number and a list come back as in the sample: the number first, then a row for each contact', () => {
	const rows = dataOf<SendData>({ body: readSample('10-send-number-plus-list-docs') }).messages;
	const [toNumber, toList] = rows;
	const contacts = rows.slice(1).map(({ to }) => ({ phone_number: String(to) }));
	const clickSend = createClickSend({ lists: [{ ...LIST, contacts }] });
	const data = sendDirectly(clickSend, [
		{ ...pick(toNumber), to: toNumber?.to, schedule: toNumber?.schedule },
		{ ...pick(toList), list_id: LIST.list_id, schedule: toList?.schedule },
	]);
	expect(data).toMatchObject({ total_count: 4, queued_count: 4 });
	expect(data.messages).toMatchObject(
		rows.map((row) => ({ ...pick(row), to: row.to, status: row.status, country: row.country })),
	);
});

function pick({ from, body, custom_string }: Record<string, unknown> = {}) {
	return { from, body, custom_string };
}

import type { AxiosInstance } from 'axios';
import { ACCOUNT_CALLS } from './clickSend';
import { startSandbox } from './server';
import type { Sandbox } from './server';
import { createClient } from './testKit';

const PATHS = [
	'/lists',
	'/lists/428',
	'/lists/428/contacts',
	'/search/contacts-lists',
	'/numbers',
	'/own-numbers',
	'/alpha-tags',
	'/sms/templates',
];

let sandbox: Sandbox;
let client: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({
		lists: [{ list_id: 428, list_name: 'Customers', contacts: 2 }],
		ownNumbers: [{ status: 'PENDING' }, { status: 'REJECTED' }, { status: 'APPROVED' }],
		alphaTags: 11,
	});
	client = createClient(sandbox);
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.faults.clear());

it.each(PATHS)(
	'GET %s answers, asks for a login, takes no PATCH and has no rate limit',
	async (path) => {
		const statuses = await Promise.all([
			client.get(path),
			client.get(path, { auth: { username: 'x', password: 'y' } }),
			client.patch(path, {}),
		]);
		expect(statuses.map(({ status }) => status)).toEqual([200, 401, 405]);
		for (let call = 0; call <= ACCOUNT_CALLS; call++) await client.get(path);
		expect((await client.get(path)).status).toBe(200);
	},
);

it.each(PATHS)('GET %s fails as planned, and the next call does not', async (path) => {
	sandbox.faults.set([{ path, nth: 1, fault: { type: 'rateLimit', retryAfter: 7 } }]);
	const before = sandbox.record.gets(path);
	const [refused, answered] = [await client.get(path), await client.get(path)];
	expect([refused.status, refused.headers['retry-after']]).toEqual([429, '7']);
	expect(answered.status).toBe(200);
	expect(sandbox.record.gets(path)).toBe(before + 2);
});

it.each([
	['filter[status][]=PENDING&filter[status][]=APPROVED', ['PENDING', 'APPROVED']],
	['filter[status][0]=PENDING&filter[status][1]=REJECTED', ['PENDING', 'REJECTED']],
])('own numbers by %s', async (query, expected) => {
	const { data } = await client.get(`/own-numbers?${query}`);
	expect(data.own_numbers.map(({ status }: { status: string }) => status)).toEqual(expected);
});

it('a token goes back and forth over HTTP', async () => {
	const { data: first } = await client.get('/alpha-tags');
	const offset = /offset=([^&]+)/.exec(first._metadata.pagination.next)?.[1];
	const { data: last } = await client.get('/alpha-tags', { params: { offset } });
	expect([first.alpha_tags.length, last.alpha_tags.length]).toEqual([10, 1]);
	expect(last._metadata.pagination.next).toBeNull();
});

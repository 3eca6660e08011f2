import { createClient, Refused, Stopped, type ClientPorts } from './client';
import { createNames } from './names';
import { NO_SUCH_LIST, NOBODY } from './recipients';
import type { Answer, Call } from './transport';

const FREE = '+61411111111';
const names = createNames();

const answer = (data: unknown, http = 200): Answer => ({
	http,
	headers: {},
	body: { http_code: http, response_code: http === 200 ? 'SUCCESS' : 'BAD_REQUEST', data },
});

const priced = (row: object = {}, totals: object = {}): Answer =>
	answer({
		total_price: 0,
		messages: [{ to: FREE, message_price: '0.0000', status: 'SUCCESS', ...row }],
		...totals,
	});

/** A client whose ClickSend gives these answers, the last one again and again. */
function clientWith(answers: Answer[], ports: Partial<ClientPorts> = {}) {
	const asked: Call[] = [];
	const waits: number[] = [];
	const client = createClient({
		transport: async (call) => {
			asked.push(call);
			const next = answers.length > 1 ? answers.shift() : answers[0];
			return await Promise.resolve(next ?? answer(null));
		},
		wait: async (ms) => {
			waits.push(ms);
			await Promise.resolve();
		},
		...ports,
	});
	return { client, asked, waits };
}

const send = (fields: object = {}): Call => ({
	method: 'POST',
	path: '/sms/send',
	body: { messages: [{ to: FREE, body: 'a', custom_string: names.of('a'), ...fields }] },
});

const paths = (asked: readonly Call[]): string[] => asked.map(({ path }) => path);

it('asks for the price of each send first', async () => {
	const { client, asked } = clientWith([priced()]);
	await client.ask(send());

	expect(paths(asked)).toEqual(['/sms/price', '/sms/send']);
	expect(asked[0]?.body).toEqual({ messages: [{ to: FREE, body: 'a' }] });
});

it('asks once for the price of the same thousand messages', async () => {
	const { client, asked } = clientWith([priced()]);
	const message = { to: FREE, body: 'a', custom_string: names.of('a') };
	await client.ask({ ...send(), body: { messages: Array.from({ length: 1001 }, () => message) } });

	expect(asked[0]?.body).toEqual({ messages: [{ to: FREE, body: 'a' }] });
});

it.each([
	['a price', priced({ message_price: '0.0792' }, { total_price: 0.0792 })],
	['a price in the row alone', priced({ message_price: '0.0792' })],
	['a price in the total alone', priced({}, { total_price: '0.0001' })],
	['no total', priced({}, { total_price: undefined })],
	['a total that is null', priced({}, { total_price: null })],
	['a blank total', priced({}, { total_price: '' })],
	['a row without a price', priced({ message_price: undefined })],
	['a row for another number', priced({ to: '+33411111111' })],
	['a row without a number', priced({ to: null })],
	['no rows', priced({}, { messages: undefined })],
	['an error', answer(null, 500)],
	['a refusal', answer(null, 400)],
	['no envelope', { http: 200, headers: {}, body: '' }],
])('sends nothing when the price is %s', async (_case, price) => {
	const { client, asked } = clientWith([price]);

	await expect(client.ask(send())).rejects.toMatchObject({ verdict: { result: 'untold' } });
	expect(paths(asked)).toEqual(['/sms/price']);
});

it.each([
	[
		'nobody',
		{ to: NOBODY },
		priced({ to: NOBODY, message_price: undefined, status: 'INVALID_RECIPIENT' }),
	],
	['no list', { to: undefined, list_id: NO_SUCH_LIST }, answer(null, 404)],
])('sends to %s, whom the price cannot name', async (_case, fields, price) => {
	const { client, asked } = clientWith([price, answer({ messages: [] })]);
	await client.ask(send(fields));

	expect(paths(asked)).toEqual(['/sms/price', '/sms/send']);
});

it('makes no call that is not allowed, however it is asked', async () => {
	const { client, asked } = clientWith([priced()]);
	const call = { method: 'PUT', path: '/sms/cancel-all' } as const;

	await expect(client.ask(call)).rejects.toThrow(Refused);
	await expect(client.askAnyway(call)).rejects.toThrow(Refused);
	await expect(client.ask(send({ to: '+12065550143' }))).rejects.toThrow(Refused);
	expect(asked).toEqual([]);
});

it('may cancel what it sent, and nothing else', async () => {
	const id = '1F0A1B2C-3D4E-6F50-8A7B-000000000001';
	const cancel = { method: 'PUT', path: `/sms/${id}/cancel` } as const;
	const { client } = clientWith([priced(), answer({ messages: [{ message_id: id }] })]);

	await expect(client.ask(cancel)).rejects.toThrow(Refused);
	await client.ask(send());
	await expect(client.ask(cancel)).resolves.toBeDefined();
});

it('asks nothing after a stop, but removes all the same', async () => {
	const { client, asked } = clientWith([answer({})], { isStopped: () => true });

	await expect(client.ask({ method: 'GET', path: '/account' })).rejects.toThrow(Stopped);
	await client.askAnyway({ method: 'GET', path: '/account' });
	expect(asked).toHaveLength(1);
});

it.each([
	['for as long as ClickSend asks', { 'retry-after': '39' }, 39_000],
	['by the older header', { 'ratelimit-reset': '20' }, 20_000],
	['for a second without a word', {}, 1000],
	['for a minute at most', { 'retry-after': '86400' }, 65_000],
])('waits %s after a 429, and asks again', async (_case, headers, ms) => {
	const { client, waits } = clientWith([{ http: 429, headers, body: '' }, answer({})]);
	const { http } = await client.ask({ method: 'GET', path: '/account' });

	expect({ http, waits }).toEqual({ http: 200, waits: [ms] });
});

it('gives up on a 429 that never ends', async () => {
	const { client, asked } = clientWith([{ http: 429, headers: {}, body: '' }]);

	await expect(client.ask({ method: 'GET', path: '/account' })).rejects.toMatchObject({
		verdict: { result: 'untold' },
	});
	expect(asked).toHaveLength(4);
});

it('pauses before each call', async () => {
	const { client, waits } = clientWith([priced()], { pause: 250 });
	await client.ask(send());

	expect(waits).toEqual([250, 250]);
	expect(client.count()).toBe(2);
});

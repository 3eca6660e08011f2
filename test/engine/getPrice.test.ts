import { itemsFor, itemsTo, jsonOf, pluck } from './cases';
import { ask, dryly } from './prices';

/** Three items, the second refused. */
const THREE = itemsTo('+12025550101', '+13035550102', '+12025550102');

it('prices each recipient, and sends to none', async () => {
	await dryly(async (stage) => {
		const items = [
			{ to: '+12025550101', message: 'Hello' },
			{ to: '+447700900123, +12025550102', message: 'x'.repeat(200) },
			{ to: '+14055555555', message: 'Hello' },
		];
		const balance = stage.sandbox.clickSend.balance();
		const result = await ask(stage, items);

		expect(result.error).toBeUndefined();
		expect(result.hints).toEqual([]);
		expect(jsonOf(result)).toMatchObject([
			{ to: '+12025550101', message_price: '0.0792', message_parts: 1, country: 'US' },
			{ to: '+447700900123', message_price: '0.1584', message_parts: 2, country: 'GB' },
			{ to: '+12025550102', message_price: '0.1584', message_parts: 2, country: 'US' },
			{ to: '+14055555555', message_price: '0.0000', message_parts: 0, country: 'US' },
		]);
		expect(new Set(pluck(jsonOf(result), 'outcome'))).toEqual(new Set(['priced']));
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 1, 2].map((item) => ({ item })),
		);
		expect(stage.sandbox.clickSend.balance()).toBe(balance);
	});
});

it('asks in the same batches as it would send, with the options that a price depends on', async () => {
	await dryly(async (stage) => {
		const options = { batchSize: 2, from: 'Acme', shortenUrls: true };
		await ask(stage, itemsFor(5), { options });

		const { requests } = stage.sandbox.record;
		expect(requests.map(({ messages }) => messages.length)).toEqual([2, 2, 1]);
		expect(requests[0]?.body).toMatchObject({
			shorten_urls: true,
			messages: [{ from: 'Acme' }, {}],
		});
	});
});

it('maps fields automatically, and never asks where replies go', async () => {
	await dryly(async (stage) => {
		const item = { to: '0491 570 156', body: 'Hello', country: 'AU', from_email: 'a@example.com' };
		const result = await ask(stage, [item], { mapping: 'autoMapInputData' });

		expect(jsonOf(result)).toMatchObject([{ to: '+61491570156', outcome: 'priced' }]);
		expect(Object.keys(stage.sandbox.record.requests[0]?.messages[0] ?? {}).sort()).toEqual([
			'body',
			'custom_string',
			'source',
			'to',
		]);
	});
});

describe('output', () => {
	it('summary: the total, exactly', async () => {
		await dryly(async (stage) => {
			const result = await ask(stage, itemsFor(30), {
				output: 'summary',
				options: { batchSize: 7 },
			});

			expect(jsonOf(result)).toMatchObject([
				{
					total_objects: 30,
					total_objects_priced: 30,
					total_price: 2.376,
					total_parts: 30,
					api_calls: 5,
					outcomes: { priced: 30, rejected: 0, invalid: 0, not_priced: 0 },
					_currency: { currency_name_short: 'USD' },
				},
			]);
		});
	});

	it('raw: the answers as they came, with what ClickSend says of each country', async () => {
		await dryly(async (stage) => {
			const result = await ask(stage, THREE, { output: 'raw' });

			expect(jsonOf(result)).toMatchObject([
				{ data: { total_count: 3, _summary: { countries: { US: { recipient_count: 3 } } } } },
			]);
		});
	});

	it('simplified: twelve fields', async () => {
		await dryly(async (stage) => {
			const rows = jsonOf(await ask(stage, THREE, { output: 'simplified' }));

			expect(rows.map((row) => Object.keys(row).length)).toEqual([12, 12, 12]);
			expect(pluck(rows, 'priced')).toEqual([true, false, true]);
		});
	});
});

import { itemsFor, jsonOf, onStage, pluck } from './cases';

const FROM_ITEM = { to: '={{ $json.to }}', message: '={{ $json.message }}' };

describe('batches on the engine', () => {
	it.each([
		['1 item in 1 call', 1, {}, [1]],
		['1000 items in 1 call', 1000, {}, [1000]],
		['1001 items in 2 calls', 1001, {}, [1000, 1]],
		['2500 items in 3 calls', 2500, {}, [1000, 1000, 500]],
		[
			'batchSize 200 cuts 1000 items into 5 calls',
			1000,
			{ batchSize: 200 },
			[200, 200, 200, 200, 200],
		],
	])('%s', async (_, count, options, sizes) => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(count);
			const result = await send({ items, parameters: { ...FROM_ITEM, options } });
			const rows = jsonOf(result);

			expect(result.error).toBeUndefined();
			expect(sandbox.record.requests.map(({ messages }) => messages?.length)).toEqual(sizes);
			expect(pluck(rows, 'to')).toEqual(pluck(items, 'to'));
			expect(pluck(rows, 'body')).toEqual(pluck(items, 'message'));
			expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(
				items.map((__, item) => ({ item })),
			);
			expect(new Set(pluck(rows, 'message_id')).size).toBe(count);
		});
	});

	it.each([
		['a comma-separated string', '+12025550101, +12025550102,+12025550103'],
		['lines and semicolons', '+12025550101\n+12025550102;+12025550103'],
		['an array', ['+12025550101', '+12025550102', '+12025550103']],
	])('one item with three recipients as %s gives three items paired to it', async (_, to) => {
		await onStage(async ({ send, posts }) => {
			const result = await send({ items: [{ to, message: 'Hello' }] });

			expect(pluck(jsonOf(result), 'to')).toEqual(['+12025550101', '+12025550102', '+12025550103']);
			expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 0 },
				{ item: 0 },
			]);
			expect(posts()).toBe(1);
		});
	});

	it('the same number in two items is two messages, twice in one item one', async () => {
		await onStage(async ({ sandbox, send }) => {
			const twice = { to: '+12025550101, +1 (202) 555-0101', message: 'Hello' };
			const result = await send({ items: [twice, { ...twice, to: '+12025550101' }] });

			expect(result.output).toHaveLength(2);
			expect(sandbox.record.taken).toHaveLength(2);
		});
	});

	it('messages with and without shortened links go out in calls of their own', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(4).map((item, index) => ({ ...item, short: index % 2 === 1 }));
			const options = { shortenUrls: '={{ $json.short }}' };
			const result = await send({ items, parameters: { options } });

			expect(pluck(jsonOf(result), 'to')).toEqual(pluck(items, 'to'));
			expect(sandbox.record.requests.map(({ messages }) => messages?.length)).toEqual([2, 2]);
		});
	});

	it('options reach the wire under the names of ClickSend, and local numbers with their calling code', async () => {
		await onStage(async ({ sandbox, send }) => {
			const options = {
				customString: 'order-7',
				from: '+12065550199',
				fromEmail: 'replies@example.com',
				schedule: '2090-01-01T00:00:00Z',
				source: 'shop',
			};
			const parameters = { country: 'AU', options };
			await send({
				items: [{ to: ['0491 570 156', '+12025550101'], message: 'Hello' }],
				parameters,
			});

			const shared = {
				body: 'Hello',
				custom_string: 'order-7',
				from: '+12065550199',
				from_email: 'replies@example.com',
				schedule: 3786912000,
				source: 'shop',
			};
			expect(sandbox.record.requests[0]?.messages).toEqual([
				{ ...shared, to: '+61491570156' },
				{ ...shared, to: '+12025550101' },
			]);
		});
	});
});

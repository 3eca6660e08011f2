import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { itemsFor, onStage } from './cases';
import { watchEvaluations } from './evaluations';
import { listOf, located, TO_LIST } from './lists';

afterEach(() => jest.restoreAllMocks());

const COUNT = 20;

const ITEMS: IDataObject[] = itemsFor(COUNT).map((item, index) => ({
	...item,
	order: { id: index },
	shop: `Shop${index}`,
	list: '428',
	due: '2090-01-01T00:00:00Z',
}));

const AUTO = { mapping: 'autoMapInputData', to: '', message: '' };

/** Counts how often n8n evaluates each expression of a run; returns the first and the last message with it. */
async function run(parameters: INodeParameters, items: IDataObject[] = ITEMS) {
	const counts = watchEvaluations();
	return await onStage(
		async ({ sandbox, send }) => {
			const { error } = await send({ items, parameters });
			expect(error).toBeUndefined();
			const messages = sandbox.record.requests.flatMap((request) => request.messages);
			return { counts: [...counts.values()], messages };
		},
		{ lists: [listOf(2)], templates: 1 },
	);
}

it.each<[name: string, parameters: INodeParameters, last: object]>([
	[
		'To and Message',
		{ to: '={{ $json.to }}', message: '=Hi {{ $json.name }},\nyour order {{ $json.order.id }}' },
		{ to: ITEMS.at(-1)?.to, body: 'Hi Name 19,\nyour order 19' },
	],
	[
		'an option',
		{ options: { customString: '=order-{{ $json.order.id }}' } },
		{ custom_string: 'order-19' },
	],
	[
		'a resource locator in an option',
		{ options: { from: located('={{ $json["shop"] }}', 'sender') } },
		{ from: 'Shop19' },
	],
	[
		'a resource locator',
		{ ...TO_LIST, listId: located('={{ $json.list }}', 'id'), options: { repeatLists: true } },
		{ list_id: 428 },
	],
	['Map Automatically', { ...AUTO, options: { schedule: '={{ $json.due }}' } }, {}],
])('a plain field is evaluated by n8n once: %s', async (_name, parameters, last) => {
	const { counts, messages } = await run(parameters);

	expect(counts.every((count) => count === 1)).toBe(true);
	expect(messages).toHaveLength(COUNT);
	expect(messages.at(-1)).toMatchObject(last);
});

it('any other expression is evaluated once per item', async () => {
	const { counts, messages } = await run({
		to: '={{ $json.to.trim() }}',
		message: '={{ $json.name ? "Hi " + $json.name : "Hi" }}',
		options: { customString: '={{ $json.order.id + 1 }}' },
	});

	expect(counts).toEqual([COUNT, COUNT, COUNT]);
	expect(messages.at(-1)).toMatchObject({ body: 'Hi Name 19', custom_string: '20' });
});

it('an option of the whole run is evaluated once', async () => {
	const { counts } = await run({ ...AUTO, options: { batchSize: '={{ 5 + 5 }}' } });

	expect(counts).toEqual([1]);
});

it('a parameter is not evaluated for an item with a field of its own for it', async () => {
	const items = ITEMS.map((item, index) => (index < 15 ? { ...item, custom_string: 'own' } : item));
	const options = { customString: '={{ "order-" + $json.order.id }}' };
	const { counts, messages } = await run({ ...AUTO, options }, items);

	expect(counts).toEqual([5]);
	expect(messages.at(0)).toMatchObject({ custom_string: 'own' });
	expect(messages.at(-1)).toMatchObject({ custom_string: 'order-19' });
});

it('Get Price reads as Send Message does', async () => {
	const { counts, messages } = await run({ operation: 'getPrice' });

	expect(counts).toEqual([1, 1]);
	expect(messages).toHaveLength(COUNT);
});

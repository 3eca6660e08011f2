import { itemsFor, onStage } from './cases';
import { loadPackage } from './package';

it.each([
	['the operation that n8n adds by itself', { operation: '__CUSTOM_API_CALL__' }],
	['a resource of somewhere else', { resource: 'fax' }],
])('%s ends in a clear error, with nothing sent', async (_, parameters) => {
	await onStage(async ({ sandbox, send }) => {
		const { error } = await send({ items: itemsFor(1), parameters });

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining('has no operation'),
			description: expect.stringContaining('HTTP Request'),
		});
		expect(sandbox.record.requests).toEqual([]);
	});
});

it('is offered to AI agents, and found by what people search for', async () => {
	const { node } = await loadPackage();

	expect(node.description.usableAsTool).toBe(true);
	expect(node.description.codex).toMatchObject({
		categories: ['Communication', 'HITL'],
		subcategories: { HITL: ['Human in the Loop'] },
		alias: expect.arrayContaining(['SMS']),
	});
});

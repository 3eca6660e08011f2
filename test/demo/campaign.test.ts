import type { IDataObject } from 'n8n-workflow';

import { errorStatuses, fictional, jsonOf, onStage, pluck, type Stage } from '../engine/cases';
import type { RunResult } from '../engine/engine';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import { itemsOf, nodeNamed, readExample } from './savedWorkflow';

const workflow = readExample('campaign-with-price-check.json');
const recipients = itemsOf(nodeNamed(workflow, 'Recipients'));

/** Runs one of the example's ClickSend nodes on these items. */
async function play({ send }: Stage, name: string, items: IDataObject[]): Promise<RunResult> {
	const { parameters, onError } = nodeNamed(workflow, name);
	return await send({ items, parameters, settings: { onError } });
}

/** Makes recipients whose messages cost something. */
const charged = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ name: 'Dan', phone: fictional(index) }));

/** The conditions of the example's If node, as pairs of a field of the summary and what it is compared with. */
function isWithinBudget(summary: IDataObject): boolean {
	const { conditions } = nodeNamed(workflow, 'Within Budget?').parameters.conditions as {
		conditions: Array<{ leftValue: string; rightValue: number; operator: { operation: string } }>;
	};
	return conditions.every(({ leftValue, rightValue, operator: { operation } }) => {
		const path = /^=\{\{ \$json\.([\w.]+) \}\}$/.exec(leftValue)?.[1] ?? '';
		const value = path
			.split('.')
			.reduce<unknown>((inner, key) => (inner as IDataObject)[key], summary);
		if (typeof value !== 'number') throw new Error(`The summary has no number at ${leftValue}`);
		return operation === 'lte' ? value <= rightValue : value === rightValue;
	});
}

describe('examples/campaign-with-price-check.json', () => {
	it('asks for free test numbers alone, which is within the budget, and then texts them', async () => {
		await onStage(async (stage) => {
			const [summary = {}] = jsonOf(await play(stage, 'Get Price', recipients));

			expect(TEST_NUMBERS).toEqual(expect.arrayContaining(recipients.map(({ phone }) => phone)));
			expect(summary).toMatchObject({ total_objects_priced: 3, total_price: 0 });
			expect(isWithinBudget(summary)).toBe(true);
			expect(stage.posts()).toBe(0);

			const sent = await play(stage, 'Send Campaign', recipients);

			expect(pluck(jsonOf(sent), 'accepted')).toEqual([true, true, true]);
			expect(sent.errorOutput).toEqual([]);
		});
	});

	it.each([
		[12, true],
		[13, false],
	])('%d recipients at 0.0792: within the budget of 1: %s', async (count, isWithin) => {
		await onStage(async (stage) => {
			const [summary = {}] = jsonOf(await play(stage, 'Get Price', charged(count)));

			expect(isWithinBudget(summary)).toBe(isWithin);
		});
	});

	it('is not within the budget when a price is missing', async () => {
		const change = { type: 'rows', change: 'dropOne' } as const;
		await onStage(
			async (stage) => {
				const [summary = {}] = jsonOf(await play(stage, 'Get Price', recipients));

				expect(isWithinBudget(summary)).toBe(false);
			},
			{ faults: [{ path: '/sms/price', fault: change }] },
		);
	});

	it.each([
		['too dear', 13, 'COST_LIMIT'],
		['too many', 101, 'RECIPIENT_LIMIT'],
	])('%s when it goes out: everybody leaves by Not Sent', async (_, count, status) => {
		await onStage(async (stage) => {
			const { output, errorOutput } = await play(stage, 'Send Campaign', charged(count));

			expect(output).toEqual([]);
			expect(errorOutput).toHaveLength(count);
			expect(new Set(errorStatuses(errorOutput))).toEqual(new Set([status]));
			expect(stage.sandbox.record.taken).toEqual([]);
		});
	});

	it('asks about the same texts that it sends', () => {
		const [price, send] = ['Get Price', 'Send Campaign'].map(
			(name) => nodeNamed(workflow, name).parameters,
		);

		expect([price?.to, price?.message]).toEqual([send?.to, send?.message]);
	});
});

import type { INodeParameters } from 'n8n-workflow';

import { jsonOf, onStage, pluck } from './cases';
import { ALL, CLOCK, history, MINUTE_S, NOW_S, queryOf } from './history';
import { pathsOf } from './reads';

describe('SMS: Get Many: filters on the engine', () => {
	/** The recipient of the first message of each hundred. */
	const TO = '+12125550100';

	it.each<[name: string, filters: INodeParameters, q: string | undefined, count: number]>([
		['none', {}, undefined, 300],
		['a recipient, its plus written as a URL needs it', { to: TO }, `to:${TO}`, 3],
		['a local recipient, found by us', { to: '212 555 0100' }, undefined, 3],
		['a sender', { from: '+12125550104' }, 'from:+12125550104', 3],
		['a status', { status: 'Received' }, 'status:Received', 60],
		['a recipient of a status', { status: 'Completed', to: TO }, `to:${TO}`, 2],
		['nothing that is there', { to: '+12125559999' }, 'to:+12125559999', 0],
	])('%s', async (_case, filters, q, count) => {
		await onStage(async (stage) => {
			const rows = jsonOf(await history(stage, 300, { ...ALL, filters }));

			expect(rows).toHaveLength(count);
			expect(queryOf(stage)?.q).toBe(q);
			if (filters.status !== undefined) {
				expect(new Set(pluck(rows, 'status'))).toEqual(new Set([filters.status]));
			}
		}, CLOCK);
	});

	it.each<[name: string, filters: INodeParameters, minutes: [newest: number, oldest: number]]>([
		['after', { after: NOW_S - 10 * MINUTE_S }, [1, 10]],
		['before', { before: '2026-10-04T23:50:00Z' }, [10, 300]],
		['between', { after: '2026-10-04T23:40:00Z', before: '2026-10-04T23:50:00Z' }, [10, 20]],
	])('dates: %s', async (_case, filters, [newest, oldest]) => {
		await onStage(async (stage) => {
			const rows = jsonOf(await history(stage, 300, { ...ALL, filters }));

			expect(pluck(rows, 'date')).toEqual(
				Array.from(
					{ length: oldest - newest + 1 },
					(_, index) => NOW_S - (newest + index) * MINUTE_S,
				),
			);
		}, CLOCK);
	});

	it('each item has filters of its own', async () => {
		await onStage(async (stage) => {
			const filters = { to: '={{ $json.to }}' };
			const items = [{ to: '+12125550101' }, { to: '+12125550102' }];
			const { output } = await history(stage, 200, { ...ALL, filters }, items);

			expect(output.map(({ json, pairedItem }) => [json.to, pairedItem])).toEqual([
				...Array(2).fill(['+12125550101', { item: 0 }]),
				...Array(2).fill(['+12125550102', { item: 1 }]),
			]);
		}, CLOCK);
	});

	it('the limit counts what is found, not what is looked at', async () => {
		await onStage(async (stage) => {
			const parameters = { limit: 2, filters: { to: '2125550100' } };
			const rows = jsonOf(await history(stage, 500, parameters));

			expect(pluck(rows, 'to')).toEqual([TO, TO]);
			expect(pathsOf(stage)).toHaveLength(2);
		}, CLOCK);
	});

	it.each([
		['a date that is none', { filters: { after: 'yesterday' } }, /^'After' is not a date/],
		['a recipient that is none', { filters: { to: 'Acme' } }, /^'To' is not one phone number/],
		['an order that is none', { options: { order: '={{ "body" }}' } }, /^'Order' is "body"/],
	])('%s is refused by name before any call', async (_case, parameters, message) => {
		await onStage(async (stage) => {
			const { error } = await history(stage, 0, parameters as INodeParameters);

			expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
			expect(error?.message).toMatch(message);
			expect(pathsOf(stage)).toEqual([]);
		});
	});

	it('rows that ClickSend gives besides those asked for are left out', async () => {
		const rows = ['+14055555555', '+140555555551', '+14055555666'].flatMap((to) =>
			['Completed', 'Failed'].map((status) => ({ to, status, message_id: `${to} ${status}` })),
		);
		const body = { http_code: 200, data: { data: rows, total: 6, current_page: 1, last_page: 1 } };
		const fault = { type: 'status', status: 200, body, taken: false } as const;
		await onStage(
			async (stage) => {
				const filters = { to: '+14055555555', status: 'failed' };
				const found = jsonOf(await history(stage, 0, { filters }));

				expect(pluck(found, 'message_id')).toEqual(['+14055555555 Failed']);
			},
			{ faults: [{ path: '/sms/history', fault }] },
		);
	});
});
